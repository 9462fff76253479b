/** Cornerstone OnDemand. */
import type { LmsProfile } from './lms-profile.ts';

/** By Cornerstone's guide for publishers of courses. */
export const cornerstone: LmsProfile = {
  id: 'cornerstone',
  title: 'Cornerstone',
  switches: [
    {
      set: { statuses: 'completed' },
      because:
        'Cornerstones egen veiledning fraråder «bestått» og «ikke bestått». Kurset melder bare om det er fullført; poengene følger med ved siden av.',
    },
    {
      set: { commitSeconds: 600 },
      because:
        'Mange små lagringer kan gjøre et LMS tregt. Bladde sider venter på neste svar, og i et langt kurs kan et par svar gjøre det; fullføring og avslutning lagres alltid straks.',
    },
  ],
  setup: ['Åpne kurset i et nytt vindu, og la deltakeren lukke det selv når økta er over.'],
};
