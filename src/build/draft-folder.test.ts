/** Tests that a build is written whole or not at all, whatever ends it. */
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
import { writeWhole } from './draft-folder.ts';

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

it('puts the parts in the place of the old ones, and leaves nothing else', async () => {
  write('packages', 'old');
  write('attempts', 'kept');
  await writeWhole(out(), ['packages', 'staff'], fill);
  expect([read('packages'), read('staff'), read('attempts')]).toEqual(['new', 'new', 'kept']);
  expect(readdirSync(out()).sort()).toEqual(['attempts', 'packages', 'staff']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('leaves what was there when it fails, and no folder where there was none', async () => {
  const fail = (): Promise<void> => Promise.reject(new Error('no room'));
  await expect(writeWhole(out(), ['packages'], fail)).rejects.toThrow('no room');
  expect(readdirSync(folder)).toEqual([]);
  write('packages', 'old');
  await expect(writeWhole(out(), ['packages'], fail)).rejects.toThrow('no room');
  expect([read('packages'), readdirSync(out())]).toEqual(['old', ['packages']]);
});

it('takes back the first part when the second cannot be put in its place', async () => {
  write('packages', 'old');
  write('staff', 'old');
  const half = async (draft: string): Promise<void> => {
    await fill(draft);
    rmSync(join(draft, 'staff'), { recursive: true });
  };
  await expect(writeWhole(out(), ['packages', 'staff'], half)).rejects.toThrow('ENOENT');
  expect([read('packages'), read('staff'), readdirSync(out()).length]).toEqual(['old', 'old', 2]);
});

it('touches nothing in a folder that cannot be written', async () => {
  write('packages', 'old');
  chmodSync(folder, 0o755);
  chmodSync(out(), 0o555);
  // Root may write anywhere, and so is nobody meanwhile.
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid!(65_534);
  try {
    await expect(writeWhole(out(), ['packages', 'staff'], fill)).rejects.toThrow('EACCES');
  } finally {
    if (root) process.seteuid!(0);
  }
  chmodSync(out(), 0o755);
  expect([read('packages'), readdirSync(out())]).toEqual(['old', ['packages']]);
});

it('leaves nothing when a person stops it, and ends as one that was stopped', async () => {
  write('packages', 'old');
  const module = fileURLToPath(new URL('draft-folder.ts', import.meta.url));
  const script = `import { writeWhole } from ${JSON.stringify(module)};
    await writeWhole(${JSON.stringify(out())}, ['packages'], () => new Promise(() => { setInterval(() => {}, 1000); console.log('writing'); }));`;
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
