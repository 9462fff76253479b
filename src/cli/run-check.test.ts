/** Tests the command: exit codes, the one clear message on wrong use, both languages, JSON, and that nothing is written. */
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sound, spoilt, zipOf } from '../../tests/fixtures/course-zips.ts';
import { runCheck } from './run-check.ts';

let folder: string;
let said: string;
let complained: string[];
const run = (...args: readonly string[]): Promise<number> =>
  runCheck([...args, '--no-launch'], {
    say: (text) => void (said += `${text}\n`),
    complain: (text) => void complained.push(text),
  });
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await writeFile(at('hel.zip'), zipOf(sound.scorm12));
  await writeFile(at('med merknad.zip'), zipOf({ ...sound.scorm12, 'ekstra.png': 'x' }));
  await writeFile(at('feil.zip'), spoilt('scorm12', 'href="index.html"><file', 'href="borte.html"><file'));
  await writeFile(at('tom.zip'), '');
  await mkdir(at('mappe'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  said = '';
  complained = [];
});

describe('check', () => {
  it.each([
    ['hel.zip', 0, 'Pakken er i orden.'],
    ['med merknad.zip', 0, 'Pakken kan brukes. Les merknadene.'],
    ['feil.zip', 1, 'Siden som skal åpnes, ligger ikke i pakken. [launch-missing]'],
    ['tom.zip', 1, 'Fila er ikke en zip-fil. [not-a-zip]'],
  ])('%s ends with %d', async (name, code, text) => {
    expect(await run(at(name))).toBe(code);
    expect(said).toContain(text);
    expect(complained).toEqual([]);
  });

  it('takes several, and fails when one does', async () => {
    expect(await run(at('hel.zip'), at('feil.zip'))).toBe(1);
    expect(said).toContain('hel.zip');
    expect(said).toContain('feil.zip');
  });

  it.each([
    [[], 'Bruk: npm run check -- pakke.zip'],
    [['--finnes-ikke', 'x.zip'], 'Bruk: npm run check -- pakke.zip'],
    [['x.zip', '--ui', 'fr'], 'Bruk: npm run check -- pakke.zip'],
    [['borte.zip'], 'Finner ikke fila «borte.zip».'],
  ])('%j is wrong use: 2 and one message', async (args, text) => {
    expect(await run(...args)).toBe(2);
    expect([said, complained]).toEqual(['', [expect.stringContaining(text)]]);
  });

  it('says that a folder must be packed', async () => {
    expect(await run(at('mappe'))).toBe(2);
    expect(complained).toEqual([expect.stringContaining('er en mappe')]);
  });

  it('says nothing of the good files when one is missing, so that no report is half', async () => {
    expect(await run(at('hel.zip'), at('borte.zip'))).toBe(2);
    expect(said).toBe('');
  });

  it('speaks English', async () => {
    await run(at('feil.zip'), '--ui', 'en');
    expect(said).toContain('The package has faults that must be mended.');
  });

  it('gives machines codes in a stable shape', async () => {
    expect(await run(at('feil.zip'), at('hel.zip'), '--json')).toBe(1);
    const { version, packages } = JSON.parse(said) as { version: number; packages: Record<string, unknown>[] };
    expect(version).toBe(1);
    expect(packages.map(({ file, ok, format }) => [file, ok, format])).toEqual([
      ['feil.zip', false, 'scorm12'],
      ['hel.zip', true, 'scorm12'],
    ]);
    expect(Object.keys(packages[0]!)).toEqual([
      'file',
      'ok',
      'bytes',
      'files',
      'unpackedBytes',
      'format',
      'title',
      'launch',
      'lms',
      'findings',
      'run',
    ]);
    expect(packages[0]!['findings']).toMatchObject([
      { code: 'launch-missing', level: 'fault', places: ['borte.html'] },
    ]);
  });

  it('keeps every line within a narrow window, but for names of files', async () => {
    await run(at('feil.zip'));
    expect(said.split('\n').filter((line) => line.length > 96)).toEqual([]);
  });

  it('writes nothing', async () => {
    const before = await readdir(folder);
    await run(at('feil.zip'));
    expect(await readdir(folder)).toEqual(before);
  });
});
