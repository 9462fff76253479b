/** The format scorm2004-3: SCORM 2004, 3rd edition. */
import type { FormatInfo } from '../../packaging/format-info.ts';

export const format: FormatInfo = {
  id: 'scorm2004-3',
  order: 2,
  family: 'scorm2004',
  runTime: 'scorm2004',
  dividable: true,
  reportsResults: true,
  schemas: 'scorm20043rdedition',
  scriptBudget: 60_000,
  words: {
    nb: {
      name: 'SCORM 2004, 3. utgave',
      fit: 'Cornerstone og SuccessFactors, når de som har ansvar for LMS-et ber om SCORM 2004. Ikke Moodle.',
    },
    en: {
      name: 'SCORM 2004, 3rd edition',
      fit: 'Cornerstone and SuccessFactors, when those who run the LMS ask for SCORM 2004. Not Moodle.',
    },
  },
};
