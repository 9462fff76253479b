/** Tests what the content check says where there is nothing to check. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it.each([
  [['--content', '/dev/null/none'], /^Mappa «.*none» finnes ikke\.\n$/],
  [['--nope'], /^Bruk: npm run lint:content[^\n]*\n$/],
])('answers %j with one line', (args, says) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('run.mjs', import.meta.url)), 'lint-content', ...args],
    { encoding: 'utf8' },
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(says);
});
