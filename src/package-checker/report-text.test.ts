/** Holds the words of the check: every code and reason in both languages, no word unused, and reports that read well. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe as group, expect, it } from 'vitest';
import en from '../../locales/en.json';
import nb from '../../locales/nb.json';
import { translator } from '../build/translate.ts';
import { sound, spoilt, zipOf } from '../../tests/fixtures/course-zips.ts';
import { asJson } from './as-json.ts';
import { checkPackage } from './check-package.ts';
import { checkedFormats } from './manifest-info.ts';
import { reportText, type Say } from './report-text.ts';
import { codes, verdicts } from './finding.ts';
import { lmsIds, lmsReasons } from './lms-verdicts.ts';
import { bytesSource } from './source.ts';

const locales = { nb, en };
const leaves = (value: unknown, name = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, name ? `${name}.${key}` : key))
    : [name];
const sayIn = (language: 'nb' | 'en'): Say => {
  const t = translator(locales[language], language);
  return (key, values) => t(`check.${key}`, values);
};
const reportOf = async (bytes: Uint8Array) => (await checkPackage(bytesSource('kurs.zip', bytes))).report();

group.each(['nb', 'en'] as const)('the words in %s', (language) => {
  const words = new Set(leaves(locales[language].check));
  it('stand for every code, what, why and what to do, and for no other', () => {
    expect([...words].filter((word) => word.startsWith('findings.')).sort()).toEqual(
      Object.keys(codes)
        .flatMap((code) => ['mend', 'what', 'why'].map((part) => `findings.${code}.${part}`))
        .sort(),
    );
  });
  it('stand for every reason of every LMS, and for no other', () => {
    expect([...words].filter((word) => word.startsWith('lms.')).sort()).toEqual(
      [...lmsIds.map((lms) => `lms.${lms}.name`), ...lmsReasons().map((reason) => `lms.${reason}`)].sort(),
    );
  });
  it('stand for every format and verdict', () => {
    for (const format of checkedFormats) expect(words).toContain(`format.${format}`);
    for (const verdict of verdicts) expect(words).toContain(`verdict.${verdict}`);
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
    const idle = [...words].filter((word) => {
      const [part, name] = [word.split('.').slice(0, -1).join('.'), word.split('.').at(-1)!];
      return (
        !/^(findings|lms)\./.test(word) &&
        !source.includes(`'${word}'`) &&
        !(source.includes(`\`${part}.\${`) && new RegExp(`['\`]${name}['\`]|\\b${name}: `).test(source))
      );
    });
    expect(idle).toEqual([]);
  });
  it('have their blanks filled', async () => {
    const told = reportText(
      await reportOf(spoilt('scorm12', '</item>', '<adlcp:masteryscore>80</adlcp:masteryscore></item>')),
      sayIn(language),
    );
    expect(told.remarks[0]!.what).toContain('80');
    expect(told.lms[0]!.reasons).toEqual([expect.stringContaining('80')]);
  });
});

it('have the same blanks in both languages', () => {
  const blanks = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([blank]) => blank).sort();
  const at = (language: 'nb' | 'en', word: string): string =>
    word
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], locales[language].check) as string;
  for (const word of leaves(nb.check)) expect(blanks(at('en', word)), word).toEqual(blanks(at('nb', word)));
});

group('a report', () => {
  it('says what is in order, and that it is', async () => {
    const told = reportText(await reportOf(zipOf(sound.scorm12)), sayIn('nb'));
    expect([told.fault, told.headline, told.faults, told.remarks, told.good.length]).toEqual([
      false,
      'Pakken er i orden.',
      [],
      [],
      6,
    ]);
    expect(told.facts).toEqual([expect.stringContaining('3 filer'), 'Standard: SCORM 1.2', 'Tittel: Ro i gruppa']);
  });
  it('does not say of a web page that it can be used in an LMS, nor «1 filer»', async () => {
    const told = reportText(
      await reportOf(zipOf({ 'index.html': '<section data-building-block="kunnskap">Ro</section>' })),
      sayIn('nb'),
    );
    expect([told.fault, told.headline]).toEqual([false, 'Dette er en nettside. Den virker uten LMS, ikke i et LMS.']);
    expect(told.facts[0]).toMatch(/ 1 fil, /);
  });
  it('tells how to mend a folder too much, by its name', async () => {
    const told = reportText(
      await reportOf(
        zipOf(Object.fromEntries(Object.entries(sound.scorm12).map(([path, text]) => [`Mitt kurs/${path}`, text]))),
      ),
      sayIn('nb'),
    );
    expect([told.headline, told.faults[0]!.mend]).toEqual([
      'Pakken har feil som må rettes.',
      expect.stringContaining('åpne mappa «Mitt kurs», merk alt'),
    ]);
    expect(told.lms.map(({ word }) => word)).toEqual(Array(5).fill('Virker ikke'));
  });
  it('names a dozen places and counts the rest', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`bilde-${at}.png`, 'x']));
    const [remark] = reportText(await reportOf(zipOf({ ...sound.scorm12, ...many })), sayIn('nb')).remarks;
    expect([remark!.places.length, remark!.more]).toEqual([12, 'og 8 til']);
  });
  it('has the same fields for machines whatever the file', async () => {
    const good = asJson(await reportOf(zipOf(sound.scorm12)), sayIn('en'));
    const bad = asJson(await reportOf(new Uint8Array(30)), sayIn('en'));
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
