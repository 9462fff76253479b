/** Tests `npm run build`: reproducible output, error messages, languages and staff pages. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import nb from '../../locales/nb.json';
import type { PartsIndex } from '../staff/builder/parts.ts';

const content = fileURLToPath(new URL('../../tests/fixtures/content', import.meta.url));
const run = fileURLToPath(new URL('../cli/run.mjs', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okt-build-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = (
  args: readonly string[],
  env: Record<string, string> = {},
  staff = ['--no-staff'],
): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, [run, 'build', ...staff, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

describe('npm run build', () => {
  it('gives the same bytes for the same input, whatever the time zone, locale and cache', () => {
    const first = join(folder, 'first');
    const second = join(folder, 'second');
    expect(build(['--content', content, '--out', first]).status).toBe(0);
    const environment = {
      TZ: 'Pacific/Auckland',
      LANG: 'nn_NO.UTF-8',
      OKT_CACHE_DIR: join(folder, 'empty-cache'),
    };
    expect(build(['--content', content, '--out', second], environment).status).toBe(0);
    const files = readdirSync(join(first, 'packages'));
    expect(files.length).toBeGreaterThan(6);
    const bytes = (out: string, file: string): Buffer => readFileSync(join(out, 'packages', file));
    for (const file of files) expect(bytes(first, file).equals(bytes(second, file)), file).toBe(true);
  });

  it('prints the faults, exits with 1 and leaves the old packages', () => {
    const faulty = join(folder, 'content');
    cpSync(content, faulty, { recursive: true });
    writeFileSync(join(faulty, 'ro/nb-klart.md'), 'Ingen tittel');
    const out = join(folder, 'dist');
    expect(build(['--content', content, '--out', out, '--format', 'web']).status).toBe(0);
    const before = readdirSync(join(out, 'packages'));
    const { status, stderr } = build(['--content', faulty, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain('ro/nb-klart.md:1');
    expect(stderr).toContain('Ingenting er skrevet');
    expect(readdirSync(join(out, 'packages'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  });

  it('builds another language from its own and the shared files', () => {
    const copy = join(folder, 'content');
    cpSync(content, copy, { recursive: true });
    for (const register of ['', '-klart']) cpSync(join(copy, `ro/nb${register}.md`), join(copy, `ro/nn${register}.md`));
    const course = readFileSync(join(copy, 'course.yaml'), 'utf8');
    writeFileSync(join(copy, 'course.yaml'), course.replace('languages: [nb]', 'languages: [nb, nn]'));
    const out = join(folder, 'dist');
    const nynorsk = ['--content', copy, '--out', out, '--format', 'web', '--language', 'nn'];
    expect(build(nynorsk).stderr).toBe('');
    const [row] = JSON.parse(readFileSync(join(out, 'packages/index.json'), 'utf8')) as {
      file: string;
      language: string;
    }[];
    expect(row).toMatchObject({ file: expect.stringMatching(/-nn\.zip$/), language: 'nn' });
    rmSync(join(copy, 'ro/nn-klart.md'));
    expect(build(nynorsk).stderr).toContain('ro/nn-klart.md:1');
    expect(build(['--content', copy, '--out', out, '--language', 'se']).stderr).toContain('Kurset finnes ikke på «se»');
  });
});

describe('the staff pages', () => {
  it('come with the package builder’s data, the same with and without cache', () => {
    const edited = join(folder, 'content');
    cpSync(content, edited, { recursive: true });
    const staff = join(folder, 'dist/staff');
    const pages = (): Record<string, string> =>
      Object.fromEntries(
        readdirSync(join(staff, 'assets')).map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(staff, 'assets', name)))
            .digest('hex'),
        ]),
      );
    const rebuild = (env: Record<string, string> = {}): Record<string, unknown> => {
      expect(build(['--content', edited, '--out', join(folder, 'dist'), '--format', 'web'], env, []).status).toBe(0);
      return JSON.parse(readFileSync(join(staff, 'course.json'), 'utf8')) as Record<string, unknown>;
    };
    expect(rebuild()['title']).toBe('Test');
    const before = pages();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['builder.js', 'preview.js', 'nb.js']));
    writeFileSync(
      join(edited, 'course.yaml'),
      readFileSync(join(edited, 'course.yaml'), 'utf8').replace(/^title: .*$/m, 'title: Ny tittel'),
    );
    expect(rebuild({ OKT_CACHE_DIR: join(folder, 'empty-cache') })['title']).toBe('Ny tittel');
    expect(pages()).toEqual(before);
    expect(readFileSync(join(staff, 'parts/course-en.json'), 'utf8')).toContain('"title":"Ny tittel"');
    const { lms } = JSON.parse(readFileSync(join(staff, 'parts/index.json'), 'utf8')) as PartsIndex;
    expect(lms.find(({ id }) => id === 'moodle')!.remarks).toMatchObject({
      cmi5: nb.check.lms.moodle.format.cmi5,
      'scorm2004-4': nb.check.lms.moodle.format.scorm2004,
    });
    expect(lms.flatMap(({ remarks }) => remarks.scorm12 ?? [])).toEqual([]);
    expect(readdirSync(join(staff, 'parts'))).toEqual(
      expect.arrayContaining(['index.json', 'scorm12.zip', 'cmi5.zip', 'strings-nb.json']),
    );
  });
});

describe('invalid options', () => {
  it.each([
    [['--format', 'scorm13'], /--format «scorm13» finnes ikke.*scorm12/],
    [['--track', 'enkelt'], /--track «enkelt» finnes ikke/],
    [['--ui', 'sv'], /--ui «sv» finnes ikke.*en, nb/],
    [['--nope'], /^«--nope» kan ikke brukes her\.\nBruk: npm run build -- \[--format …\]/],
    [['skole'], /^«skole» kan ikke brukes her/],
    [['--mastery'], /^--mastery mangler en verdi\.\nBruk:/],
    [['--help'], /^Bruk: npm run build/],
    [['--content', '/dev/null/none'], /^Mappa «.*none» finnes ikke\.$/m],
    [['--out', '/dev/null/dist'], /Kommer ikke til «.*» \(E\w+\)/],
  ])('are rejected with a message and nothing written: %j', (args, message) => {
    const out = join(folder, 'dist');
    const { status, stderr } = build(['--content', content, '--out', out, ...args]);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(existsSync(out)).toBe(false);
  });
});
