/** Responses in the notation that SCORM 2004 and xAPI share. */
import type { InteractionType } from './tracker.ts';

/**
 * Joins response tokens: `[,]` between tokens, `[.]` inside a pair; a performance without a named step is an answer
 * alone (SCORM 2004 RTE 4.2.9.1, adopted by xAPI 1.0.3, Data 4.1.1.4.1).
 */
export function joinTokens(type: InteractionType, tokens: readonly string[]): string {
  const paired = type === 'matching' || type === 'performance';
  return tokens.map((token) => (paired ? pairOf(token) : token)).join('[,]');
}

/** The correct response as a pattern: as {@link joinTokens}, but of numbers the range `[:]` that they bound. */
export function correctPattern(type: InteractionType, tokens: readonly string[]): string {
  const [least] = tokens;
  if (type !== 'numeric' || least === undefined) return joinTokens(type, tokens);
  return `${least}[:]${tokens[1] ?? least}`;
}

function pairOf(token: string): string {
  return token.includes('.') ? token.replace('.', '[.]') : `[.]${token}`;
}
