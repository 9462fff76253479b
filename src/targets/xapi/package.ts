/** Makes an xAPI package: the course's files, tincan.xml, and the vocabulary of its statements. */
import { describePackage } from '../../core/description.ts';
import type { Pack } from '../../core/package.ts';
import { profileFile } from '../lrs/profile.ts';
import { writeTincan } from './manifest.ts';

export { connect } from '../lrs/connect.ts';

/** tincan.xml stands in the root. */
export const pack: Pack = (input) => [
  { path: 'tincan.xml', content: writeTincan(input.course, describePackage(input)) },
  profileFile(input.course),
  ...input.files,
];
