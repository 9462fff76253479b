/** Tests that suspend data is encoded without loss, and that damaged and older strings are decoded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline, types } from '../../../tests/fixtures/outline.ts';
import { emptyProgress, reduce, skippedResponse, type Progress } from './progress.ts';
import type { Outline, OutlineModule } from '../course/outline.ts';
import { decodeSuspend, encodeSuspend, worstCase } from './suspend.ts';

const screens = outline.modules.flatMap((module) => module.screens.map((screen) => screen.id));
const responses: Readonly<Record<string, readonly string[]>> = {
  en_q1: ['a', 'b', 'c', skippedResponse],
  en_q2: ['a', 'ac', 'abcd', skippedResponse],
  to_q1: ['abc', 'bca', skippedResponse],
};

/** Any progress as it is restored: answers of earlier sessions have no time. */
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

/** Progress as an object that `toEqual` compares independent of order. */
function plain({ seen, tested, answers, ...rest }: Progress): unknown {
  return {
    ...rest,
    seen: [...seen].sort(),
    tested: [...tested].sort(),
    answers: Object.fromEntries([...answers].sort()),
  };
}

describe('suspend data', () => {
  it('decodes to the progress that was encoded', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const { progress: decoded, damaged } = decodeSuspend(outline, types, encodeSuspend(outline, progress));
        expect(damaged).toBe(false);
        expect(plain(decoded)).toEqual(plain(progress));
      }),
    );
  });

  it('contains only characters that no LMS or XML serialiser changes', () => {
    fc.assert(fc.property(anyProgress, (progress) => /^[A-Za-z0-9._!-]*$/.test(encodeSuspend(outline, progress))));
  });

  it('decodes a truncated string without throwing, as part of the progress', () => {
    fc.assert(
      fc.property(anyProgress, fc.nat(), (progress, at) => {
        const text = encodeSuspend(outline, progress);
        const truncated = text.slice(0, at % text.length);
        const { progress: decoded, damaged } = decodeSuspend(outline, types, truncated);
        if (truncated !== '') expect(damaged).toBe(true);
        for (const id of decoded.seen) expect(progress.seen.has(id)).toBe(true);
        for (const [id, answer] of decoded.answers) expect(progress.answers.get(id)?.response).toBe(answer.response);
      }),
    );
  });

  it('detects every truncation, also where the string ends in its own checksum', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const text = encodeSuspend(outline, progress);
        for (let at = 1; at < text.length; at += 1)
          expect(decodeSuspend(outline, types, text.slice(0, at)).damaged, text.slice(0, at)).toBe(true);
      }),
    );
  });

  it('decodes any text without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeSuspend(outline, types, text).progress.track !== undefined));
    expect(decodeSuspend(outline, types, '9zzz').damaged).toBe(true);
  });

  it('detects a changed character by the checksum', () => {
    const text = encodeSuspend(
      outline,
      reduce(emptyProgress('full', 'skole', 'standard'), { type: 'moved', to: 'en_b', from: 'en_a' }),
    );
    expect(decodeSuspend(outline, types, text.replace('S', 'B')).damaged).toBe(true);
  });

  it('skips what the course no longer has, and keeps the rest', () => {
    let progress = emptyProgress('full', 'skole', 'klart');
    progress = reduce(progress, { type: 'moved', to: 'to_a', from: 'en_a' });
    progress = reduce(progress, { type: 'answered', question: 'en_q1', response: 'b', score: 1, at: 5 });
    progress = reduce(progress, { type: 'answered', question: 'to_q1', response: 'bca', score: 1, at: 6 });
    const newer = { ...outline, modules: outline.modules.filter((module) => module.id === 'to') };
    const { progress: decoded, damaged } = decodeSuspend(newer, types, encodeSuspend(outline, progress));
    expect(damaged).toBe(false);
    expect([...decoded.answers.keys()]).toEqual(['to_q1']);
    expect(decoded.location).toBe('to_a');
    expect(decoded.seen.size).toBe(0);
  });

  it('has a worst case that no progress exceeds', () => {
    const worst = worstCase(outline, types);
    fc.assert(fc.property(anyProgress, (progress) => encodeSuspend(outline, progress).length <= worst));
  });
});

