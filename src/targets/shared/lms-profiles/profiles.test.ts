/** Holds the LMS profiles to what the tracker understands. */
import { expect, it } from 'vitest';
import { defaultOptions } from '../scorm/options.ts';
import { optionsOf, type LmsProfile } from './lms-profile.ts';

const modules = import.meta.glob<Record<string, LmsProfile>>(['./*.ts', '!./lms-profile.ts', '!./*.test.ts'], {
  eager: true,
});
const profiles = Object.entries(modules).map(([path, module]) => ({ path, profile: Object.values(module)[0]! }));

it('has the four profiles of the command line, each in a file of its own name', () => {
  expect(profiles.map(({ profile }) => profile.id).sort()).toEqual([
    'cornerstone',
    'generic',
    'moodle',
    'successfactors',
  ]);
  for (const { path, profile } of profiles) expect(path).toBe(`./${profile.id}.ts`);
});

it.each(profiles)('$path sets only switches that the tracker has, each with a reason', ({ profile }) => {
  expect(Object.keys(optionsOf(profile)).sort()).toEqual(Object.keys(defaultOptions).sort());
  for (const { set, because } of profile.switches) {
    expect(Object.keys(set)).toHaveLength(1);
    expect(because).toMatch(/^[A-ZÆØÅ].{20,}\.$/);
  }
});

it('reports only completion to Cornerstone', () => {
  const cornerstone = profiles.find(({ profile }) => profile.id === 'cornerstone')!.profile;
  expect(optionsOf(cornerstone).statuses).toBe('completed');
});
