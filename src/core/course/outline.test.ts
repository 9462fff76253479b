/** Tests which screens, minutes and services an outline contains for a selection. */
import { expect, it } from 'vitest';
import { smallCourse } from '../../../tests/fixtures/small-course.ts';
import type { Course, Scope } from './course.ts';
import { outlineOf, walk } from './outline.ts';

const selection = {
  tracks: ['enkel', 'full'],
  services: ['skole', 'barnehage'],
  language: 'nb',
  register: 'standard',
} as const;

/** The small course with a screen whose blocks have these scopes. */
function courseWith(...scopes: readonly Scope[]): Course {
  const blocks = scopes.map((scope, at) => ({ id: `case-${at}`, type: 'case', html: '', ...scope }));
  const [first, ...rest] = smallCourse.modules;
  return {
    ...smallCourse,
    modules: [{ ...first!, screens: [...first!.screens, { ...first!.screens[0]!, id: 'dagen', blocks }] }, ...rest],
  };
}
const meets = (course: Course, track: string, service: string): boolean =>
  walk(outlineOf(course, selection), { track, service })[0]!.screens.some(({ id }) => id === 'dagen');

it('omits a screen from a path on which none of its blocks is included', () => {
  const course = courseWith({ services: ['skole'] }, { services: ['barnehage'], tracks: ['full'] });
  expect([
    meets(course, 'enkel', 'skole'),
    meets(course, 'full', 'barnehage'),
    meets(course, 'enkel', 'barnehage'),
  ]).toEqual([true, true, false]);
  expect(meets(courseWith({ services: ['skole'] }, {}), 'enkel', 'barnehage')).toBe(true);
});

it('gives a separately launched module an equal share of the track’s minutes where it names none', () => {
  const minutesOf = (modules: Course['modules']): number =>
    outlineOf({ ...smallCourse, modules }, { ...selection, tracks: ['full'] }, 'ro').tracks[0]!.minutes;
  expect(minutesOf(smallCourse.modules)).toBe(10);
  expect(minutesOf(smallCourse.modules.map((module) => ({ ...module, minutes: { enkel: 5 } })))).toBe(90);
});

it('has a single service when no content depends on it, but all of them for a separately launched module', () => {
  const alike = {
    ...smallCourse,
    modules: smallCourse.modules.map((module) => ({
      ...module,
      screens: module.screens.filter(({ services, blocks }) => !services && blocks.every((block) => !block.services)),
    })),
  };
  const asked = (course: Course, moduleId?: string): number => outlineOf(course, selection, moduleId).services.length;
  expect(alike.modules.flatMap(({ screens }) => screens).length).toBeGreaterThan(0);
  expect([asked(alike), asked(alike, 'ro'), asked(courseWith({ services: ['skole'] }))]).toEqual([1, 2, 2]);
});

it('asks where a learner works when only items inside a block differ', () => {
  const course = courseWith({});
  const withItems = (html: string): Course => ({
    ...course,
    modules: course.modules.map((module) => ({
      ...module,
      screens: module.screens.map((screen) => ({
        ...screen,
        blocks: screen.blocks.map((block) => ({ ...block, html })),
      })),
    })),
  });
  const asked = (html: string): number => outlineOf(withItems(html), selection).services.length;
  expect([
    asked('<li>a</li>'),
    asked('<li data-services="skole">a</li>'),
    asked('<li data-services="politi">a</li>'),
  ]).toEqual([1, 2, 1]);
});
