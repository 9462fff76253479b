/** Tests what the build makes of its options: nothing twice, nothing empty, and the same package however the words are ordered. */
import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../tests/fixtures/small-course.ts';
import { ordersOf, readBuildOptions, UsageError } from './build-order.ts';

const asked = (...args: readonly string[]): string[] =>
  ordersOf(smallCourse, readBuildOptions(args)).map(
    ({ format, selection: { tracks, services, register } }) =>
      `${format} ${tracks.join('+')} ${services.join('+')} ${register}`,
  );

describe('the orders of a build', () => {
  it('are, unless asked, everything in each format, and SCORM 1.2 for each track', () => {
    expect(asked()).toEqual([
      ...['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi', 'web'].map(
        (format) => `${format} enkel+full skole+barnehage standard`,
      ),
      'scorm12 enkel skole+barnehage klart',
      'scorm12 full skole+barnehage standard',
    ]);
  });
  it('keep the sequence of the course, as the package builder does, and name nothing twice', () => {
    expect(asked('--format', 'web,web', '--track', 'full, enkel,full', '--service', 'barnehage,skole')).toEqual([
      'web enkel+full skole+barnehage standard',
    ]);
  });
  it.each(['format', 'track', 'service'])('are none of an empty --%s', (name) => {
    for (const text of ['', ' , ']) expect(() => asked(`--${name}`, text)).toThrow(UsageError);
  });
});
