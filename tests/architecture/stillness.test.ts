/** Tests that no page has motion: no transition, animation or smooth scrolling, which can make people unwell. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const motion =
  /(?:^|[\s;{])(?:transition|animation)(?:-[a-z-]+)?\s*:|@keyframes|behaviou?r: *'?smooth|\.animate\(|startViewTransition/m;

it('recognises motion', () => {
  expect(
    ['a { transition: color 1s; }', '@keyframes turn {}', "scrollIntoView({ behavior: 'smooth' })"].every((text) =>
      motion.test(text),
    ),
  ).toBe(true);
});

it('finds none in the sources of the pages', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(blocks|player|questions|staff|theme).*\.(ts|css|html)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => motion.test(readFileSync(source + file, 'utf8')))).toEqual([]);
});
