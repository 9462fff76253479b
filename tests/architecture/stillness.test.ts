/** Nothing moves or fades by itself on any page, so that who is made unwell by motion has no setting to find. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const motion =
  /(?:^|[\s;{])(?:transition|animation)(?:-[a-z-]+)?\s*:|@keyframes|behaviou?r: *'?smooth|\.animate\(|startViewTransition/m;

it('knows motion when it sees it', () => {
  expect(
    ['a { transition: color 1s; }', '@keyframes turn {}', "scrollIntoView({ behavior: 'smooth' })"].every((text) =>
      motion.test(text),
    ),
  ).toBe(true);
});

it('finds none in what the pages are made of', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(blocks|player|questions|staff|theme).*\.(ts|css|html)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => motion.test(readFileSync(source + file, 'utf8')))).toEqual([]);
});
