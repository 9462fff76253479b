/** Tests that every change of the content starts one build. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContent } from './watch-content.ts';

let folder: string;
let stop: () => void;
const build = vi.fn<() => Promise<void>>(async () => undefined);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okt-watch-'));
  mkdirSync(join(folder, 'velkommen'));
  writeFileSync(join(folder, 'velkommen/nb.md'), 'En');
  build.mockClear();
  stop = watchContent([folder], build);
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

const builds = (count: number): Promise<void> =>
  vi.waitFor(() => expect(build).toHaveBeenCalledTimes(count), { timeout: 30_000 });

test('builds after a file is replaced by renaming, and after every later change', async () => {
  const file = join(folder, 'velkommen/nb.md');
  writeFileSync(`${file}~`, 'To');
  renameSync(`${file}~`, file);
  await builds(1);
  writeFileSync(file, 'Tre');
  await builds(2);
  writeFileSync(file, 'Fire');
  await builds(3);
});

test('builds after a folder is created, and after changes in it', async () => {
  mkdirSync(join(folder, 'ny'));
  await builds(1);
  writeFileSync(join(folder, 'ny/nb.md'), 'Ny');
  await builds(2);
});

test('builds after a folder is deleted and created again', async () => {
  rmSync(join(folder, 'velkommen'), { recursive: true });
  mkdirSync(join(folder, 'velkommen'));
  await builds(1);
  writeFileSync(join(folder, 'velkommen/nb.md'), 'Igjen');
  await builds(2);
});

test('builds once for several changes, and survives that all content is missing for a moment', async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(build).not.toHaveBeenCalled();
  mkdirSync(folder);
  for (const name of ['a.md', 'b.md', 'c.md']) writeFileSync(join(folder, name), name);
  await builds(1);
});
