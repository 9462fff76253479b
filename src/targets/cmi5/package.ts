/** Makes a cmi5 package: the course's files, cmi5.xml, and the vocabulary of its statements. */
import type { Pack } from '../../core/package.ts';
import { profileFile } from '../lrs/profile.ts';
import { describePackage } from '../scorm/description.ts';
import { writeCourseStructure } from './course-structure.ts';

export { connect } from '../lrs/connect.ts';

/** cmi5.xml stands in the root (cmi5 14.1). Modules that have a page `<module>.html` become assignable units of their own. */
export const pack: Pack = (input) => {
  const paths = new Set(input.files.map(({ path }) => path));
  const pages = input.course.modules.map((module) => ({ module, href: `${module.id}.html` })).filter(({ href }) => paths.has(href));
  return [
    { path: 'cmi5.xml', content: writeCourseStructure(input.course, describePackage(input), pages) },
    profileFile(input.course),
    ...input.files,
  ];
};
