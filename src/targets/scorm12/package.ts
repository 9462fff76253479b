/** Makes a SCORM 1.2 package: the course's files, the manifest, and the schemas that the manifest names. */
import type { Pack } from '../../packaging/package.ts';
import { writeManifest } from './manifest.ts';

export { format } from './format.ts';

/** SCORM 1.2 CAM 2.3: the manifest stands in the root, and so do its schemas. */
export const pack: Pack = (input) => [
  { path: 'imsmanifest.xml', content: writeManifest(input) },
  ...input.files,
  ...input.schemas,
];
