/** The run-time of SCORM 2004, 3rd and 4th edition: completion and success apart, 64,000 characters. */
import { correctPattern, joinTokens } from '../../../core/learner/interaction.ts';
import type { InteractionReport } from '../../../core/learner/tracker.ts';
import { promote, scoreEntries, type ScormVersion, type Held } from './scorm-version.ts';
import { decimal, hundredths, identifier } from './format.ts';
import type { CmiEntry } from './cmi-cache.ts';

/** SCORM 2004 RTE 4.2.4, `cmi.completion_status`. */
const completions = ['', 'unknown', 'not attempted', 'incomplete', 'completed'];
const completion = 'cmi.completion_status';
/** SCORM 2004 RTE 4.2.22. "failed" is never written. */
const success = 'cmi.success_status';

/** SCORM 2004 RTE 4.2. */
export const scorm2004: ScormVersion = {
  api: 'API_1484_11',
  methods: {
    initialize: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
  suspendLimit: 64_000,
  locationLimit: 1000,
  elements: {
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    learner: 'cmi.learner_id',
    suspend: 'cmi.suspend_data',
    location: 'cmi.location',
    sessionTime: 'cmi.session_time',
    exit: 'cmi.exit',
    results: [completion, success, 'cmi.score.raw', 'cmi.progress_measure'],
  },
  statusWords: completions.slice(1),
  objectiveParts: ['completion_status', 'success_status', 'score.raw'],
  results(report, held, { statuses }) {
    const progress = Math.max(decimal(held('cmi.progress_measure')) || 0, report.progress);
    return [
      ...(report.raw === undefined ? [] : score('cmi.score.', report.raw, held, finished(held))),
      ['cmi.progress_measure', hundredths(finished(held) ? progress : report.progress)],
      ...(report.passed && statuses === 'passed' ? [[success, 'passed'] as const] : []),
      [completion, promote(completions, held(completion), report.completed ? 'completed' : 'incomplete')],
    ];
  },
  objective({ id, raw, completed, passed }, held, { statuses }) {
    const final = held('completion_status') === 'completed' || held('success_status') === 'passed';
    return [
      ['id', id],
      ...score('score.', raw, held, final),
      ...(passed && statuses === 'passed' ? [['success_status', 'passed'] as const] : []),
      ['completion_status', promote(completions, held('completion_status'), completed ? 'completed' : 'incomplete')],
    ];
  },
  interaction(report) {
    const { type, response, correct } = report;
    const pattern = correctPattern(type, correct);
    const answer = joinTokens(type, response);
    return [
      ['id', identifier(report.id)],
      ['type', type],
      ...report.objectives.map((objective, index) => [`objectives.${index}.id`, objective] as const),
      // Moodle refuses both three decimals of a second and none.
      ['timestamp', `${new Date(report.at).toISOString().slice(0, -2)}Z`],
      ...(pattern ? [['correct_responses.0.pattern', pattern] as const] : []),
      ['weighting', '1'],
      ...(answer ? [['learner_response', answer] as const] : []),
      ['result', resultOf(report)],
    ];
  },
  sessionTime: (seconds) => `PT${Math.max(0, Math.round(seconds))}S`,
};

function finished(held: Held): boolean {
  return held(completion) === 'completed' || held(success) === 'passed';
}

/** Raw, min, max and scaled (SCORM 2004 RTE 4.2.20). */
function score(prefix: string, raw: number, held: Held, final: boolean): readonly CmiEntry[] {
  const entries = scoreEntries(prefix, raw, held, final);
  return entries.length === 0 ? entries : [...entries, [`${prefix}scaled`, hundredths(raw / 100)]];
}

/** SCORM 2004 RTE 4.2.9, `cmi.interactions.n.result`. */
function resultOf({ correct, score }: InteractionReport): string {
  if (correct.length === 0) return 'neutral';
  if (score === 1) return 'correct';
  return score === 0 ? 'incorrect' : hundredths(score);
}
