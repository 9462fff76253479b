/** Makes a cmi5 package: the course's files, cmi5.xml, and the vocabulary of its statements. */
import { describePackage } from '../../packaging/description.ts';
import type { Pack } from '../../packaging/package.ts';
import { profileFile } from '../shared/xapi/profile.ts';
import { writeCourseStructure } from './course-structure.ts';

export { format } from './format.ts';

/** cmi5.xml stands in the root (cmi5 14.1). */
export const pack: Pack = (input) => [
  { path: 'cmi5.xml', content: writeCourseStructure(input.course, describePackage(input), input.modules?.pages ?? []) },
  profileFile(input.course, input.modules ? 'module' : 'course'),
  ...input.files,
];
