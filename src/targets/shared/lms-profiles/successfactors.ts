/** SAP SuccessFactors Learning. */
import type { LmsProfile } from './lms-profile.ts';

/** By SAP's own knowledge base articles. */
export const successfactors: LmsProfile = {
  id: 'successfactors',
  title: 'SAP SuccessFactors Learning',
  switches: [
    {
      set: { statuses: 'passed' },
      because:
        'SuccessFactors fører «ikke bestått» bare når kurset sier det (SAP KBA 3403728), og det gjør dette kurset aldri.',
    },
  ],
  setup: [
    'SCORM 2004-pakken sier selv når den er fullført (SAP KBA 2458835). Slå ikke på automatisk fullføring ved lukking.',
  ],
};
