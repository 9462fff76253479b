/** Tests the search for the LMS's API object. */
import { expect, it } from 'vitest';
import { findApi } from './find-api.ts';

const api = { LMSSetValue: () => 'true' };
const find = (start: object): object | undefined => findApi(start, 'API', 'LMSSetValue');

/** A frame below `depth` others, the topmost of which is its own parent. */
function nest(depth: number, top: Record<string, unknown>): object {
  top['parent'] = top;
  let frame: object = top;
  for (let level = 0; level < depth; level += 1) frame = { parent: frame };
  return frame;
}

it('finds the API in the same frame, above, and beside the opener', () => {
  expect(find({ API: api })).toBe(api);
  expect(find(nest(7, { API: api }))).toBe(api);
  expect(find(nest(1, { opener: nest(2, { API: api }) }))).toBe(api);
});

it('takes the nearest one', () => {
  expect(find({ API: api, parent: { API: { LMSSetValue: () => 'false' } } })).toBe(api);
});

it('passes over what only has the name, such as an element with that id', () => {
  expect(find({ API: { tagName: 'DIV' }, parent: { API: api } })).toBe(api);
});

it('ends: at 500 frames, in a circle, at the top', () => {
  expect(find(nest(499, { API: api }))).toBe(api);
  expect(find(nest(500, { API: api }))).toBeUndefined();
  const one: Record<string, unknown> = {};
  const two: Record<string, unknown> = { parent: one, opener: one };
  Object.assign(one, { parent: two, opener: two });
  expect(find(one)).toBeUndefined();
});
