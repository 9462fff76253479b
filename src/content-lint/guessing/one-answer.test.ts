/** Tests the gates over questions with one answer, on courses written to break each of them. */
import { describe, expect, it } from 'vitest';
import { exercise } from '../../../tests/fixtures/exercise.ts';
import { collectFaults } from '../../../tests/fixtures/module-text.ts';
import type { Exercise } from './exercise.ts';
import { isBroken, tellGate, type Gate } from './gate.ts';
import { oneAnswerGates } from './one-answer.ts';

const gate = (questions: readonly Exercise[], id: string, register = 'standard'): Gate =>
  oneAnswerGates(questions).find(({ figure }) => figure.id === id && figure.register === register)!;
/** Ten questions, of which the first `count` are of the first kind. */
const ten = (count: number, first: () => Exercise, rest: () => Exercise): Exercise[] =>
  Array.from({ length: 10 }, (_, at) => (at < count ? first() : rest()));

const even = (): Exercise => exercise('one', 'a', ['Jeg går ut nå.', 'Jeg går inn da.', 'Jeg blir her nå.']);
const long = (): Exercise => exercise('one', 'b', ['Jeg går.', 'Jeg går ut sammen med en kollega.', 'Jeg blir.']);
const short = (): Exercise => exercise('one', 'b', ['Jeg går ut av rommet.', 'Jeg går.', 'Jeg blir her.']);

describe('the longest option', () => {
  it('is counted, and named when it is right too often', () => {
    const broken = gate(ten(5, long, short), 'longest');
    expect([broken.figure.value, isBroken(broken.figure)]).toEqual([0.5, true]);
    const faults = collectFaults((told) => tellGate(broken, told));
    expect(faults, 'as many as must be mended').toHaveLength(2);
    expect(faults[0]).toMatchObject({
      file: 'm/nb.md',
      cause: expect.stringMatching(/33 tegn mot 9\. .* 50 %\. Målet er høyst 38 %\.$/),
    });
  });

  it('is no fault at 38 per cent, and a tie of three counts as a third', () => {
    expect(isBroken(gate(ten(3, long, short), 'longest').figure)).toBe(false);
    expect(gate(ten(0, long, even), 'longest').figure.value).toBeLessThan(0.38);
    const tied = exercise('one', 'a', ['Jeg går.', 'Jeg ler.', 'Jeg ser.']);
    expect(gate([tied], 'longest').figure.value).toBeCloseTo(1 / 3);
  });

  it('is measured in each register by itself', () => {
    const plain = ['Jeg går.', 'Jeg går ut sammen med en kollega.', 'Jeg blir.'];
    const questions = ten(
      10,
      () => exercise('one', 'b', ['Jeg går ut av rommet.', 'Jeg går.', 'Jeg ler.'], { plain }),
      even,
    );
    expect(gate(questions, 'longest').figure.value).toBe(0);
    const klart = gate(questions, 'longest', 'klart');
    expect(klart.figure.value).toBe(1);
    expect(collectFaults((told) => tellGate(klart, told))[0]!.file).toBe('m/nb-klart.md');
  });

  it('says nothing about a course with a few questions', () => {
    expect(isBroken(gate([long(), long()], 'longest').figure)).toBe(false);
  });
});

it('finds the right option by its tone, and names the plainest first', () => {
  const kind = (): Exercise => exercise('one', 'b', ['Han må slutte.', 'Jeg venter rolig sammen med ham.', 'Aldri.']);
  const kinder = (): Exercise =>
    exercise('one', 'c', ['Han må.', 'Aldri.', 'Jeg venter rolig og lytter. Hvordan går det?']);
  const broken = gate([...ten(5, kind, short), kinder()], 'tone');
  expect(isBroken(broken.figure)).toBe(true);
  expect(
    collectFaults((told) => tellGate(broken, told))
      .map(({ cause }) => cause)
      .join(),
  ).toContain('Hvordan går det?');
});

describe('a habit of right or wrong options', () => {
  const reasoned = (): Exercise =>
    exercise('one', 'a', ['Jeg går ut.', 'Jeg roper, så han skjønner det.', 'Jeg blir.']);

  it('is a fault when the shares lie far apart, and the options that have it are named', () => {
    const broken = gate(ten(6, reasoned, even), 'self-justifying');
    expect([broken.figure.value, broken.figure.detail]).toEqual([0.3, 'riktige 0 %, gale 30 %']);
    const faults = collectFaults((told) => tellGate(broken, told));
    expect(faults).toHaveLength(4);
    expect(faults[0]!.cause).toContain('Et galt svar begrunner seg selv: «Jeg roper, så han skjønner det.»');
  });

  it('is none when right and wrong options have it alike', () => {
    const both = (): Exercise =>
      exercise('one', 'a', ['Jeg går, så han får ro.', 'Jeg roper, så han hører.', 'Jeg blir, så han ser meg.']);
    expect(isBroken(gate(ten(10, both, even), 'self-justifying').figure)).toBe(false);
  });

  it.each([
    ['question-marks', ['Går det bra?', 'Jeg går ut.', 'Jeg blir.']],
    ['sentences', ['Jeg ser det. Jeg blir her.', 'Jeg går ut herfra.', 'Jeg blir her nå.']],
  ])('is measured as %s', (id, texts) => {
    const broken = gate(
      ten(5, () => exercise('one', 'a', texts), even),
      id,
    );
    expect([broken.figure.value, isBroken(broken.figure)]).toEqual([0.5, true]);
    expect(collectFaults((told) => tellGate(broken, told))[0]!.cause).toContain('Et riktig svar');
  });
});
