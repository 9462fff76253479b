/** What the SCORM run-times share: commits to the attempt, and values as the page shows them. */
import type { IHttpService } from 'scorm-again';
import type { AttemptStore } from './attempt-store.ts';
import type { LaunchablePart, RunInput } from './run-time.ts';

/** The attempt at one part, as it is held and as it is kept. */
export interface PartAttempt {
  readonly held: unknown;
  /** The part that was open last, with what all have in common, such as the activity tree. */
  readonly newest: unknown;
  /** What the store keeps for values of this part. */
  keep(values: object): object;
}

/** Finds the attempt at a part: alone in the store, or, in a package of several, beside those of the others. */
export async function attemptAt(
  store: AttemptStore,
  { part, parts }: { readonly part: string; readonly parts: readonly LaunchablePart[] },
): Promise<PartAttempt> {
  const held = await store.read();
  if (parts.length < 2) return { held, newest: held, keep: (values) => values };
  const { parts: all = {}, last = '' } = (held ?? {}) as {
    readonly parts?: Readonly<Record<string, unknown>>;
    readonly last?: string;
  };
  return { held: all[part], newest: all[last], keep: (values) => ({ parts: { ...all, [part]: values }, last: part }) };
}

/** Takes scorm-again's commits to the attempt, unless an injected fault prevents it. @param keep how its values are kept */
export function commitTo({ attempt, faults }: RunInput, keep: (values: object) => object): IHttpService {
  return {
    processHttpRequest(_address, values, last) {
      if (faults.has('commit-fails')) return { result: 'false', errorCode: 101 };
      if (faults.has('review')) return { result: 'true', errorCode: 0 };
      const kept = keep(values as object);
      if (!last) return attempt.save(kept) ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 101 };
      attempt.saveLast(kept);
      return { result: 'true', errorCode: 0 };
    },
    updateSettings: () => undefined,
  };
}

/** The leaves of a tree of values as `cmi.core.score.raw` → `85`; empty ones are left out. */
export function* leaves(value: unknown, name: string): Generator<[string, string]> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${name}.${key}`);
  } else if (value !== '' && value !== undefined && value !== null) {
    yield [name, String(value)];
  }
}
