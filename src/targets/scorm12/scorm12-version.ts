/** The run-time of SCORM 1.2: one status for completion and success, 4,096 characters, short answers. */
import type { InteractionReport } from '../../core/learner/tracker.ts';
import { promote, scoreEntries, type ScormVersion } from '../shared/scorm/scorm-version.ts';
import { hundredths, identifier, twoDigits } from '../shared/scorm/format.ts';
import { scorm12Answer } from '../shared/scorm/interaction-format.ts';

/** SCORM 1.2 RTE 3.4.4, `cmi.core.lesson_status`, from lowest to highest. "failed" is below "incomplete": nobody fails for good. */
const ladder = ['', 'not attempted', 'browsed', 'failed', 'incomplete', 'completed', 'passed'];
const status = 'cmi.core.lesson_status';

/** SCORM 1.2 RTE 3.4. */
export const scorm12: ScormVersion = {
  api: 'API',
  methods: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  suspendLimit: 4096,
  locationLimit: 255,
  elements: {
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    learner: 'cmi.core.student_id',
    suspend: 'cmi.suspend_data',
    location: 'cmi.core.lesson_location',
    sessionTime: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    results: [status, 'cmi.core.score.raw'],
  },
  browsed: 'browsed',
  statusWords: ladder.slice(1),
  objectiveParts: ['status', 'score.raw'],
  results(report, held, { statuses }) {
    // Without mastery the learner stays "incomplete", so that the course may be taken up again.
    const wanted = report[statuses] ? statuses : 'incomplete';
    const score =
      report.raw === undefined ? [] : scoreEntries('cmi.core.score.', report.raw, held, isFinal(held(status)));
    return [...score, [status, promote(ladder, held(status), wanted)]];
  },
  objective({ id, raw, completed, passed }, held, { statuses }) {
    const done = completed ? 'completed' : 'incomplete';
    const wanted = passed && statuses === 'passed' ? 'passed' : done;
    return [
      ['id', id],
      ...scoreEntries('score.', raw, held, isFinal(held('status'))),
      ['status', promote(ladder, held('status'), wanted)],
    ];
  },
  interaction(report) {
    const { type, response, pattern } = scorm12Answer(report);
    return [
      ['id', identifier(report.id)],
      ['type', type],
      ...report.objectives.map((objective, index) => [`objectives.${index}.id`, objective] as const),
      ['time', clock(new Date(report.at))],
      ...(pattern ? [['correct_responses.0.pattern', pattern] as const] : []),
      ['weighting', '1'],
      ['student_response', response],
      ['result', resultOf(report)],
    ];
  },
  sessionTime(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    const hours = Math.min(9999, Math.floor(whole / 3600));
    const minutes = Math.floor(whole / 60) % 60;
    return `${String(hours).padStart(4, '0')}:${twoDigits(minutes)}:${twoDigits(whole % 60)}`;
  },
};

/** `cmi.interactions.n.result` (SCORM 1.2 RTE 3.4.7). */
function resultOf({ correct, score }: InteractionReport): string {
  if (correct.length === 0) return 'neutral';
  if (score === 1) return 'correct';
  return score === 0 ? 'wrong' : hundredths(score);
}

function isFinal(word: string): boolean {
  return word === 'completed' || word === 'passed';
}

/** CMITime, the learner's own clock. */
function clock(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
}
