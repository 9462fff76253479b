/** Tests the gates over answer keys, on keys that break each of them. */
import { describe, expect, it } from 'vitest';
import { exercise } from '../../../tests/fixtures/exercise.ts';
import { collectFaults } from '../../../tests/fixtures/module-text.ts';
import { answerKeyGates } from './answer-keys.ts';
import type { Exercise } from './exercise.ts';
import { isBroken, tellGate, type Gate } from './gate.ts';

const four = ['En', 'To', 'Tre', 'Fire'];
const questions = (form: 'several' | 'sequence' | 'places', answers: readonly string[]): Exercise[] =>
  answers.map((answer) => exercise(form, answer, four));
const gate = (exercises: readonly Exercise[], id: string): Gate =>
  answerKeyGates(exercises).find(({ figure }) => figure.id === id)!;
const told = (of: Gate): readonly string[] => collectFaults((faults) => tellGate(of, faults)).map(({ cause }) => cause);

describe('the letters of several answers', () => {
  it('are a fault when one is right in more than 60 per cent', () => {
    const broken = gate(questions('several', ['ab', 'ac', 'ad', 'abd', 'bd', 'cd']), 'letters');
    expect([broken.figure.detail, isBroken(broken.figure)]).toEqual(['a 4, d 4, b 3, c 2 av 6', true]);
    expect(told(broken)).toHaveLength(1);
    expect(told(broken)[0]).toMatch(/^Her er a riktig\. .*67 %\. Målet er høyst 60 %\.$/);
  });

  it('are none at 60 per cent', () => {
    const answers = ['ab', 'ac', 'ad', 'bd', 'bc', 'ab', 'ac', 'ad', 'bd', 'cd'];
    expect(isBroken(gate(questions('several', answers), 'letters').figure)).toBe(false);
  });
});

it('an order is a fault from the third time on', () => {
  expect(told(gate(questions('sequence', ['cadb', 'cadb', 'bdac']), 'same-order'))).toEqual([]);
  expect(told(gate(questions('sequence', ['cadb', 'cadb', 'cadb', 'cadb']), 'same-order'))).toEqual([
    expect.stringContaining('«c a d b» er brukt 4 ganger'),
    expect.stringContaining('Målet er høyst 2.'),
  ]);
});

describe('sorting', () => {
  it('that alternates is a fault, wherever it begins', () => {
    const broken = gate(
      questions('places', ['a0b1c0d1', 'a1b0c1d0', 'a0b1c1d0', 'a0b0c1d1', 'a0b0c0d0']),
      'alternating',
    );
    expect(told(broken)).toEqual([
      expect.stringContaining('på skift: A B A B'),
      expect.stringContaining('på skift: A B A B'),
    ]);
  });

  it('of three things is none: half of all keys would be', () => {
    expect(told(gate([exercise('places', 'a0b1c0', four.slice(1))], 'alternating'))).toEqual([]);
  });

  it('that begins with the first category is a fault in more than half', () => {
    const keys = ['a0b0c1d1', 'a1b0c0d1', 'a0b1c1d0', 'a1b1c0d0', 'a0b0c1d0', 'a1b0c0d1'];
    expect(isBroken(gate(questions('places', keys), 'first-in-first').figure)).toBe(false);
    const broken = gate(questions('places', [...keys, 'a0b0c1d1']), 'first-in-first');
    expect(broken.figure.detail).toBe('4 av 7, tilfeldig 50 %');
    expect(told(broken)).toHaveLength(1);
  });
});

it('a key that lacks what its form requires is a fault of the type, and says which', () => {
  expect(() => answerKeyGates([{ ...exercise('several', 'ab', four), id: 'm_x', key: {} }])).toThrow(
    '«m_x» has no answer',
  );
});
