/** An LMS that is not known: the choices that lose least anywhere. */
import type { LmsProfile } from './lms-profile.ts';

/** What holds where the LMS is not known. */
export const generic: LmsProfile = {
  id: 'generic',
  title: 'Et annet LMS',
  switches: [
    {
      set: { statuses: 'passed' },
      because: 'Status «bestått» settes av kurset selv, så den står også når nettleseren lukkes brått.',
    },
  ],
  setup: [
    'Åpne kurset i samme vindu eller i et nytt; begge deler virker.',
    'La deltakeren ta opp igjen det forrige forsøket, ikke begynne et nytt.',
  ],
};
