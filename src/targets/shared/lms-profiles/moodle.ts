/** Moodle, and what is built on it, such as KS Læring. */
import type { LmsProfile } from './lms-profile.ts';

/** Seen with Moodle 4.5. */
export const moodle: LmsProfile = {
  id: 'moodle',
  title: 'Moodle og KS Læring',
  switches: [
    {
      set: { statuses: 'passed' },
      because:
        'Moodle regner ut «bestått» først når økta avsluttes. Blir nettleseren lukket før det, står bare det kurset selv har sagt.',
    },
    {
      set: { commitSeconds: 300 },
      because:
        'Går deltakeren videre på en annen maskin etter et krasj, finnes bare det som LMS-et har. Derfor lagres svar straks. Bladde sider, og et par svar i et langt kurs, lagres med neste svar eller innen fem minutter.',
    },
  ],
  setup: [
    'Velg SCORM 1.2. Moodle kan bare deler av SCORM 2004.',
    'Sett ikke «Krev bestått poengsum»: da kan den som tar pause, bli stående som «ikke bestått».',
    'Sett «Nytt forsøk» til «Nei», så fortsetter deltakeren der hun var.',
  ],
};
