/** Tests that the words of the learner's page stand in every language, with the same blanks, and that each is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json';
import nb from '../../locales/nb.json';

type Strings = { readonly [key: string]: string | Strings };
const leaves = (strings: Strings, name = ''): [string, string][] =>
  Object.entries(strings).flatMap(([key, value]) =>
    typeof value === 'string' ? [[name + key, value] as [string, string]] : leaves(value, `${name}${key}.`),
  );
const words = (strings: Strings): Map<string, string> => new Map(leaves(strings));
const blanks = (text = ''): string[] => [...text.matchAll(/\{\{[^}]+\}\}/g)].map(([blank]) => blank).sort();

const textOf = (folder: string): string =>
  readdirSync(new URL(`../${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(new URL(`../${folder}/${path}`, import.meta.url), 'utf8'))
    .join('\n');
/** Each part of the words with who asks for it: the player without the part's name, what runs at build time with it. */
const parts = {
  player: ['player', 'blocks', 'questions', 'core', 'page', 'targets'],
  content: ['authoring', 'blocks', 'core', 'packaging', 'page', 'questions'],
} as const;

describe.each(Object.keys(parts) as (keyof typeof parts)[])('%s strings', (part) => {
  const own = words(nb[part]);
  const source = parts[part].map(textOf).join('\n');
  /** Keys with a blank in them, such as `opening.${step.kind}.title`. */
  const patterns = [...source.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}`]+\})*)`/gi)].map(
    ([, key = '']) =>
      new RegExp(
        `^${key
          .replace(`${part}.`, '')
          .replaceAll('.', '\\.')
          .replace(/\$\{[^}]+\}/g, '[^.]+')}$`,
      ),
  );
  const asked = (key: string): boolean =>
    ["'", '`'].some((mark) => [key, `${part}.${key}`].some((name) => source.includes(mark + name + mark)));

  it('stand in both languages, with the same blanks', () => {
    const other = words(en[part]);
    expect([...other.keys()].sort()).toEqual([...own.keys()].sort());
    for (const [key, text] of own) expect(blanks(other.get(key)), key).toEqual(blanks(text));
  });
  it('are all used', () => {
    expect([...own.keys()].filter((key) => !asked(key) && !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});
