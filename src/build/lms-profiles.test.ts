/** Tests the options `--lms` and `--mastery`. */
import { expect, it } from 'vitest';
import { readBuildOptions, UsageError } from './build-order.ts';
import { readProfiles, trackingFor } from './lms-profiles.ts';

it('finds every profile and puts the unknown LMS last', async () => {
  const ids = (await readProfiles()).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['cornerstone', 'moodle', 'successfactors']));
  expect(ids.at(-1)).toBe('generic');
});

it('returns the tracker settings of the named profile', async () => {
  expect(await trackingFor(readBuildOptions(['--lms', 'cornerstone']).lms!)).toEqual({
    statuses: 'completed',
    commitSeconds: 600,
  });
});

it('lists the profiles when the name is unknown', async () => {
  await expect(trackingFor('mudle')).rejects.toThrow(UsageError);
  await expect(trackingFor('mudle')).rejects.toThrow(
    '--lms «mudle» finnes ikke. Velg blant: cornerstone, moodle, successfactors, generic.',
  );
});

it.each(['101', '-1', '79.5', 'mye'])('rejects a mastery score of %s', (mastery) => {
  expect(() => readBuildOptions([`--mastery=${mastery}`])).toThrow(UsageError);
});

it.each([
  ['0', 0],
  ['65', 65],
  ['100', 100],
] as const)('accepts a mastery score of %s per cent', (text, mastery) => {
  expect(readBuildOptions(['--mastery', text]).mastery).toBe(mastery);
});
