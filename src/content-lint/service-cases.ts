/** Checks that every service has a case in each common module, one with a group, and one about staff. */
import type { CourseFile, ModuleFile } from '../compiler/course-file.ts';
import type { Faults } from '../compiler/fault.ts';
import type { ModuleText } from './module-text.ts';

/** Number of cases of one service. */
export interface ServiceCases {
  readonly service: string;
  readonly cases: number;
  /** Blocks with a group of children. */
  readonly groups: number;
  /** Cases about staff, for learners who do not work with children. */
  readonly staff: number;
  /** Ids of the common modules with objectives in which the service has no case. */
  readonly missing: readonly string[];
}

/** Counts the cases and reports missing ones. A module without learning objectives needs none. */
export function checkServiceCases(
  course: CourseFile,
  modules: readonly ModuleFile[],
  texts: readonly ModuleText[],
  faults: Faults,
): ServiceCases[] {
  const common = modules.filter(({ id, objectives }) => course.common.includes(id) && objectives.length > 0);
  const blocks = texts
    .filter(({ register }) => register === 'standard')
    .flatMap((text) =>
      text.screens.flatMap((screen) =>
        screen.blocks.map((block) => ({
          module: text.module,
          block,
          services: block.services ?? screen.services ?? [],
        })),
      ),
    );
  return course.services.map(({ id, title }) => {
    const own = blocks.filter(({ services }) => services.includes(id));
    const cases = own.filter(({ block }) => block.traits?.coverage === 'case');
    const groups = own.filter(({ block }) => block.attributes['group'] === 'true').length;
    const staff = cases.filter(({ block }) => block.attributes['staff'] === 'true').length;
    const missing = common
      .filter((module) => !cases.some((one) => one.module === module.id))
      .map((module) => module.id);
    for (const module of missing)
      faults.add(
        `${module}/nb.md`,
        1,
        `${title} har ingen case her.`,
        `Skriv en :::case[Tittel]{#case-${id} services="${id}"}, i begge filer.`,
      );
    if (groups === 0)
      faults.add(
        'course.yaml',
        1,
        `${title} har ingen case med en gruppe.`,
        `Skriv en :::case eller ::::scenario med services="${id}" group="true".`,
      );
    if (staff === 0)
      faults.add(
        'course.yaml',
        1,
        `${title} har ingen case om ansatte.`,
        `Skriv en :::case med services="${id}" staff="true".`,
      );
    return { service: id, cases: cases.length, groups, staff, missing };
  });
}
