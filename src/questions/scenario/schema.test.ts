/** Tests how a scenario is read, what its author is told, and that all of it can be read without script. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample, plainMark } from '../../../tests/fixtures/example.ts';
import { plainScenes } from '../../../tests/fixtures/plain-scenes.ts';
import { blockType } from './schema.ts';

const text = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const compile = (changed: string, plain = plainScenes(changed)) =>
  compileExample('scenario', blockType, changed, plain);
/** What is told when `from` is changed to `to` in the example. */
const faultsOf = (from: string, to: string): readonly string[] => {
  expect(text).toContain(from);
  return compile(text.replace(from, to)).faults;
};

describe('scenario', () => {
  it('compiles its example, with the ends as key', () => {
    const { block, faults } = compile(text);
    expect(faults).toEqual([]);
    expect(block?.question?.key).toEqual({
      ends: [
        { id: 'roper', good: false },
        { id: 'ved-siden', good: true },
      ],
    });
  });

  it('has every scene, choice, reply and window in the page, in both registers', () => {
    const page = compile(text).block!.html;
    for (const words of [
      'Støvelen',
      'Du roper navnet hans.',
      'Nå har han publikum.',
      'Ali: over vinduet',
      'Du: i vinduet',
      'Skuldrene hans synker',
      `${plainMark} Skuldrene`,
    ])
      expect(page).toContain(words);
    expect(page).toContain('href="#m_garderobe_ved-siden"');
    expect(page).not.toContain('<button');
  });

  it('stands behind its content note and may then be left out', () => {
    expect(compile(text).block!.html).toMatch(
      /<okt-scenario data-question="m_garderobe" data-skippable>.*<details class="noted">/s,
    );
    const open = text.replace(/ note="[^"]*"/, '');
    expect(compile(open).block!.html).not.toMatch(/data-skippable|noted/);
  });

  it('tells of a choice that leads nowhere, in the file where it stands', () => {
    expect(faultsOf('(#roper)', '(#borte)')).toContainEqual(
      expect.stringMatching(/^nb:10 Valget går til «borte», som ikke finnes. → Scenene er start, roper, ved-siden\.$/),
    );
    const { faults } = compile(text, plainScenes(text).replace('(#roper)', '(#borte)'));
    expect(faults).toContainEqual(expect.stringMatching(/^klart:10 Valget går til «borte»/));
  });

  it.each([
    [
      'a scene that no choice leads to',
      '(#roper)',
      '(#ved-siden)',
      /^nb:14 Ingen valg fører til scenen «roper»\. → La et valg gå hit/,
    ],
    ['no good end', 'end="good"', 'end="other"', /^nb:1 Øvelsen har ingen god slutt\. → Gi minst én scene/],
    [
      'a scene without choices and end',
      ' end="good"',
      '',
      /^nb:21 Scenen «ved-siden» har ingen valg og er ingen slutt\. → Skriv valg/,
    ],
    [
      'no way to a good end',
      '- [Du puster ut og setter deg ned.](#ved-siden)',
      '- [Du roper mer.](#roper)',
      /^nb:14 Fra scenen «roper» finnes det ingen vei til en god slutt\. → Legg til et valg/,
    ],
    [
      'an end that is neither',
      'end="good"',
      'end="bra"',
      /^nb:21 Scenen «ved-siden» har end="bra"\. → Skriv end="good"/,
    ],
    [
      'a missing window',
      ' self="over"',
      '',
      /^nb:14 Scenen «roper» sier ikke hvor i vinduet self er\. → Skriv self="over"/,
    ],
    ['an unknown window', 'crowd="over"', 'crowd="ute"', /^nb:14 Scenen «roper» sier ikke hvor i vinduet crowd er/],
    ['an unknown field', 'self="over" end', 'selv="i" self="over" end', /^nb:14 Ukjent felt «selv»/],
    [
      'a missing reply',
      '  Han ser at du kommer, og at du ikke er sint.\n',
      '',
      /^nb:7 Valget «Du setter deg ned ved siden av ham\.» har ingen tilbakemelding\. → Skriv et avsnitt/,
    ],
    [
      'a choice that is no link',
      '[Du roper navnet hans.](#roper)',
      'Du roper navnet hans.',
      /^nb:10 Valget «Du roper navnet hans\.» går ikke til noen scene\. → Skriv hele valget/,
    ],
    [
      'a kind, which only a dialogue has',
      '- [Du roper navnet',
      '- `leads` [Du roper navnet',
      /^nb:10 .*begynner med koden «leads»\. → Ta bort koden/,
    ],
    [
      'a code inside a choice',
      '[Du roper navnet',
      '[Du :term[roper]{#rop} navnet',
      /^nb:10 .*kode eller lenke inni seg\. → Et valg er en knapp/,
    ],
    ['a scene twice', '{#roper ', '{#start ', /^nb:14 Scenen «start» står to ganger\. → Gi den ene en annen id/],
    ['a scene without id', '{#roper ', '{', /^nb:14 Scenen «Du ropte» har ingen id/],
    ['a missing title', '[Uro i garderoben]', '', /^nb:1 Øvelsen mangler tittel/],
  ])('tells of %s', (_, from, to, fault) => {
    expect(faultsOf(from, to)).toContainEqual(expect.stringMatching(fault));
  });

  it('tells when there is no scene at all', () => {
    expect(compile('::::scenario[Uro]{#uro}\nTolv barn skal ut.\n::::').faults).toContainEqual(
      expect.stringMatching(/^nb:1 Øvelsen har ingen scener\. → Skriv en scene/),
    );
  });

  it('tells when a choice leads elsewhere in klarspråk', () => {
    const { faults } = compile(text, plainScenes(text).replace('(#roper)', '(#ved-siden)'));
    expect(faults).toContainEqual(expect.stringContaining('start→roper'));
  });
});
