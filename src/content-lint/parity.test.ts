/** Tests that both registers must have the same numbers, laws and phone numbers. */
import { expect, it } from 'vitest';
import { collectFaults, moduleText } from '../../tests/fixtures/module-text.ts';
import { Faults } from '../compiler/fault.ts';
import { numbersIn } from './numbers.ts';
import { checkParity } from './parity.ts';

const compare = (standard: string, plain: string): { faults: string[]; warnings: string[] } => {
  const warnings = new Faults();
  const body = (text: string): string => `## S {#s}\n\n:::case[A]{#a}\n${text}\n:::\n`;
  const faults = collectFaults((collected) =>
    checkParity(moduleText(body(standard)), moduleText(body(plain), 'klart'), collected, warnings),
  );
  return { faults: faults.map(({ cause }) => cause), warnings: warnings.all.map(({ cause }) => cause) };
};

it('reads numbers in words, ages, thousands and times', () => {
  const { digits, words } = numbersIn([{ written: 'Tjuefem femtenåringer, 17 000 og 3,5. Klokka 22 og 14.30.' }]);
  expect([...digits]).toEqual(['17000', '3,5', '10', '2']);
  expect([...words]).toEqual(['25', '15']);
});

it('accepts words in place of digits', () => {
  expect(compare('To barn venter til klokka ti. Tallet er 30.', '2 barn venter til klokka 22. Tallet er 30.')).toEqual({
    faults: [],
    warnings: [],
  });
});

it('reports a different number as fault, and a missing number as warning', () => {
  expect(compare('Fire av 10.', '5 av 10.').faults).toEqual(['«a»: 5 står bare i klarspråk.']);
  expect(compare('Over 17 000 svarte.', 'Mange svarte.').warnings).toEqual([
    '«a»: 17000 står i standard, men ikke her.',
  ]);
});

it('reports a law or phone reference in one register only', () => {
  expect(compare('Se :law[avverge].', 'Ring :phone[politi-nod].').faults).toEqual([
    '«a»: :law[avverge] står i standard, men ikke her.',
    '«a»: :phone[politi-nod] står bare i klarspråk.',
  ]);
});
