/** Puts the answers of an interaction into the forms and lengths that each version of SCORM takes. */
import { correctPattern, joinTokens } from '../../../core/learner/interaction.ts';
import type { InteractionReport, InteractionType } from '../../../core/learner/tracker.ts';

/** CMIString255, which every answer in SCORM 1.2 is. */
const shortLimit = 255;

/** Most characters of one text in SCORM 2004 (RTE 4.2.9.1, smallest permitted maximum). */
const textLimits: Readonly<Partial<Record<InteractionType, number>>> = {
  'fill-in': 250,
  'long-fill-in': 4000,
  other: 4000,
};

/** The types of SCORM 1.2 (RTE 3.4.7). */
type Scorm12Type = Exclude<InteractionType, 'long-fill-in' | 'other'>;

/** A type of SCORM 1.2 with the form of one token (CMIFeedback, SCORM 1.2 RTE 3.4.7): ids are single letters or digits. */
interface Counterpart {
  readonly type: Scorm12Type;
  readonly token: RegExp;
}

/** The nearest type of SCORM 1.2. */
const counterparts: Readonly<Record<InteractionType, Counterpart>> = {
  'true-false': { type: 'true-false', token: /^[tf]$/ },
  choice: { type: 'choice', token: /^[a-z0-9]$/ },
  'fill-in': { type: 'fill-in', token: /^/ },
  'long-fill-in': { type: 'fill-in', token: /^/ },
  matching: { type: 'matching', token: /^[a-z0-9]\.[a-z0-9]$/ },
  performance: { type: 'performance', token: /^/ },
  sequencing: { type: 'sequencing', token: /^[a-z0-9]$/ },
  likert: { type: 'likert', token: /^[a-z0-9]$/ },
  numeric: { type: 'numeric', token: /^-?\d+(\.\d+)?$/ },
  other: { type: 'performance', token: /^/ },
};

/** An answer and what is right, as one version of SCORM writes them; `pattern` is `''` when it cannot be told. */
export interface WrittenAnswer<Type extends InteractionType> {
  readonly type: Type;
  readonly response: string;
  readonly pattern: string;
}

/** SCORM 2004 RTE 4.2.9.1: texts are cut to the length that every LMS takes. */
export function scorm2004Answer({ type, response, correct }: InteractionReport): WrittenAnswer<InteractionType> {
  const limit = textLimits[type];
  const fit = (tokens: readonly string[]): readonly string[] =>
    limit === undefined ? tokens : tokens.map((token) => oneLine(token, limit));
  return { type, response: joinTokens(type, fit(response)), pattern: correctPattern(type, fit(correct)) };
}

/**
 * SCORM 1.2 RTE 3.4.7. `long-fill-in` becomes `fill-in`, and `other` becomes `performance`, as does every answer whose
 * tokens do not fit their type: option ids of several letters.
 */
export function scorm12Answer(report: InteractionReport): WrittenAnswer<Scorm12Type> {
  const { type, token: form } = counterparts[report.type];
  const response = tokensIn12(type, report.response);
  const correct = tokensIn12(type, rightIn12(report));
  const fits = [...response, ...correct].every((token) => form.test(token));
  const pattern = correct.join(',');
  return {
    type: fits ? type : 'performance',
    response: firstThatFit(response),
    pattern: pattern.length <= shortLimit ? pattern : '',
  };
}

/** What is right, where SCORM 1.2 can tell it: it has no range of numbers. */
function rightIn12({ type, correct }: InteractionReport): readonly string[] {
  return type === 'numeric' && new Set(correct).size > 1 ? [] : correct;
}

function tokensIn12(type: Scorm12Type, tokens: readonly string[]): readonly string[] {
  if (type === 'true-false') return tokens.map((token) => token.slice(0, 1));
  return tokens.map((token) => oneLine(token, Infinity));
}

/** As many whole tokens as 255 characters hold; a single token that is longer is cut. */
function firstThatFit(tokens: readonly string[]): string {
  let text = oneLine(tokens[0] ?? '', shortLimit);
  for (const token of tokens.slice(1)) {
    if (text.length + 1 + token.length > shortLimit) break;
    text += `,${token}`;
  }
  return text;
}

/** The text on one line, since Moodle takes no line break, and no longer than a limit; no character is halved. */
function oneLine(text: string, limit: number): string {
  return text
    .replace(/\s+/g, ' ')
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '');
}
