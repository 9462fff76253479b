/** Tests that the strings of the learner's page exist in every language with the same variables, and are all used. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json';
import nb from '../../locales/nb.json';

type Strings = { readonly [key: string]: string | Strings };
const leaves = (strings: Strings, name = ''): [string, string][] =>
  Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [[name + key, value] as [string, string]] : leaves(value, `${name}${key}.`),
  );
const byKey = (strings: Strings): Map<string, string> => new Map(leaves(strings));
const variables = (text = ''): string[] => [...text.matchAll(/\{\{[^}]+\}\}/g)].map(([variable]) => variable).sort();

const sourceOf = (folder: string): string =>
  readdirSync(new URL(`../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(new URL(`../${folder}/${path}`, import.meta.url), 'utf8'))
    .join('\n');
/** Rooms that use each part of the strings: the player without the part's name as prefix, build-time code with it. */
const parts = {
  player: ['player', 'blocks', 'questions', 'core', 'page', 'targets'],
  content: ['authoring', 'blocks', 'core', 'packaging', 'page', 'questions'],
} as const;

describe.each(Object.keys(parts) as (keyof typeof parts)[])('%s strings', (part) => {
  const own = byKey(nb[part]);
  const source = parts[part].map(sourceOf).join('\n');
  /** Keys with an expression, such as `opening.${step.kind}.title`. */
  const patterns = [...source.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}`]+\})*)`/gi)].map(
    ([, key = '']) =>
      new RegExp(
        `^${key
          .replace(`${part}.`, '')
          .replaceAll('.', '\\.')
          .replace(/\$\{[^}]+\}/g, '[^.]+')}$`,
      ),
  );
  const isUsed = (key: string): boolean =>
    ["'", '`'].some((mark) => [key, `${part}.${key}`].some((name) => source.includes(mark + name + mark)));

  it('exist in both languages, with the same variables', () => {
    const other = byKey(en[part]);
    expect([...other.keys()].sort()).toEqual([...own.keys()].sort());
    for (const [key, text] of own) expect(variables(other.get(key)), key).toEqual(variables(text));
  });
  it('are all used', () => {
    expect([...own.keys()].filter((key) => !isUsed(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});
