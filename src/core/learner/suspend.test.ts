import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline, types } from '../../../tests/fixtures/outline.ts';
import { emptyProgress, reduce, skippedResponse, type Progress } from './progress.ts';
import { codebookOf, decodeSuspend, encodeSuspend, progressKeyOf, worstCase } from './suspend.ts';

const screens = outline.modules.flatMap((module) => module.screens.map((screen) => screen.id));
const responses: Readonly<Record<string, readonly string[]>> = {
  en_q1: ['a', 'b', 'c', skippedResponse],
  en_q2: ['a', 'ac', 'abcd', skippedResponse],
  to_q1: ['abc', 'bca', skippedResponse],
};

/** Any progress a learner can have, at rest: answers from an earlier session have no time. */
const anyProgress = fc
  .record({
    track: fc.constantFrom('full', 'paminnelse'),
    service: fc.constantFrom('skole', 'barnehage'),
    register: fc.constantFrom('standard' as const, 'klart' as const),
    location: fc.constantFrom('', 'en', ...screens),
    seen: fc.subarray(screens),
    tested: fc.subarray(['en', 'to']),
    known: fc.subarray(screens),
    answers: fc.record(
      Object.fromEntries(
        Object.entries(responses).map(([id, all]) => [id, fc.option(fc.constantFrom(...all), { nil: undefined })]),
      ),
    ),
  })
  .map(({ answers, seen, tested, known, ...rest }): Progress => {
    let progress: Progress = {
      ...rest,
      seen: new Set([...seen, ...known]),
      tested: new Set([...tested, ...known]),
      answers: new Map(),
    };
    for (const [question, response] of Object.entries(answers)) {
      if (response === undefined) continue;
      const score = types[
        outline.modules.flatMap((m) => m.screens.flatMap((s) => s.questions)).find((q) => q.id === question)!.type
      ]!.score(
        outline.modules.flatMap((m) => m.screens.flatMap((s) => s.questions)).find((q) => q.id === question)!.key,
        response,
      );
      progress = { ...progress, answers: new Map(progress.answers).set(question, { response, score, at: 0 }) };
    }
    return progress;
  });

function plain({ seen, tested, answers, ...rest }: Progress): unknown {
  return {
    ...rest,
    seen: [...seen].sort(),
    tested: [...tested].sort(),
    answers: Object.fromEntries([...answers].sort()),
  };
}

describe('suspend data', () => {
  it('gives back any progress that it packed', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const { progress: back, damaged } = decodeSuspend(outline, types, encodeSuspend(outline, progress));
        expect(damaged).toBe(false);
        expect(plain(back)).toEqual(plain(progress));
      }),
    );
  });

  it('is ASCII without what any LMS or XML would change', () => {
    fc.assert(fc.property(anyProgress, (progress) => /^[A-Za-z0-9._!-]*$/.test(encodeSuspend(outline, progress))));
  });

  it('never throws on a string that was cut, and keeps what stands before the cut', () => {
    fc.assert(
      fc.property(anyProgress, fc.nat(), (progress, at) => {
        const text = encodeSuspend(outline, progress);
        const cut = text.slice(0, at % text.length);
        const { progress: back, damaged } = decodeSuspend(outline, types, cut);
        if (cut !== '') expect(damaged).toBe(true);
        for (const id of back.seen) expect(progress.seen.has(id)).toBe(true);
        for (const [id, answer] of back.answers) expect(progress.answers.get(id)?.response).toBe(answer.response);
      }),
    );
  });

  it('sees that a string was cut also where what is left ends in its own checksum, as one in some thousands does', () => {
    const text = '23BK.cX4.6B4FySrYT.1iV..7J';
    expect(decodeSuspend(outline, types, text).damaged).toBe(false);
    for (let at = 1; at < text.length; at += 1)
      expect(decodeSuspend(outline, types, text.slice(0, at)).damaged, text.slice(0, at)).toBe(true);
  });

  it('never throws on any text at all', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeSuspend(outline, types, text).progress.track !== undefined));
    expect(decodeSuspend(outline, types, '9zzz').damaged).toBe(true);
  });

  it('tells a changed character by its checksum', () => {
    const text = encodeSuspend(
      outline,
      reduce(emptyProgress('full', 'skole', 'standard'), { type: 'moved', to: 'en_b', from: 'en_a' }),
    );
    expect(decodeSuspend(outline, types, text.replace('S', 'B')).damaged).toBe(true);
  });

  it('passes over what the course no longer has, and keeps the rest', () => {
    let progress = emptyProgress('full', 'skole', 'klart');
    progress = reduce(progress, { type: 'moved', to: 'to_a', from: 'en_a' });
    progress = reduce(progress, { type: 'answered', question: 'en_q1', response: 'b', score: 1, at: 5 });
    progress = reduce(progress, { type: 'answered', question: 'to_q1', response: 'bca', score: 1, at: 6 });
    const newer = { ...outline, modules: outline.modules.filter((module) => module.id === 'to') };
    const { progress: back, damaged } = decodeSuspend(newer, types, encodeSuspend(outline, progress));
    expect(damaged).toBe(false);
    expect([...back.answers.keys()]).toEqual(['to_q1']);
    expect(back.location).toBe('to_a');
    expect(back.seen.size).toBe(0);
  });

  it('reads version 1 as it was first written', () => {
    // A string that was in an LMS when version 1 came out: it must be read for good.
    const { progress, damaged } = decodeSuspend(outline, types, '13SS.WTT.rYT..5e7Bb.ck');
    expect([damaged, progress.register, progress.track, progress.service]).toEqual([
      false,
      'standard',
      'full',
      'skole',
    ]);
    expect([progress.location, [...progress.seen]]).toEqual(['en_b', ['en_a']]);
    expect(progress.answers.get('en_q1')).toEqual({ response: 'b', score: 1, at: 0 });
  });

  it('takes what version 1 had seen in a tested module as known by the test', () => {
    const { progress, damaged } = decodeSuspend(outline, types, '14SS.6B4.6B4WTTrYT.MXn..Na');
    expect([damaged, [...progress.seen].sort(), [...progress.tested].sort()]).toEqual([
      false,
      ['en_a', 'en_b', 'to_a'],
      ['en', 'en_a', 'en_b'],
    ]);
  });

  it('reckons a worst case that no progress exceeds', () => {
    const worst = worstCase(outline, types);
    fc.assert(fc.property(anyProgress, (progress) => encodeSuspend(outline, progress).length <= worst));
  });

  it('gives each id of the course a key of its own', () => {
    expect(codebookOf(outline).size).toBe(2 + screens.length + 3);
    expect(progressKeyOf('en_a')).toMatch(/^[A-Za-z0-9_-]{3}$/);
  });
});
