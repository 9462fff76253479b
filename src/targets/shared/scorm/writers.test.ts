/** Tests the numbered lists with an LMS that supports only some of their parts. */
import { expect, it } from 'vitest';
import { answer, finished } from '../../../../tests/contract/tracker.contract.ts';
import { defaultOptions } from './options.ts';
import { scorm2004 } from './scorm2004.ts';
import { ScormTracker } from './tracker.ts';

it('writes no part that the LMS does not list among the children', async () => {
  const values: Record<string, string> = {
    'cmi.completion_status': 'unknown',
    'cmi.objectives._children': 'id,completion_status',
    'cmi.interactions._children': 'id, type, result',
  };
  const sent: string[] = [];
  const api = {
    Initialize: () => 'true',
    GetValue: (element: string) => values[element] ?? '',
    SetValue: (element: string) => {
      sent.push(element);
      return 'true';
    },
    Commit: () => 'true',
  };
  const tracker = new ScormTracker(scorm2004, { API_1484_11: api }, defaultOptions);
  await tracker.open();
  await tracker.save(finished({ interactions: [answer('q1')] }));
  expect(sent.filter((element) => /objectives|interactions/.test(element))).toEqual([
    'cmi.objectives.0.id',
    'cmi.objectives.0.completion_status',
    'cmi.interactions.0.id',
    'cmi.interactions.0.type',
    'cmi.interactions.0.result',
  ]);
});
