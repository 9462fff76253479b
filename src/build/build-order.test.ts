/** Tests which packages the command line asks for. */
import { describe, expect, it } from 'vitest';
import { smallCourse } from '../../tests/fixtures/small-course.ts';
import { packageOrders, readBuildOptions, UsageError } from './build-order.ts';

const ordersFor = (...args: readonly string[]): string[] =>
  packageOrders(smallCourse, readBuildOptions(args)).map(
    ({ format, selection: { tracks, services, register } }) =>
      `${format} ${tracks.join('+')} ${services.join('+')} ${register}`,
  );

describe('packageOrders', () => {
  it('defaults to everything in each format, and SCORM 1.2 for each track', () => {
    expect(ordersFor()).toEqual([
      ...['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi', 'web'].map(
        (format) => `${format} enkel+full skole+barnehage standard`,
      ),
      'scorm12 enkel skole+barnehage klart',
      'scorm12 full skole+barnehage standard',
    ]);
  });
  it('removes duplicates and sorts tracks and services as in the course', () => {
    expect(ordersFor('--format', 'web,web', '--track', 'full, enkel,full', '--service', 'barnehage,skole')).toEqual([
      'web enkel+full skole+barnehage standard',
    ]);
  });
  it.each(['format', 'track', 'service'])('throws for an empty --%s', (name) => {
    for (const text of ['', ' , ']) expect(() => ordersFor(`--${name}`, text)).toThrow(UsageError);
  });
});
