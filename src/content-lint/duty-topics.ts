/** Requires at least one fact on each topic of the duty card for every service. */
import type { CourseFile } from '../compiler/course-file.ts';
import type { DutyEntry } from '../compiler/duties.ts';
import type { Faults } from '../compiler/fault.ts';
import { dutyTopics } from '../core/course/course.ts';

/** Adds a fault for each topic that a service lacks; none for a course without facts. */
export function checkDutyTopics(
  { services }: Pick<CourseFile, 'services'>,
  entries: readonly DutyEntry[],
  faults: Faults,
): void {
  if (entries.length === 0) return;
  for (const { id, title } of services)
    for (const topic of dutyTopics) {
      const has = entries.some(({ duty }) => duty.topic === topic && (duty.services?.includes(id) ?? true));
      if (!has)
        faults.add(
          'duties.yaml',
          1,
          `${title} har ingen punkter om «${topic}».`,
          `Skriv et punkt med topic: ${topic} og services: [${id}], eller uten services hvis det gjelder alle.`,
        );
    }
}