/** Strings that released versions have written. They stay readable permanently. */
describe('suspend data of released versions', () => {
  it('reads version 1', () => {
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

  it('reads screens that version 1 lists as seen in a tested module as known from the test', () => {
    const { progress, damaged } = decodeSuspend(outline, types, '14SS.6B4.6B4WTTrYT.MXn..Na');
    expect([damaged, [...progress.seen].sort(), [...progress.tested].sort()]).toEqual([
      false,
      ['en_a', 'en_b', 'to_a'],
      ['en', 'en_a', 'en_b'],
    ]);
  });

  it.each([
    ['2', '23SK.6B4.rYT.1iV6B4.5e7Bbv-EDbca.U6'],
    ['3', '3yA3SK3A.Sm02ArP.dGK2AsE!jZBb.Sm02A!oZDbca!SmrP.sQ'],
  ])('reads version %s', (_, text) => {
    const { progress, damaged } = decodeSuspend(outline, types, text);
    expect([damaged, progress.track, progress.service, progress.register]).toEqual([false, 'full', 'skole', 'klart']);
    expect(progress.location).toBe('to_a');
    expect([...progress.seen].sort()).toEqual(['en_a', 'to_a']);
    expect([...progress.tested].sort()).toEqual(['to', 'to_a']);
    expect([...progress.answers].map(([id, { response, score }]) => [id, response, score])).toEqual([
      ['en_q1', 'b', 1],
      ['to_q1', 'bca', 1],
    ]);
  });

  it('detects every truncation of version 2, also where the string ends in its own checksum', () => {
    const text = '23BK.cX4.6B4FySrYT.1iV..7J';
    expect(decodeSuspend(outline, types, text).damaged).toBe(false);
    for (let at = 1; at < text.length; at += 1)
      expect(decodeSuspend(outline, types, text.slice(0, at)).damaged, text.slice(0, at)).toBe(true);
  });
});

describe('a course that grows', () => {
  /** A module of some screens with a question each. */
  const moduleOf = (id: string, count = 8): OutlineModule => ({
    ...outline.modules[0]!,
    id,
    screens: Array.from({ length: count }, (_, at) => ({
      ...outline.modules[0]!.screens[0]!,
      id: `${id}_s${at}`,
      questions: [{ ...outline.modules[0]!.screens[0]!.questions[0]!, id: `${id}_q${at}` }],
    })),
  });
  const courseOf = (modules: readonly OutlineModule[]): Outline => ({
    ...outline,
    modules,
    tracks: outline.tracks.map((track) => ({ ...track, modules: modules.map(({ id }) => id) })),
  });
  const finished = ({ modules }: Outline): Progress => ({
    ...emptyProgress('full', 'skole', 'standard'),
    location: modules.at(-1)!.screens.at(-1)!.id,
    seen: new Set(modules.flatMap((module) => module.screens.map(({ id }) => id))),
    answers: new Map(
      modules.flatMap((module) =>
        module.screens.flatMap(({ questions }) =>
          questions.map(({ id }) => [id, { response: 'b', score: 1, at: 0 }] as const),
        ),
      ),
    ),
  });

  it('has a key for each of 1,000 modules, 8,000 screens and 8,000 questions', () => {
    const large = courseOf(Array.from({ length: 1_000 }, (_, at) => moduleOf(`modul-${at}`)));
    const progress = finished(large);
    expect(plain(decodeSuspend(large, types, encodeSuspend(large, progress)).progress)).toEqual(plain(progress));
  });

  it('gives longer keys to a module of 2,000 screens and questions', () => {
    const large = courseOf([moduleOf('stor', 2_000)]);
    const progress = finished(large);
    expect(plain(decodeSuspend(large, types, encodeSuspend(large, progress)).progress)).toEqual(plain(progress));
  });

  it('keeps progress when screens and questions are added, and counts none of the new ones as done', () => {
    const before = courseOf([moduleOf('en', 12)]);
    const text = encodeSuspend(before, finished(before));
    let lost = 0;
    for (let edition = 0; edition < 200; edition += 1) {
      const added = moduleOf(`ny${edition}`, 8).screens;
      const after = courseOf([{ ...before.modules[0]!, screens: [...before.modules[0]!.screens, ...added] }]);
      const { progress } = decodeSuspend(after, types, text);
      for (const { id, questions } of added) {
        expect(progress.seen.has(id), id).toBe(false);
        expect(progress.answers.has(questions[0]!.id), id).toBe(false);
      }
      lost += 24 - progress.seen.size - progress.answers.size;
    }
    // An old id is unreadable when a new one has the same two-digit key. Expected per edition: 2 × 12 × 8 / 4,096.
    expect(lost / 200).toBeLessThan(0.15);
  });
});
