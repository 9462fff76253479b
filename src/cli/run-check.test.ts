/** Tests `npm run check`: exit codes, one message on wrong use, both languages, JSON, and that no file is written. */
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sound, spoilt, zipOf } from '../../tests/fixtures/course-zips.ts';
import { runCheck } from './run-check.ts';

let folder: string;
let printed: string;
let errors: string[];
const run = (...args: readonly string[]): Promise<number> =>
  runCheck([...args, '--no-launch'], {
    print(text) {
      printed += `${text}\n`;
    },
    printError: (text) => void errors.push(text),
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
  printed = '';
  errors = [];
});

describe('check', () => {
  it.each([
    ['hel.zip', 0, 'Pakken er i orden.'],
    ['med merknad.zip', 0, 'Pakken kan brukes. Les merknadene.'],
    ['feil.zip', 1, 'Siden som skal åpnes, ligger ikke i pakken. [launch-missing]'],
    ['tom.zip', 1, 'Fila er ikke en zip-fil. [not-a-zip]'],
  ])('%s exits with %d', async (name, code, text) => {
    expect(await run(at(name))).toBe(code);
    expect(printed).toContain(text);
    expect(errors).toEqual([]);
  });

  it('checks several packages, and fails when one has a fault', async () => {
    expect(await run(at('hel.zip'), at('feil.zip'))).toBe(1);
    expect(printed).toContain('hel.zip');
    expect(printed).toContain('feil.zip');
  });

  it.each([
    [[], 'Bruk: npm run check -- pakke.zip'],
    [['--finnes-ikke', 'x.zip'], 'Bruk: npm run check -- pakke.zip'],
    [['x.zip', '--ui', 'fr'], 'Bruk: npm run check -- pakke.zip'],
    [['borte.zip'], 'Finner ikke fila «borte.zip».'],
  ])('%j is wrong use: exit code 2 and one message', async (args, text) => {
    expect(await run(...args)).toBe(2);
    expect([printed, errors]).toEqual(['', [expect.stringContaining(text)]]);
  });

  it('rejects a folder', async () => {
    expect(await run(at('mappe'))).toBe(2);
    expect(errors).toEqual([expect.stringContaining('er en mappe')]);
  });

  it('prints no report when one of the files is missing', async () => {
    expect(await run(at('hel.zip'), at('borte.zip'))).toBe(2);
    expect(printed).toBe('');
  });

  it('prints in English with --ui en', async () => {
    await run(at('feil.zip'), '--ui', 'en');
    expect(printed).toContain('The package has faults that must be mended.');
  });

  it('prints JSON with stable fields and codes', async () => {
    expect(await run(at('feil.zip'), at('hel.zip'), '--json')).toBe(1);
    const { version, packages } = JSON.parse(printed) as { version: number; packages: Record<string, unknown>[] };
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

  it('prints lines of at most 96 characters', async () => {
    await run(at('feil.zip'));
    expect(printed.split('\n').filter((line) => line.length > 96)).toEqual([]);
  });

  it('writes no file', async () => {
    const before = await readdir(folder);
    await run(at('feil.zip'));
    expect(await readdir(folder)).toEqual(before);
  });
});
