/** Writes the responses of an interaction with the delimiters that SCORM 2004 and xAPI share. */
import type { InteractionType } from './tracker.ts';

/**
 * Joins response tokens: `[,]` between tokens, `[.]` inside a pair, `[:]` between the ends of a range of numbers; a
 * performance without a named step is an answer alone (SCORM 2004 RTE 4.2.9.1, adopted by xAPI 1.0.3, Data 4.1.1.4.1).
 */
export function joinTokens(type: InteractionType, tokens: readonly string[]): string {
  if (type === 'numeric') return tokens.join('[:]');
  const paired = type === 'matching' || type === 'performance';
  return tokens.map((token) => (paired ? pairOf(token) : token)).join('[,]');
}

function pairOf(token: string): string {
  return token.includes('.') ? token.replace('.', '[.]') : `[.]${token}`;
}
