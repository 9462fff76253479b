/** The format scorm2004-4: SCORM 2004, 4th edition. */
import type { FormatInfo } from '../../packaging/format-info.ts';

export const format: FormatInfo = {
  id: 'scorm2004-4',
  order: 3,
  family: 'scorm2004',
  runTime: 'scorm2004',
  dividable: true,
  reportsResults: true,
  schemas: 'scorm20044thedition',
  scriptBudget: 60_000,
  words: {
    nb: { name: 'SCORM 2004, 4. utgave', fit: 'Bare når LMS-et ber om 4. utgave.' },
    en: { name: 'SCORM 2004, 4th edition', fit: 'Only when the LMS asks for the 4th edition.' },
  },
};
