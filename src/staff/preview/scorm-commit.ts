/** Shared by the SCORM run-times: the attempt at a part, commits to it, and the values shown in the page. */
import type { IHttpService } from 'scorm-again';
import type { AttemptStore } from './attempt-store.ts';
import type { LaunchablePart, RunInput } from './run-time.ts';

/** The attempt at one part of a package. */
export interface PartAttempt {
  /** Saved values of this part; undefined on the first attempt. */
  readonly saved: unknown;
  /** Saved values of the last launched part, which hold what all parts share, such as the activity tree. */
  readonly latest: unknown;
  /** The value to store when this part has `values`. */
  toStored(values: object): object;
}

/** Reads the attempt at a part. For a package of several parts the store has one object with the values of all. */
export async function openPartAttempt(
  store: AttemptStore,
  { part, parts }: { readonly part: string; readonly parts: readonly LaunchablePart[] },
): Promise<PartAttempt> {
  const saved = await store.read();
  if (parts.length < 2) return { saved, latest: saved, toStored: (values) => values };
  const { parts: all = {}, last = '' } = (saved ?? {}) as {
    readonly parts?: Readonly<Record<string, unknown>>;
    readonly last?: string;
  };
  return {
    saved: all[part],
    latest: all[last],
    toStored: (values) => ({ parts: { ...all, [part]: values }, last: part }),
  };
}

/** `cmi.core.entry` (SCORM 1.2 RTE 3.4.4) and `cmi.entry` (SCORM 2004 RTE 4.2.7) after the last exit. */
export function entryMode(hasAttempt: boolean, lastExit: unknown): 'ab-initio' | 'resume' | '' {
  if (!hasAttempt) return 'ab-initio';
  return lastExit === 'suspend' ? 'resume' : '';
}

/**
 * Stores scorm-again's commits in the attempt, unless a simulated fault prevents it.
 * @param toStored see {@link PartAttempt}
 */
export function commitService({ attempt, faults }: RunInput, toStored: (values: object) => object): IHttpService {
  return {
    processHttpRequest(_address, values, last) {
      if (faults.has('commit-fails')) return { result: 'false', errorCode: 101 };
      if (faults.has('review')) return { result: 'true', errorCode: 0 };
      const stored = toStored(values as object);
      if (!last) return attempt.save(stored) ? { result: 'true', errorCode: 0 } : { result: 'false', errorCode: 101 };
      attempt.saveLast(stored);
      return { result: 'true', errorCode: 0 };
    },
    updateSettings: () => undefined,
  };
}

/** Names and values of the leaves of a tree, such as `cmi.core.score.raw` and `85`; empty values are left out. */
export function* flatten(value: unknown, name: string): Generator<[string, string]> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* flatten(inner, `${name}.${key}`);
  } else if (value !== '' && value !== undefined && value !== null) {
    yield [name, String(value)];
  }
}
