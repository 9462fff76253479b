/** Tests the options of the SCORM trackers as they are read from a page's data. */
import { expect, it } from 'vitest';
import { defaultOptions, scormOptionsOf } from './options.ts';

it('takes the options of the build, and the default for the rest', () => {
  expect(scormOptionsOf({ statuses: 'completed' })).toEqual({ ...defaultOptions, statuses: 'completed' });
  expect(scormOptionsOf({ commitSeconds: 600 })).toEqual({ ...defaultOptions, commitSeconds: 600 });
});

it.each([{}, { statuses: 'failed', commitSeconds: '600' }, { statuses: null, commitSeconds: null, other: 1 }])(
  'falls back to the default where the page says %j',
  (tracking) => expect(scormOptionsOf(tracking)).toEqual(defaultOptions),
);
