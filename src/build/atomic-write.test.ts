/** Tests that folders are replaced completely or not at all. */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeAtomically } from './atomic-write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okt-draft-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = (): string => join(folder, 'dist');
const write = (name: string, text: string): void => {
  mkdirSync(join(out(), name), { recursive: true });
  writeFileSync(join(out(), name, 'x'), text);
};
const read = (name: string): string => readFileSync(join(out(), name, 'x'), 'utf8');
const fill = async (draft: string): Promise<void> => {
  for (const name of ['packages', 'staff']) {
    mkdirSync(join(draft, name));
    writeFileSync(join(draft, name, 'x'), 'new');
  }
};

it('replaces the old folders and leaves no temporary files', async () => {
  write('packages', 'old');
  write('attempts', 'kept');
  await writeAtomically(out(), ['packages', 'staff'], fill);
  expect([read('packages'), read('staff'), read('attempts')]).toEqual(['new', 'new', 'kept']);
  expect(readdirSync(out()).sort()).toEqual(['attempts', 'packages', 'staff']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('leaves the old folders after an error, and creates no folder', async () => {
  const fail = (): Promise<void> => Promise.reject(new Error('no room'));
  await expect(writeAtomically(out(), ['packages'], fail)).rejects.toThrow('no room');
  expect(readdirSync(folder)).toEqual([]);
  write('packages', 'old');
  await expect(writeAtomically(out(), ['packages'], fail)).rejects.toThrow('no room');
  expect([read('packages'), readdirSync(out())]).toEqual(['old', ['packages']]);
});

it('restores the first folder when the second cannot be replaced', async () => {
  write('packages', 'old');
  write('staff', 'old');
  const half = async (draft: string): Promise<void> => {
    await fill(draft);
    rmSync(join(draft, 'staff'), { recursive: true });
  };
  await expect(writeAtomically(out(), ['packages', 'staff'], half)).rejects.toThrow('ENOENT');
  expect([read('packages'), read('staff'), readdirSync(out()).length]).toEqual(['old', 'old', 2]);
});

it('changes nothing in a folder without write permission', async () => {
  write('packages', 'old');
  chmodSync(folder, 0o755);
  chmodSync(out(), 0o555);
  // Permissions do not apply to root, so the test runs as user nobody (65534).
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid!(65_534);
  try {
    await expect(writeAtomically(out(), ['packages', 'staff'], fill)).rejects.toThrow('EACCES');
  } finally {
    if (root) process.seteuid!(0);
  }
  chmodSync(out(), 0o755);
  expect([read('packages'), readdirSync(out())]).toEqual(['old', ['packages']]);
});

it('removes its files on SIGINT and ends by that signal', async () => {
  write('packages', 'old');
  const module = fileURLToPath(new URL('atomic-write.ts', import.meta.url));
  const script = `import { writeAtomically } from ${JSON.stringify(module)};
    const wait = () => new Promise(() => {
      setInterval(() => {}, 1000);
      console.log('writing');
    });
    await writeAtomically(${JSON.stringify(out())}, ['packages'], wait);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(readdirSync(out())).toHaveLength(2);
  child.kill('SIGINT');
  const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGINT');
  expect([read('packages'), readdirSync(out()), existsSync(out())]).toEqual(['old', ['packages'], true]);
});
