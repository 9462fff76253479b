/** Writes cmi5.xml, the course structure that an LMS imports (cmi5 13). */
import { escapeXml } from '../../core/markup/escape.ts';
import type { Description } from '../../packaging/description.ts';
import { buildingBlocks, type Course } from '../../core/course/course.ts';
import type { ModulePage } from '../../packaging/package.ts';
import { activityTypes, iriOf, type Unit } from '../shared/xapi/vocabulary.ts';

/**
 * The structure: one assignable unit for the whole course, or, where modules have their own pages, one for each
 * module, in a block for each building block.
 */
export function writeCourseStructure(course: Course, names: Description, pages: readonly ModulePage[]): string {
  const iri = iriOf(course.id, 'kurs', names.identifier);
  const text = (element: string, words: string): string =>
    `<${element}><langstring lang="${escapeXml(names.language)}">${escapeXml(words)}</langstring></${element}>`;
  const about = (title: string, words: string): string => text('title', title) + text('description', words);
  const used = buildingBlocks.filter(
    (id) => pages.length === 0 || pages.some(({ module }) => module.buildingBlock === id),
  );
  const objectives = (ids: readonly string[]): string =>
    ids.length === 0
      ? ''
      : `<objectives>${ids.map((id) => `<objective idref="${escapeXml(iriOf(course.id, id))}"/>`).join('')}</objectives>`;
  // An LMS compares the score with masteryScore; the course says "passed" itself, and never "failed" (cmi5 9.3.4, 9.3.5).
  const unit = (type: Unit, id: string, title: string, words: string, ids: readonly string[], href: string): string =>
    `<au id="${escapeXml(id)}" moveOn="CompletedAndPassed" masteryScore="${course.mastery / 100}" launchMethod="AnyWindow" activityType="${activityTypes[type]}">${about(title, words)}${objectives(ids)}<url>${escapeXml(href)}</url></au>`;
  const moduleUnit = ({ module, href }: ModulePage): string =>
    unit(
      'module',
      `${iri}:${module.id}`,
      module.title.standard,
      module.lead.standard,
      module.buildingBlock ? [module.buildingBlock] : [],
      href,
    );
  const blocks = used.map((id) => {
    const { title, lead } = course.buildingBlocks[id];
    const own = pages.filter(({ module }) => module.buildingBlock === id);
    return `<block id="${escapeXml(`${iri}:${id}`)}">${about(title, lead)}${objectives([id])}\n    ${own.map(moduleUnit).join('\n    ')}\n  </block>`;
  });
  const parts =
    pages.length === 0
      ? [unit('course', `${iri}:hele`, names.title, names.description, used, 'index.html')]
      : [...pages.filter(({ module }) => module.buildingBlock === null).map(moduleUnit), ...blocks];
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${escapeXml(iri)}">${about(names.title, names.description)}</course>
  <objectives>
    ${used.map((id) => `<objective id="${escapeXml(iriOf(course.id, id))}">${about(course.buildingBlocks[id].title, course.buildingBlocks[id].lead)}</objective>`).join('\n    ')}
  </objectives>
  ${parts.join('\n  ')}
</courseStructure>
`;
}
