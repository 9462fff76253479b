/**
 * Tests the strings of the staff pages: the same keys and placeholders in every language, none missing, none unused.
 */
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
const locales = new Map(
  [...readLocales(fileURLToPath(new URL('../../../locales', import.meta.url)))].map(([language, { staff }]) => [
    language,
    new Map(leaves(staff as StaffStrings)),
  ]),
);
const nb = locales.get('nb')!;
const placeholders = (text = ''): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([found]) => found).sort();

const folder = new URL('../', import.meta.url);
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'))
  .join('\n');

describe('staff strings', () => {
  it('exist in more than one language', () => expect(locales.size).toBeGreaterThan(1));
  it.each([...locales])('in %s have the keys and placeholders of nb', (_, own) => {
    expect([...own.keys()].sort()).toEqual([...nb.keys()].sort());
    for (const [key, text] of nb) expect(placeholders(own.get(key)), key).toEqual(placeholders(text));
  });
  it('include a name for every page', () => {
    for (const { id } of staffPages) expect(nb.has(`pages.${id}`), id).toBe(true);
  });
  it('include every key in the source', () => {
    const used = [...source.matchAll(/'((?:desk|builder|check|preview|pages)\.[\w.-]+)'|\bt\('([\w.]+)'/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((key) => !key.endsWith('.html'));
    expect(used.length).toBeGreaterThan(50);
    for (const key of used) expect(nb.has(key), key).toBe(true);
  });
  it('are all used', () => {
    const prefixes = [...source.matchAll(/`([a-z]+(?:\.[a-z]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    for (const key of nb.keys()) {
      const used =
        source.includes(`'${key}'`) ||
        prefixes.some((prefix) => key.startsWith(prefix) && !key.slice(prefix.length).includes('.'));
      expect(used, key).toBe(true);
    }
  });
});
