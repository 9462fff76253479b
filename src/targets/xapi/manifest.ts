/** Writes tincan.xml, by which LMSs and LRSs import an xAPI package. */
import { escapeXml } from '../../core/markup/escape.ts';
import type { Description } from '../../packaging/description.ts';
import { buildingBlocks, type Course } from '../../core/course/course.ts';
import { activityTypes, iriOf } from '../shared/xapi/vocabulary.ts';

/** The activity to launch, and the building blocks that statements are about. */
export function writeTincan(course: Course, { identifier, title, description, language }: Description): string {
  const activity = (
    id: string,
    type: string,
    name: string,
    words: string,
    launch = '',
  ): string => `    <activity id="${escapeXml(id)}" type="${type}">
      <name lang="${escapeXml(language)}">${escapeXml(name)}</name>
      <description lang="${escapeXml(language)}">${escapeXml(words)}</description>${launch && `\n      <launch lang="${escapeXml(language)}">${launch}</launch>`}
    </activity>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
${[
  activity(iriOf(course.id, 'kurs', identifier), activityTypes.course, title, description, 'index.html'),
  ...buildingBlocks.map((id) =>
    activity(
      iriOf(course.id, id),
      activityTypes.objective,
      course.buildingBlocks[id].title,
      course.buildingBlocks[id].lead,
    ),
  ),
].join('\n')}
  </activities>
</tincan>
`;
}
