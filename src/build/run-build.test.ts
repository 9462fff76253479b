/** The build as a command: the same input gives the same bytes, and bad input writes nothing. */
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
  it('gives the same bytes for the same input, wherever and whenever it runs', () => {
    const [one, other] = [join(folder, 'one'), join(folder, 'other')];
    expect(build(['--content', content, '--out', one]).status).toBe(0);
    const elsewhere = {
      TZ: 'Pacific/Auckland',
      LANG: 'nn_NO.UTF-8',
      OKT_CACHE_DIR: join(folder, 'nothing-remembered'),
    };
    expect(build(['--content', content, '--out', other], elsewhere).status).toBe(0);
    const files = readdirSync(join(one, 'packages'));
    expect(files.length).toBeGreaterThan(6);
    for (const file of files)
      expect(readFileSync(join(one, 'packages', file)).equals(readFileSync(join(other, 'packages', file))), file).toBe(
        true,
      );
  });

  it('says what is wrong, exits with 1 and leaves what was there', () => {
    const spoilt = join(folder, 'content');
    cpSync(content, spoilt, { recursive: true });
    writeFileSync(join(spoilt, 'ro/nb-klart.md'), 'Ingen tittel');
    const out = join(folder, 'dist');
    expect(build(['--content', content, '--out', out, '--format', 'web']).status).toBe(0);
    const before = readdirSync(join(out, 'packages'));
    const { status, stderr } = build(['--content', spoilt, '--out', out]);
    expect(status).toBe(1);
    expect(stderr).toContain('ro/nb-klart.md:1');
    expect(stderr).toContain('Ingenting er skrevet');
    expect(readdirSync(join(out, 'packages'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
  });

  it('builds another language from its own files, and from those that all languages share', () => {
    const own = join(folder, 'content');
    cpSync(content, own, { recursive: true });
    for (const register of ['', '-klart']) cpSync(join(own, `ro/nb${register}.md`), join(own, `ro/nn${register}.md`));
    const course = readFileSync(join(own, 'course.yaml'), 'utf8');
    writeFileSync(join(own, 'course.yaml'), course.replace('languages: [nb]', 'languages: [nb, nn]'));
    const out = join(folder, 'dist');
    const nynorsk = ['--content', own, '--out', out, '--format', 'web', '--language', 'nn'];
    expect(build(nynorsk).stderr).toBe('');
    const [row] = JSON.parse(readFileSync(join(out, 'packages/index.json'), 'utf8')) as {
      file: string;
      language: string;
    }[];
    expect(row).toMatchObject({ file: expect.stringMatching(/-nn\.zip$/), language: 'nn' });
    rmSync(join(own, 'ro/nn-klart.md'));
    expect(build(nynorsk).stderr).toContain('ro/nn-klart.md:1');
    expect(build(['--content', own, '--out', out, '--language', 'se']).stderr).toContain('Kurset finnes ikke på «se»');
  });

  it('writes the staff pages and what the package builder packs, the same from memory', () => {
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
    const renew = (env: Record<string, string> = {}): Record<string, unknown> => {
      expect(build(['--content', edited, '--out', join(folder, 'dist'), '--format', 'web'], env, []).status).toBe(0);
      return JSON.parse(readFileSync(join(staff, 'course.json'), 'utf8')) as Record<string, unknown>;
    };
    expect(renew()['title']).toBe('Test');
    const made = pages();
    expect(Object.keys(made)).toEqual(expect.arrayContaining(['builder.js', 'preview.js', 'nb.js']));
    writeFileSync(
      join(edited, 'course.yaml'),
      readFileSync(join(edited, 'course.yaml'), 'utf8').replace(/^title: .*$/m, 'title: Ny tittel'),
    );
    expect(renew({ OKT_CACHE_DIR: join(folder, 'nothing-remembered') })['title']).toBe('Ny tittel');
    expect(pages()).toEqual(made);
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
  ])('answers %j with one line and nothing written', (args, says) => {
    const out = join(folder, 'dist');
    const { status, stderr } = build(['--content', content, '--out', out, ...args]);
    expect(status).toBe(1);
    expect(stderr).toMatch(says);
    expect(existsSync(out)).toBe(false);
  });
});
