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
    const pattern = report.correct.join(',');
    return [
      ['id', identifier(report.id)],
      ['type', type],
      ...report.objectives.map((objective, index) => [`objectives.${index}.id`, objective] as const),
      ['time', clock(new Date(report.at))],
      ...(pattern && pattern.length <= shortLimit ? [['correct_responses.0.pattern', pattern] as const] : []),
      ['weighting', '1'],
      ['student_response', cut(report.response)],
      [
        'result',
        report.correct.length === 0
          ? 'neutral'
          : report.score === 1
            ? 'correct'
            : report.score === 0
              ? 'wrong'
              : hundredths(report.score),
      ],
    ];
  },
  sessionTime(seconds) {
    const whole = Math.max(0, Math.round(seconds));
    const hours = Math.min(9999, Math.floor(whole / 3600));
    const minutes = Math.floor(whole / 60) % 60;
    return `${String(hours).padStart(4, '0')}:${twoDigits(minutes)}:${twoDigits(whole % 60)}`;
  },
};

function isFinal(word: string): boolean {
  return word === 'completed' || word === 'passed';
}

/** What each type's answers may look like (CMIFeedback, SCORM 1.2 RTE 3.4.7): letters and digits one by one. */
const shapes: Readonly<Record<InteractionType, RegExp>> = {
  choice: /^[a-z0-9]$/,
  sequencing: /^[a-z0-9]$/,
  matching: /^[a-z0-9]\.[a-z0-9]$/,
  likert: /^[a-z0-9]$/,
  performance: /./,
};

/** The type whose form the tokens fit; "performance" takes any text, so longer option ids travel as that. */
function fittingType({ type, response, correct }: InteractionReport): InteractionType {
  return [...response, ...correct].every((token) => shapes[type].test(token)) ? type : 'performance';
}

/** As many whole tokens as 255 characters hold. */
function cut(tokens: readonly string[]): string {
  let text = '';
  for (const token of tokens) {
    const longer = text ? `${text},${token}` : token;
    if (longer.length > shortLimit) break;
    text = longer;
  }
  return text;
}

/** CMITime, the learner's own clock. */
function clock(at: Date): string {
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':');
}
