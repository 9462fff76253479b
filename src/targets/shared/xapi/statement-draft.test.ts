/** Holds the form of every interaction type in a statement (xAPI 1.0.3, Data 4.1.1.4.1). */
import { expect, it } from 'vitest';
import { answer, report } from '../../../../tests/contract/tracker.contract.ts';
import { course } from '../../../../tests/doubles/lrs-bench.ts';
import type { InteractionType } from '../../../core/learner/tracker.ts';
import { draftStatements } from './statement-draft.ts';

it.each<[InteractionType, readonly string[], readonly string[], response: string, pattern: string | undefined]>([
  ['true-false', ['true'], ['false'], 'true', 'false'],
  ['choice', ['a', 'c'], ['a', 'c'], 'a[,]c', 'a[,]c'],
  ['fill-in', ['ro', 'tid'], ['ro', 'tid'], 'ro[,]tid', 'ro[,]tid'],
  ['long-fill-in', ['Jeg setter meg ned.\nSå venter jeg.'], [], 'Jeg setter meg ned.\nSå venter jeg.', undefined],
  ['matching', ['a.b', 'c.d'], ['a.b', 'c.d'], 'a[.]b[,]c[.]d', 'a[.]b[,]c[.]d'],
  ['performance', ['inn.ut', 'ned'], ['inn.ut'], 'inn[.]ut[,][.]ned', 'inn[.]ut'],
  ['sequencing', ['b', 'a'], ['a', 'b'], 'b[,]a', 'a[,]b'],
  ['likert', ['3'], [], '3', undefined],
  ['numeric', ['-2.5'], ['-2.5'], '-2.5', '-2.5[:]-2.5'],
  ['numeric', ['9'], ['4', '12'], '9', '4[:]12'],
  ['numeric', ['9'], ['', '12'], '9', '[:]12'],
  ['other', ['hva som helst'], ['hva som helst'], 'hva som helst', 'hva som helst'],
])('%s %j, where %j is right', (type, response, correct, text, pattern) => {
  const [statement] = draftStatements(
    report({ interactions: [answer('q1', { type, response, correct })] }),
    {},
    {
      course,
      attempt: 'a',
      now: 0,
    },
  );
  expect(statement?.verb).toBe('answered');
  expect(statement?.result?.response).toBe(text);
  expect(statement?.object?.definition).toMatchObject({ interactionType: type });
  expect(statement?.object?.definition?.['correctResponsesPattern']).toEqual(
    pattern === undefined ? undefined : [pattern],
  );
  expect(statement?.result?.success === undefined, 'success is told where something is right').toBe(
    correct.length === 0,
  );
});
