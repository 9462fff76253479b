/** Makes a SCORM 2004 3rd edition package: the course's files, manifest, metadata, and the schemas that the manifest names. */
import type { Pack } from '../../packaging/package.ts';
import { writeLom } from '../shared/scorm/lom.ts';
import { writeManifest2004 } from '../shared/scorm/manifest2004.ts';

export { format } from './format.ts';

/**
 * SCORM 2004 CAM 3.3: the manifest stands in the root, and so do its schemas. Its content packaging schema is strict
 * about foreign elements, so the metadata lies in a file of its own (CAM 3.4.1.6, `adlcp:location`).
 */
export const pack: Pack = (input) => [
  {
    path: 'imsmanifest.xml',
    content: writeManifest2004(input, '2004 3rd Edition', '<adlcp:location>metadata.xml</adlcp:location>'),
  },
  { path: 'metadata.xml', content: `<?xml version="1.0" encoding="UTF-8"?>\n${writeLom(input)}\n` },
  ...input.files,
  ...input.schemas,
];
