/** Makes a SCORM 2004 4th edition package: the course's files, the manifest, and the schemas that the manifest names. */
import type { Pack } from '../../packaging/package.ts';
import { writeLom } from '../shared/scorm/lom.ts';
import { writeManifest2004 } from '../shared/scorm/manifest2004.ts';

export { format } from './format.ts';

/** SCORM 2004 CAM 3.3: the manifest stands in the root, and so do its schemas. */
export const pack: Pack = (input) => [
  { path: 'imsmanifest.xml', content: writeManifest2004(input, '2004 4th Edition', writeLom(input)) },
  ...input.files,
  ...input.schemas,
];
