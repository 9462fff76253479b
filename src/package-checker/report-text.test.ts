/**
 * Tests the texts of the checker: one for every code and reason in both languages, none unused; and the report made of
 * them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe as group, expect, it } from 'vitest';
import en from '../../locales/en.json';
import nb from '../../locales/nb.json';
import type { Translate } from '../core/markup/translate.ts';
import { translator } from '../build/translate.ts';
import { sound, spoilt, zipOf } from '../../tests/fixtures/course-zips.ts';
import { asJson } from './as-json.ts';
import { checkPackage } from './check-package.ts';
import { checkedFormats } from './manifest-info.ts';
import { reportText } from './report-text.ts';
import { codes, verdicts } from './finding.ts';
import { lmsIds, lmsReasons } from './lms-verdicts.ts';
import { bytesSource } from './source.ts';

const locales = { nb, en };
const leaves = (value: unknown, name = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, name ? `${name}.${key}` : key))
    : [name];
const translatorFor = (language: 'nb' | 'en'): Translate => {
  const t = translator(locales[language], language);
  return (key, values) => t(`check.${key}`, values);
};
const reportOf = async (bytes: Uint8Array) => (await checkPackage(bytesSource('kurs.zip', bytes))).report();

group.each(['nb', 'en'] as const)('the keys in %s', (language) => {
  const keys = new Set(leaves(locales[language].check));
  it('are what, why and mend for every code, and no more', () => {
    expect([...keys].filter((key) => key.startsWith('findings.')).sort()).toEqual(
      Object.keys(codes)
        .flatMap((code) => ['mend', 'what', 'why'].map((part) => `findings.${code}.${part}`))
        .sort(),
    );
  });
  it('include every reason of every LMS, and no more', () => {
    expect([...keys].filter((key) => key.startsWith('lms.')).sort()).toEqual(
      [...lmsIds.map((lms) => `lms.${lms}.name`), ...lmsReasons().map((reason) => `lms.${reason}`)].sort(),
    );
  });
  it('include every format and verdict', () => {
    for (const format of checkedFormats) expect(keys).toContain(`format.${format}`);
    for (const verdict of verdicts) expect(keys).toContain(`verdict.${verdict}`);
  });
  it('are all used', () => {
    const folders = ['./', '../cli/', '../trial-launch/', '../staff/check/'].map(
      (path) => new URL(path, import.meta.url),
    );
    const source = folders
      .flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => /(?<!test)\.ts$/.test(name))
          .map((name) => readFileSync(new URL(name, folder), 'utf8')),
      )
      .join('\n');
    const unused = [...keys].filter((key) => {
      const parent = key.split('.').slice(0, -1).join('.');
      const name = key.split('.').at(-1)!;
      return (
        !/^(findings|lms)\./.test(key) &&
        !source.includes(`'${key}'`) &&
        !(source.includes(`\`${parent}.\${`) && new RegExp(`['\`]${name}['\`]|\\b${name}: `).test(source))
      );
    });
    expect(unused).toEqual([]);
  });
  it('give texts with their placeholders filled in', async () => {
    const text = reportText(
      await reportOf(spoilt('scorm12', '</item>', '<adlcp:masteryscore>80</adlcp:masteryscore></item>')),
      translatorFor(language),
    );
    expect(text.remarks[0]!.what).toContain('80');
    expect(text.lms[0]!.reasons).toEqual([expect.stringContaining('80')]);
  });
});

it('texts have the same placeholders in both languages', () => {
  const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([found]) => found).sort();
  const textAt = (language: 'nb' | 'en', key: string): string =>
    key
      .split('.')
      .reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], locales[language].check) as string;
  for (const key of leaves(nb.check))
    expect(placeholders(textAt('en', key)), key).toEqual(placeholders(textAt('nb', key)));
});

group('a report', () => {
  it('without findings lists what is in order', async () => {
    const text = reportText(await reportOf(zipOf(sound.scorm12)), translatorFor('nb'));
    expect([text.fault, text.headline, text.faults, text.remarks, text.good.length]).toEqual([
      false,
      'Pakken er i orden.',
      [],
      [],
      6,
    ]);
    expect(text.facts).toEqual([expect.stringContaining('3 filer'), 'Standard: SCORM 1.2', 'Tittel: Ro i gruppa']);
  });
  it('says that a web page cannot be used in an LMS, and counts one file in the singular', async () => {
    const text = reportText(
      await reportOf(zipOf({ 'index.html': '<section data-building-block="kunnskap">Ro</section>' })),
      translatorFor('nb'),
    );
    expect([text.fault, text.headline]).toEqual([false, 'Dette er en nettside. Den virker uten LMS, ikke i et LMS.']);
    expect(text.facts[0]).toMatch(/ 1 fil, /);
  });
  it('names the folder to open when the manifest is one folder too deep', async () => {
    const text = reportText(
      await reportOf(
        zipOf(
          Object.fromEntries(Object.entries(sound.scorm12).map(([path, content]) => [`Mitt kurs/${path}`, content])),
        ),
      ),
      translatorFor('nb'),
    );
    expect([text.headline, text.faults[0]!.mend]).toEqual([
      'Pakken har feil som må rettes.',
      expect.stringContaining('åpne mappa «Mitt kurs», merk alt'),
    ]);
    expect(text.lms.map(({ verdictText }) => verdictText)).toEqual(Array(5).fill('Virker ikke'));
  });
  it('lists twelve places and the number of the others', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`bilde-${at}.png`, 'x']));
    const [remark] = reportText(await reportOf(zipOf({ ...sound.scorm12, ...many })), translatorFor('nb')).remarks;
    expect([remark!.places.length, remark!.more]).toEqual([12, 'og 8 til']);
  });
  it('as JSON has the same fields for every file', async () => {
    const good = asJson(await reportOf(zipOf(sound.scorm12)), translatorFor('en'));
    const bad = asJson(await reportOf(new Uint8Array(30)), translatorFor('en'));
    expect(Object.keys(bad)).toEqual(Object.keys(good));
    expect(good).toMatchObject({
      ok: true,
      format: 'scorm12',
      title: 'Ro i gruppa',
      launch: [{ title: 'Ro', href: 'index.html' }],
      findings: [],
      run: null,
    });
    expect(bad).toMatchObject({
      ok: false,
      format: null,
      findings: [{ code: 'not-a-zip', level: 'fault', what: 'The file is not a zip file.', count: 0 }],
    });
    expect(JSON.parse(JSON.stringify(bad))).toEqual(bad);
  });
});
