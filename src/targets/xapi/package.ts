/** Makes an xAPI package: the course's files, tincan.xml, and the vocabulary of its statements. */
import { describePackage } from '../../packaging/description.ts';
import type { Pack } from '../../packaging/package.ts';
import { profileFile } from '../shared/xapi/profile.ts';
import { writeTincan } from './manifest.ts';

export { format } from './format.ts';

/** tincan.xml stands in the root. */
export const pack: Pack = (input) => [
  { path: 'tincan.xml', content: writeTincan(input.course, describePackage(input)) },
  profileFile(input.course),
  ...input.files,
];
