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

  it('sees every cut, also one whose end happens to be the checksum of the rest', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const text = encodeSuspend(outline, progress);
        for (let at = 1; at < text.length; at += 1)
          expect(decodeSuspend(outline, types, text.slice(0, at)).damaged, text.slice(0, at)).toBe(true);
      }),
    );
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

  it('reckons a worst case that no progress exceeds', () => {
    const worst = worstCase(outline, types);
    fc.assert(fc.property(anyProgress, (progress) => encodeSuspend(outline, progress).length <= worst));
  });
});

/** Strings that were in an LMS when each version came out: they must be read for good. */
describe('kept samples', () => {
  it('reads version 1 as it was first written', () => {
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

  it.each([
    ['2', '23SK.6B4.rYT.1iV6B4.5e7Bbv-EDbca.U6'],
    ['3', '3uA3SKA.Sm0ArP.dGKAsE!jZBb.Sm0A!oZDbca!SmrP.hG'],
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

  it('sees that version 2 was cut also where what is left ends in its own checksum, as one in some thousands does', () => {
    const text = '23BK.cX4.6B4FySrYT.1iV..7J';
    expect(decodeSuspend(outline, types, text).damaged).toBe(false);
    for (let at = 1; at < text.length; at += 1)
      expect(decodeSuspend(outline, types, text.slice(0, at)).damaged, text.slice(0, at)).toBe(true);
  });
});

describe('a course that grows', () => {
  /** A module of 20 screens with a question each. */
  const moduleOf = (id: string, count = 20): OutlineModule => ({
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

  it('gives each of 1,000 modules, 20,000 screens and 20,000 questions its own progress', () => {
    const large = courseOf(Array.from({ length: 1_000 }, (_, at) => moduleOf(`modul-${at}`)));
    const progress = finished(large);
    expect(plain(decodeSuspend(large, types, encodeSuspend(large, progress)).progress)).toEqual(plain(progress));
  });

  it('keeps what was done when screens and questions are added, and credits none of the new ones', () => {
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
    // A new id that shares a key of two digits with an old one makes the old one unreadable: 2 × 12 × 8 of 4,096 an edition.
    expect(lost / 200).toBeLessThan(0.15);
  });
});
