/** Tests that a name is one person within a path, and that the cast file says where everybody is met. */
import { describe, expect, it } from 'vitest';
import { collectFaults, moduleText } from '../../tests/fixtures/module-text.ts';
import type { CourseFile } from '../compiler/course-file.ts';
import { checkCast } from './cast.ts';
import { inheritAttributes } from './inherit-attributes.ts';
import type { ModuleText } from './module-text.ts';

const course = {
  common: ['m', 'n'],
  services: [{ id: 'skole' }, { id: 'politi' }],
  tracks: [
    { id: 'full', modules: 'common' },
    { id: 'start', modules: ['m'] },
    { id: 'mentor', modules: ['o'] },
  ],
} as unknown as CourseFile;

/** The dictionary of the tests: names, common words, and words that are both. */
const words = new Set(['Mina', 'Nils', 'Randi', 'Mons', 'Per', 'per', 'Det', 'det', 'Hun', 'hun', 'Oslo']);

interface Case {
  readonly personer?: readonly string[];
  readonly annet?: string;
  readonly texts?: readonly ModuleText[];
  readonly glossary?: readonly { readonly id: string; readonly example: string }[];
}

/** Each fault as `file:line cause`. */
function faults({ personer = [], annet = '', texts = [], glossary = [] }: Case): string[] {
  const people =
    personer.length === 0 ? 'personer: []' : `personer:\n${personer.map((row) => `  - ${row}`).join('\n')}`;
  const cast = `${people}\nannet: [${annet}]\n`;
  return collectFaults((all) =>
    checkCast(
      { cast, isWord: (word) => words.has(word), approvedWords: new Set(['Yara']) },
      'cast.yaml',
      { texts, glossary, course },
      all,
    ),
  ).map(({ file, line, cause }) => `${file}:${line} ${cause}`);
}

const person = (name: string, blocks: string, more = ''): string =>
  `{ name: ${name}, age: 8, role: barn, blocks: [${blocks}]${more} }`;
const acase = (body: string, id = 'a', scope = ''): string =>
  `## S {#s}\n\n:::case[En sak]{#${id}${scope}}\n${body}\n:::\n`;
/** The same block in both registers, klarspråk with the scopes of the standard file. */
const both = (body: string, module = 'm', plain = body): ModuleText[] => {
  const standard = moduleText(body, 'standard', module);
  return [standard, inheritAttributes(moduleText(plain, 'klart', module), standard)];
};

describe('checkCast', () => {
  it('has nothing to say of somebody who stands where the cast says, in both registers', () => {
    expect(
      faults({ personer: [person('Mina', 'm_a')], texts: both(acase('Her er Mina. Det er Minas vott.')) }),
    ).toEqual([]);
  });

  it('has nothing to say of a course without a cast', () => {
    const tools = { isWord: () => true, approvedWords: new Set<string>() };
    const source = { texts: both(acase('Her er Mina.')), glossary: [], course };
    expect(collectFaults((all) => checkCast(tools, 'cast.yaml', source, all))).toEqual([]);
  });

  it('finds people in running text, in the attributes of an exercise and in the glossary', () => {
    const body = '## Mina {#s}\n\nHun ler.\n\n::::dialogue[Tale]{#d child="Nils, 9 år"}\nHun ler.\n::::\n';
    const personer = [person('Mina', 'm_s'), person('Nils', 'm_d'), person('Randi', 'ordliste_ro')];
    const glossary = [{ id: 'ro', example: 'Her er Randi.' }];
    expect(faults({ personer, texts: both(body), glossary })).toEqual([]);
    expect(faults({ texts: both(body), glossary })).toEqual([
      'm/nb-klart.md:5 Hvem er «Mina»? Navnet står ikke i cast.yaml.',
      'm/nb-klart.md:9 Hvem er «Nils»? Navnet står ikke i cast.yaml.',
      'm/nb.md:5 Hvem er «Mina»? Navnet står ikke i cast.yaml.',
      'm/nb.md:9 Hvem er «Nils»? Navnet står ikke i cast.yaml.',
      'ordliste.yaml:1 Hvem er «Randi»? Navnet står ikke i cast.yaml.',
    ]);
  });

  it('reports a name in a block that no entry of the name lists, on its line', () => {
    const body = '## Her er Mina {#s}\n\n:::case[En sak]{#a}\nDet er sol.\nDer går Mina.\n:::\n';
    expect(faults({ personer: [person('Mina', 'm_s')], texts: [moduleText(body)] })).toEqual([
      'm/nb.md:9 «Mina» står i m_a, men ingen «Mina» i cast.yaml møtes der.',
    ]);
  });

  it.each([
    ['inside a sentence, whatever the dictionary says', 'Her er Xyza.', ['Xyza']],
    [
      'at the start of one, when the dictionary or the approved list has it with a capital only',
      'Yara ler. «Randi er her.»',
      ['Yara', 'Randi'],
    ],
    [
      'but not a first word that no list has, or that is common',
      'Xyza ler. Per dag: «Det er sol.» (Det blir ‹Hun›.) Det er kl. Hun ler.',
      [],
    ],
    ['and no abbreviation', 'Hun så AKS, FNs, ACE-studien, 4A og STILLE.', []],
    ['and nothing of the other list, in the genitive too', 'Her er Oslo og Oslos Helse.', []],
  ])('asks who a capitalised word is %s', (_, body, asked) => {
    const found = faults({
      annet: 'Oslo Helse',
      texts: [moduleText(acase(body)), moduleText(acase('Nær Oslo.'), 'klart')],
    });
    expect(found).toEqual(asked.map((name) => `m/nb.md:8 Hvem er «${name}»? Navnet står ikke i cast.yaml.`));
  });

  it('takes a name that is a common word for a name inside a sentence only', () => {
    const personer = [person('Per', 'm_a')];
    const texts = both(`${acase('Per ler.')}\n:::case[B]{#b}\nPer dag.\n:::\n`);
    expect(faults({ personer, texts })).toEqual([]);
    expect(faults({ personer, texts: both(`${acase('Per ler.')}\n:::case[B]{#b}\nHun så Per.\n:::\n`) })).toHaveLength(
      2,
    );
  });

  it('keeps a name that ends in «s» apart from a genitive', () => {
    expect(faults({ personer: [person('Mons', 'm_a')], texts: both(acase('Her er Mons.')) })).toEqual([]);
  });

  it('reports a block that does not exist, and one where the name is missing in a register', () => {
    const personer = [person('Mina', 'm_a, m_x')];
    expect(faults({ personer, texts: both(acase('Her er Mina.'), 'm', acase('Her er Nils.')) })).toEqual([
      'cast.yaml:2 «Mina» står ikke i m_a i m/nb-klart.md.',
      'cast.yaml:2 m_x finnes ikke.',
      'm/nb-klart.md:8 Hvem er «Nils»? Navnet står ikke i cast.yaml.',
    ]);
  });

  it('reports a word of the other list that stands nowhere', () => {
    expect(faults({ annet: 'Oslo', texts: both(acase('Hun ler.')) })).toEqual([
      'cast.yaml:2 «Oslo» står ikke i teksten.',
    ]);
  });
});

