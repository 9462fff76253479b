/** Tests the messages of `npm run lint:content` on a missing folder and on wrong use, and its list of facts to approve. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { dutiesYaml } from '../../tests/fixtures/duties.ts';

const lint = (...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [fileURLToPath(new URL('run.mjs', import.meta.url)), 'lint-content', ...args], {
    encoding: 'utf8',
  });

it.each([
  [['--content', '/dev/null/none'], /^Mappa «.*none» finnes ikke\.\n$/],
  [['--nope'], /^Bruk: npm run lint:content[^\n]*\n$/],
])('answers %j with one line', (args, message) => {
  const { status, stdout, stderr } = lint(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(message);
});

it('writes the list of facts to approve, and says how many are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'okt-lint-'));
  try {
    cpSync(fileURLToPath(new URL('../../tests/fixtures/content', import.meta.url)), folder, { recursive: true });
    writeFileSync(join(folder, 'duties.yaml'), dutiesYaml);
    writeFileSync(join(folder, 'ordliste.yaml'), '[]\n');
    const { stdout } = lint('--content', folder, '--out', folder);
    expect(stdout).toContain('Godkjenning: 0 av 3 punkter godkjent, 0 endret etter godkjenning, 3 ikke godkjent');
    expect(stdout).toContain(`Til godkjenning: ${join(folder, 'rapport/godkjenning.html')}`);
    expect(stdout).toContain('Skole har ingen punkter om «own».');
    expect(readFileSync(join(folder, 'rapport/godkjenning.html'), 'utf8')).toContain('straffeloven § 196');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
