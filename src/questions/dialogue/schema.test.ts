/** Tests how a talk is read, and what its author is told. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileExample, plainMark } from '../../../tests/fixtures/example.ts';
import { plainScenes } from '../../../tests/fixtures/plain-scenes.ts';
import { blockType } from './schema.ts';

const text = readFileSync(new URL('example.md', import.meta.url), 'utf8');
const compile = (changed: string, plain = plainScenes(changed)) =>
  compileExample('dialogue', blockType, changed, plain);
const faultsOf = (from: string, to: string): readonly string[] => {
  expect(text).toContain(from);
  return compile(text.replace(from, to)).faults;
};

describe('dialogue', () => {
  it('compiles its example', () => {
    const { block, faults } = compile(text);
    expect(faults).toEqual([]);
    expect(block?.question?.type).toBe('dialogue');
  });

  it('has the worked example, every utterance, its kind and its reply in the page', () => {
    const page = compile(text).block!.html;
    expect(page.indexOf('Du vil være her. Fortell meg mer.')).toBeLessThan(page.indexOf('Mina sier noe'));
    for (const words of [
      'Mina, 9 år',
      '«Er det noen som slår deg?»',
      '<strong>Styrer svaret</strong>',
      'Hun blir redd for svaret',
      `${plainMark} Hun kan svare`,
    ])
      expect(page).toContain(words);
  });

  it.each([
    [
      'an utterance without kind',
      '- `opens` [',
      '- [',
      /^nb:12 Valget «Fortell meg mer\.» har ikke noe slag\. → Begynn valget med et slag mellom grave aksenter: opens, repeats/,
    ],
    ['an unknown kind', '`leads`', '`lurer`', /^nb:15 .* har ikke noe slag, men «lurer»/],
    [
      'a missing worked example',
      '{#eksempel}',
      '{#t0 end="other"}',
      /^nb:1 Samtalen begynner ikke med et eksempel\. → Skriv først en scene/,
    ],
    [
      'choices in the worked example',
      '**Kollegaen:** Du vil være her. Fortell meg mer.',
      '- `opens` [«Hei.»](#t1)\n\n  Hun svarer.',
      /^nb:4 Det er valg i eksempelet\. → La eksempelet/,
    ],
    ['a window, which only a scenario has', '{#t1}', '{#t1 child="over"}', /^nb:9 Ukjent felt «child»/],
    [
      'an end that leads nowhere back',
      '(#t1)',
      '(#stille)',
      /^nb:19 Fra scenen «stille» finnes det ingen vei til en god slutt/,
    ],
  ])('tells of %s', (_, from, to, fault) => {
    expect(faultsOf(from, to)).toContainEqual(expect.stringMatching(fault));
  });

  it('tells when an utterance is of another kind in klarspråk', () => {
    const { faults } = compile(text, plainScenes(text).replace('`leads`', '`closes`'));
    expect(faults).toContainEqual(expect.stringContaining('t1→stille (leads)'));
  });
});
