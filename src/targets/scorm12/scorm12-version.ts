/** The run-time of SCORM 1.2: one status for completion and success, 4,096 characters, short answers. */
import type { InteractionReport, InteractionType } from '../../core/learner/tracker.ts';
import { promote, scoreEntries, type ScormVersion } from '../shared/scorm/scorm-version.ts';
import { hundredths, identifier, twoDigits } from '../shared/scorm/format.ts';

/** SCORM 1.2 RTE 3.4.4, `cmi.core.lesson_status`, from lowest to highest. "failed" is below "incomplete": nobody fails for good. */
const ladder = ['', 'not attempted', 'browsed', 'failed', 'incomplete', 'completed', 'passed'];
const status = 'cmi.core.lesson_status';

/** CMIString255. */
const shortLimit = 255;

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
  locationLimit: shortLimit,
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
    const type = fittingType(report);
    const pattern = tokensOf(type, report.correct).join(',');
    return [
      ['id', identifier(report.id)],
      ['type', type],
      ...report.objectives.map((objective, index) => [`objectives.${index}.id`, objective] as const),
      ['time', clock(new Date(report.at))],
      ...(pattern && pattern.length <= shortLimit ? [['correct_responses.0.pattern', pattern] as const] : []),
      ['weighting', '1'],
      ['student_response', cut(tokensOf(type, report.response))],
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

/** A type of SCORM 1.2 (RTE 3.4.7, `cmi.interactions.n.type`), with the form of one token of its responses (CMIFeedback). */
interface Counterpart {
  readonly type: 'true-false' | 'choice' | 'fill-in' | 'matching' | 'performance' | 'sequencing' | 'likert' | 'numeric';
  readonly token: RegExp;
}

/** Where the standards differ, the nearest type: SCORM 1.2 has neither `long-fill-in` nor `other`. */
const counterparts: Readonly<Record<InteractionType, Counterpart>> = {
  'true-false': { type: 'true-false', token: /^(true|false)$/ },
  choice: { type: 'choice', token: /^[a-z0-9]$/ },
  'fill-in': { type: 'fill-in', token: /./ },
  'long-fill-in': { type: 'fill-in', token: /./ },
  matching: { type: 'matching', token: /^[a-z0-9]\.[a-z0-9]$/ },
  performance: { type: 'performance', token: /./ },
  sequencing: { type: 'sequencing', token: /^[a-z0-9]$/ },
  likert: { type: 'likert', token: /^[a-z0-9]$/ },
  numeric: { type: 'numeric', token: /^-?\d+(\.\d+)?$/ },
  other: { type: 'performance', token: /./ },
};

/** The type whose form the tokens fit; `performance` takes any text, so longer option ids are sent as that. */
function fittingType({ type, response, correct }: InteractionReport): Counterpart['type'] {
  const counterpart = counterparts[type];
  const fits = [...response, ...correct].every((token) => counterpart.token.test(token));
  return fits ? counterpart.type : 'performance';
}

/** Tokens in the notation of SCORM 1.2: `t` and `f` for true and false. */
function tokensOf(type: Counterpart['type'], tokens: readonly string[]): readonly string[] {
  return type === 'true-false' ? tokens.map((token) => token.slice(0, 1)) : tokens;
}

/** As many whole tokens as 255 characters hold; of a first token that is longer, its beginning. */
function cut(tokens: readonly string[]): string {
  let text = '';
  for (const token of tokens) {
    const longer = text ? `${text},${token}` : token;
    if (longer.length > shortLimit) return text || longer.slice(0, shortLimit);
    text = longer;
  }
  return text;
}

/** CMITime, the learner's own clock. */
function clock(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
}
