/** Tests the reading time of one learner: scopes, one explanation per answer, one path through the scenes. */
import { expect, it } from 'vitest';
import { moduleText } from '../../tests/fixtures/module-text.ts';
import type { CourseFile } from '../compiler/course-file.ts';
import { readingTimes } from './reading-time.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'ord').join(' ');
const course = {
  services: [{ id: 'skole' }, { id: 'helse' }],
  common: ['m'],
  tracks: [
    { id: 'full', register: 'standard', modules: 'common', minutes: 10, testOut: false },
    { id: 'igjen', register: 'standard', modules: 'common', minutes: 10, testOut: true, as: 'full' },
  ],
} as unknown as CourseFile;
const times = (body: string): ReturnType<typeof readingTimes> =>
  readingTimes(course, [moduleText(body)], () => ({ full: 9 }));

it('counts the content of one learner’s path, for each service', () => {
  const [full, again] = times(
    [
      `## Tittel {#s tracks="full"}\n\n${words(199)}`,
      `:::case[A]{#a services="helse"}\n${words(199)}\n:::`,
      `## Bort {#b tracks="enkel"}\n\n${words(999)}\n`,
    ].join('\n\n'),
  );
  expect(full).toMatchObject({ least: 1, most: 2, testOnly: undefined, modules: [{ module: 'm', promised: 9 }] });
  expect(again).toMatchObject({ least: 1, most: 2, testOnly: 0 });
});

it('counts one explanation and twenty seconds for a question with one answer', () => {
  const [full, again] = times(
    [
      `## Tittel {#s}\n\n:::single{#q test="true"}\n${words(97)}`,
      `- \`a\` ord\n\n  ${words(50)}\n- \`b\` ord\n\n  ${words(150)}\n:::\n`,
    ].join('\n\n'),
  );
  expect(full!.most).toBeCloseTo((1 + 97 + 2 + 100) / 200 + 1 / 3);
  expect(again!.testOnly).toBeCloseTo((97 + 2 + 100) / 200 + 1 / 3);
});

it('takes the shortest path to an end of a scenario', () => {
  const scene = (id: string, count: number, choices: string): string =>
    `### Scene {#${id}}\n${words(count)}\n\n${choices}\n`;
  const [full] = times(
    [
      `## Tittel {#s}\n\n::::scenario[K]{#k}\n${words(8)}\n`,
      scene('a', 9, `- [ord](#b)\n\n  ${words(10)}\n- [ord](#c)\n\n  ${words(500)}`),
      scene('c', 500, '- [ord](#b)\n\n  ord'),
      scene('b', 19, ''),
      '::::\n',
    ].join('\n'),
  );
  // Title 1, label 1, before 8, scene a: 1 + 9 + two choices + 10, end b: 1 + 19.
  expect(full!.most).toBeCloseTo((1 + 1 + 8 + 1 + 9 + 2 + 10 + 1 + 19) / 200 + 1 / 3);
});

it('measures the longest time between places to stop that are on the path', () => {
  const screens = (rest: string): string => `## A {#a}\n\n${words(199)}\n\n${rest}## B {#b}\n\n${words(399)}\n`;
  const bite = (rest: string): number => times(screens(rest))[0]!.modules[0]!.bite;
  expect(bite('')).toBe(3);
  expect(bite(':::rest{#r}\n:::\n\n')).toBe(2);
  expect(bite(':::rest{#r services="skole"}\n:::\n\n')).toBe(3);
});
