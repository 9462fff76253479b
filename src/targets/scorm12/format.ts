/** The format scorm12: SCORM 1.2, which nearly every LMS takes. */
import type { FormatInfo } from '../../packaging/format-info.ts';

export const format: FormatInfo = {
  id: 'scorm12',
  order: 1,
  family: 'scorm12',
  runTime: 'scorm12',
  dividable: true,
  reportsResults: true,
  schemas: 'scorm12edition',
  // SCORM 1.2 RTE 3.4.4: CMIString4096.
  suspendLimit: 4_096,
  scriptBudget: 60_000,
  words: {
    nb: { name: 'SCORM 1.2', fit: 'KS Læring, Moodle og nesten alle andre LMS-er.' },
    en: { name: 'SCORM 1.2', fit: 'KS Læring, Moodle and nearly every other LMS.' },
  },
};
