/** Responses in the notation that SCORM 2004 and xAPI share. */
import type { InteractionType } from './tracker.ts';

/**
 * Joins response tokens: `[,]` between tokens, `[.]` inside a pair; a performance without a named step is an answer
 * alone (SCORM 2004 RTE 4.2.9.1, adopted by xAPI 1.0.3, Data 4.1.1.4.1). A `true-false` token is `true` or `false`, a
 * `numeric` one a decimal number; the other types take any text.
 */
export function joinTokens(type: InteractionType, tokens: readonly string[]): string {
  const paired = type === 'matching' || type === 'performance';
  return tokens.map((token) => (paired ? pairOf(token) : token)).join('[,]');
}

/** The correct response as a pattern: as {@link joinTokens}, and for a number the range `[:]` from it to itself. */
export function correctPattern(type: InteractionType, tokens: readonly string[]): string {
  if (type !== 'numeric') return joinTokens(type, tokens);
  return tokens.map((token) => `${token}[:]${token}`).join('[,]');
}

function pairOf(token: string): string {
  return token.includes('.') ? token.replace('.', '[.]') : `[.]${token}`;
}
