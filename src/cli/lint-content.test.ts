/** Tests the messages of `npm run lint:content` on a missing folder and on wrong use. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it.each([
  [['--content', '/dev/null/none'], /^Mappa «.*none» finnes ikke\.\n$/],
  [['--nope'], /^Bruk: npm run lint:content[^\n]*\n$/],
])('answers %j with one line', (args, message) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('run.mjs', import.meta.url)), 'lint-content', ...args],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(message);
});
