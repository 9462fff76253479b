/** Holds the form of every interaction type to what each version of SCORM takes, in scorm-again as a strict LMS. */
import { describe, expect, it } from 'vitest';
import { answer, report } from '../../../../tests/contract/tracker.contract.ts';
import { ScormLms, type Version } from '../../../../tests/doubles/scorm-lms.ts';
import type { InteractionReport, InteractionType } from '../../../core/learner/tracker.ts';
import { scorm12 } from '../../scorm12/scorm12-version.ts';
import { defaultOptions } from './options.ts';
import { scorm2004 } from './scorm2004.ts';
import { ScormTracker } from './tracker.ts';

/** One interaction in both versions: its tokens, and the type, the response and the pattern that the LMS holds. */
interface Case {
  readonly type: InteractionType;
  readonly response: readonly string[];
  readonly correct?: readonly string[];
  readonly in12: readonly [type: string, response: string, pattern?: string];
  readonly in2004: readonly [response: string, pattern?: string];
}

const cases: readonly Case[] = [
  { type: 'true-false', response: ['true'], in12: ['true-false', 't', 't'], in2004: ['true', 'true'] },
  {
    type: 'true-false',
    response: ['true'],
    correct: ['false'],
    in12: ['true-false', 't', 'f'],
    in2004: ['true', 'false'],
  },
  { type: 'choice', response: ['a', 'c'], in12: ['choice', 'a,c', 'a,c'], in2004: ['a[,]c', 'a[,]c'] },
  { type: 'fill-in', response: ['ro'], in12: ['fill-in', 'ro', 'ro'], in2004: ['ro', 'ro'] },
  {
    type: 'fill-in',
    response: ['en rolig stemme', 'tid'],
    in12: ['fill-in', 'en rolig stemme,tid', 'en rolig stemme,tid'],
    in2004: ['en rolig stemme[,]tid', 'en rolig stemme[,]tid'],
  },
  {
    type: 'long-fill-in',
    response: ['Jeg setter meg ned.\nSå venter jeg.'],
    correct: [],
    in12: ['fill-in', 'Jeg setter meg ned. Så venter jeg.', undefined],
    in2004: ['Jeg setter meg ned. Så venter jeg.', undefined],
  },
  {
    type: 'matching',
    response: ['a.b', 'c.d'],
    in12: ['matching', 'a.b,c.d', 'a.b,c.d'],
    in2004: ['a[.]b[,]c[.]d', 'a[.]b[,]c[.]d'],
  },
  {
    type: 'performance',
    response: ['inn.ut', 'ned'],
    in12: ['performance', 'inn.ut,ned', 'inn.ut,ned'],
    in2004: ['inn[.]ut[,][.]ned', 'inn[.]ut[,][.]ned'],
  },
  { type: 'sequencing', response: ['b', 'a'], in12: ['sequencing', 'b,a', 'b,a'], in2004: ['b[,]a', 'b[,]a'] },
  { type: 'likert', response: ['3'], correct: [], in12: ['likert', '3', undefined], in2004: ['3', undefined] },
  { type: 'numeric', response: ['-2.5'], in12: ['numeric', '-2.5', '-2.5'], in2004: ['-2.5', '-2.5[:]-2.5'] },
  {
    type: 'numeric',
    response: ['9'],
    correct: ['4', '12'],
    in12: ['numeric', '9', undefined],
    in2004: ['9', '4[:]12'],
  },
  {
    type: 'other',
    response: ['hva som helst'],
    in12: ['performance', 'hva som helst', 'hva som helst'],
    in2004: ['hva som helst', 'hva som helst'],
  },
];

/** What an LMS holds of one interaction when the page is left. */
async function heldBy(version: Version, over: Partial<InteractionReport>) {
  const lms = new ScormLms(
    version,
    (window) => new ScormTracker(version === '1.2' ? scorm12 : scorm2004, window, defaultOptions),
  );
  const tracker = lms.launch();
  await tracker.open();
  tracker.close(report({ interactions: [answer('q1', over)] }));
  return (part: string): string | undefined => lms.values.get(`cmi.interactions.0.${part}`);
}

describe.each(cases)('$type $response', ({ type, response, correct = response, in12, in2004 }) => {
  it('in SCORM 1.2', async () => {
    const held = await heldBy('1.2', { type, response, correct });
    expect([held('type'), held('student_response'), held('correct_responses.0.pattern')]).toEqual(in12);
  });

  it('in SCORM 2004', async () => {
    const held = await heldBy('2004', { type, response, correct });
    expect([held('type'), held('learner_response'), held('correct_responses.0.pattern')]).toEqual([type, ...in2004]);
  });
});

it('the cases have every type', () => {
  const all: Record<InteractionType, true> = {
    'true-false': true,
    choice: true,
    'fill-in': true,
    'long-fill-in': true,
    matching: true,
    performance: true,
    sequencing: true,
    likert: true,
    numeric: true,
    other: true,
  };
  expect([...new Set(cases.map(({ type }) => type))].sort()).toEqual(Object.keys(all).sort());
});

describe('a text that is too long', () => {
  const long = `${'å'.repeat(249)}😀${'b'.repeat(5000)}`;

  it.each([
    ['1.2', 'long-fill-in', 'student_response', 255],
    ['1.2', 'other', 'student_response', 255],
    ['2004', 'fill-in', 'learner_response', 249],
    ['2004', 'long-fill-in', 'learner_response', 4000],
    ['2004', 'other', 'learner_response', 4000],
  ] as const)('is cut in SCORM %s as %s, and no character is halved', async (version, type, element, length) => {
    const held = await heldBy(version, { type, response: [long], correct: [] });
    expect(held(element)).toHaveLength(length);
    expect(long.startsWith(held(element)!)).toBe(true);
  });

  it('is left out of SCORM 1.2 as what is right, since a cut text would be wrong', async () => {
    const held = await heldBy('1.2', { type: 'long-fill-in', response: ['ro'], correct: [long] });
    expect([held('student_response'), held('correct_responses.0.pattern')]).toEqual(['ro', undefined]);
  });
});
