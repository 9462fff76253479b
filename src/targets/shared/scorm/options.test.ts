/** Judges how the tracker's switches are read from the page. */
import { expect, it } from 'vitest';
import { defaultOptions, readScormOptions } from './options.ts';

const page = (textContent?: string): Document =>
  ({
    getElementById: (id: string) => (id === 'okt-data' && textContent !== undefined ? { textContent } : null),
  }) as unknown as Document;

it('takes the switches of the build, and the default for the rest', () => {
  expect(readScormOptions(page('{"tracking":{"statuses":"completed"}}'))).toEqual({
    ...defaultOptions,
    statuses: 'completed',
  });
});

it.each([undefined, '', '{', '{}', 'null'])('falls back to the default where the page says %j', (text) => {
  expect(readScormOptions(page(text))).toEqual(defaultOptions);
});
