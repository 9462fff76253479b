/** Tests that the staff pages' words stand in every language, with the same blanks, and that each is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLocales } from '../../build/translate.ts';
import { staffPages } from './pages.ts';
import type { StaffStrings } from './i18n.ts';

const leaves = (strings: StaffStrings, name = ''): [string, string][] =>
  Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [[name + key, value] as [string, string]] : leaves(value, `${name}${key}.`),
  );
const words = new Map(
  [...readLocales(fileURLToPath(new URL('../../../locales', import.meta.url)))].map(([language, { staff }]) => [
    language,
    new Map(leaves(staff as StaffStrings)),
  ]),
);
const nb = words.get('nb')!;
const blanks = (text = ''): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([blank]) => blank).sort();

const folder = new URL('../', import.meta.url);
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'))
  .join('\n');

describe('staff strings', () => {
  it('stand in more than one language', () => expect(words.size).toBeGreaterThan(1));
  it.each([...words])('in %s are those of the others, with the same blanks', (_, own) => {
    expect([...own.keys()].sort()).toEqual([...nb.keys()].sort());
    for (const [key, text] of nb) expect(blanks(own.get(key)), key).toEqual(blanks(text));
  });
  it('name every page', () => {
    for (const { id } of staffPages) expect(nb.has(`pages.${id}`), id).toBe(true);
  });
  it('have every key that the pages ask for', () => {
    const asked = [...source.matchAll(/'((?:desk|builder|check|preview|pages)\.[\w.-]+)'|\bt\('([\w.]+)'/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((key) => !key.endsWith('.html'));
    expect(asked.length).toBeGreaterThan(50);
    for (const key of asked) expect(nb.has(key), key).toBe(true);
  });
  it('are all used', () => {
    const parts = [...source.matchAll(/`([a-z]+(?:\.[a-z]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    for (const key of nb.keys()) {
      const used =
        source.includes(`'${key}'`) ||
        parts.some((part) => key.startsWith(part) && !key.slice(part.length).includes('.'));
      expect(used, key).toBe(true);
    }
  });
});
