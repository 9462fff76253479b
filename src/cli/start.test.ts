/** Tests that `npm start` answers a taken port and wrong use with one line, before it builds. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const run = fileURLToPath(new URL('run.mjs', import.meta.url));
const start = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [run, 'start', '--no-open', ...args], { encoding: 'utf8', timeout: 200_000 });

it('says that the port is taken, and how to use another', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { status, stdout, stderr } = start('--port', String(port));
  other.close();
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(`^Port ${port} er opptatt.*står den på http://127.0.0.1:${port}\\..*npm start -- --port`),
  ]);
});

it.each([[['--port', 'abc']], [['--port', '70000']], [['--nope']]])('answers %j with one line', (args) => {
  const { status, stdout, stderr } = start(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('Bruk: npm start -- --port 4174')]);
});
