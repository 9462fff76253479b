/** Tests that the staff pages' words stand in every language, with the same blanks, and that each is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json';
import nb from '../../../locales/nb.json';
import { staffLanguages, staffPages } from './pages.ts';
import type { Strings } from './i18n.ts';

const leaves = (strings: Strings, name = ''): [string, string][] =>
  Object.entries(strings).flatMap(([key, value]) => (typeof value === 'string' ? [[name + key, value] as [string, string]] : leaves(value, `${name}${key}.`)));
const words = { nb: new Map(leaves(nb.staff)), en: new Map(leaves(en.staff)) };
const blanks = (text = ''): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([blank]) => blank).sort();

const folder = new URL('../', import.meta.url);
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'))
  .join('\n');

describe('staff strings', () => {
  it('stand in both languages', () => expect([...words.en.keys()].sort()).toEqual([...words.nb.keys()].sort()));
  it('have the same blanks', () => {
    for (const [key, text] of words.nb) expect(blanks(words.en.get(key)), key).toEqual(blanks(text));
  });
  it('cover every language of the header', () => expect(staffLanguages.map(({ id }) => id).sort()).toEqual(Object.keys(words).sort()));
  it('name every page', () => {
    for (const { id } of staffPages) expect(words.nb.has(`pages.${id}`), id).toBe(true);
  });
  it('have every key that the pages ask for', () => {
    const asked = [...source.matchAll(/'((?:desk|builder|check|preview|pages)\.[\w.-]+)'|\bt\('([\w.]+)'/g)].map((match) => match[1] ?? match[2] ?? '').filter((key) => !key.endsWith('.html'));
    expect(asked.length).toBeGreaterThan(50);
    for (const key of asked) expect(words.nb.has(key), key).toBe(true);
  });
  it('are all used', () => {
    const parts = [...source.matchAll(/`([a-z]+(?:\.[a-z]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    for (const key of words.nb.keys()) {
      const used = source.includes(`'${key}'`) || parts.some((part) => key.startsWith(part) && !key.slice(part.length).includes('.'));
      expect(used, key).toBe(true);
    }
  });
});