describe('two of one name', () => {
  const two = (first: string, second: string): string[] => [person('Mina', first), person('Mina', second)];

  it('are reported, both, when one path meets them', () => {
    const texts = [...both(acase('Her er Mina.')), ...both(acase('Her er Mina.'), 'n')];
    expect(faults({ personer: two('m_a', 'n_a'), texts })).toEqual([
      'cast.yaml:3 To heter «Mina» på veien full / skole: en i m_a og en i n_a.',
    ]);
  });

  it('may be met in different services, by the scope of the block or of its screen', () => {
    const school = acase('Her er Mina.', 'a', ' services="skole"');
    const police = acase('Her er Mina.').replace('{#s}', '{#s services="politi"}');
    const personer = [person('Mina', 'm_a', ', services: [skole]'), person('Mina', 'n_a', ', services: [politi]')];
    expect(faults({ personer, texts: [...both(school), ...both(police, 'n')] })).toEqual([]);
  });

  it('may be met in tracks of different modules, or in different tracks by scope', () => {
    expect(
      faults({
        personer: two('m_a', 'o_a'),
        texts: [...both(acase('Her er Mina.')), ...both(acase('Her er Mina.'), 'o')],
      }),
    ).toEqual([]);
    const start = acase('Her er Mina.', 'a', ' tracks="start"');
    expect(
      faults({ personer: two('m_a', 'n_a'), texts: [...both(start), ...both(acase('Her er Mina.'), 'n')] }),
    ).toEqual([]);
  });

  it('are met in every path when one of them stands in the glossary', () => {
    const glossary = [{ id: 'ro', example: 'Her er Mina.' }];
    expect(faults({ personer: two('o_a', 'ordliste_ro'), texts: both(acase('Her er Mina.'), 'o'), glossary })).toEqual([
      'cast.yaml:3 To heter «Mina» på veien mentor / skole: en i o_a og en i ordliste_ro.',
    ]);
  });
});

it('holds the services of an entry to the scopes of its blocks', () => {
  const texts = both(acase('Her er Mina.', 'a', ' services="skole"'));
  expect(faults({ personer: [person('Mina', 'm_a')], texts })).toEqual([
    'cast.yaml:2 «Mina» møtes i skole, ikke i skole, politi.',
  ]);
  expect(faults({ personer: [person('Mina', 'm_a', ', services: [skole]')], texts })).toEqual([]);
});

it('reports the form of the cast file with its line', () => {
  expect(faults({ personer: ['{ name: mina, age: 8, role: barn, blocks: [m_a] }'] })[0]).toMatch(
    /^cast\.yaml:2 .*stor forbokstav/,
  );
});
