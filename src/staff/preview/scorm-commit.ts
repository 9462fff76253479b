/** What the SCORM run-times share: commits to the attempt, and values as the page shows them. */
import type { IHttpService } from 'scorm-again';
import type { RunInput } from './run-time.ts';

/** Takes scorm-again's commits to the attempt, unless a trick says otherwise. @param more what is kept beside the values */
export function commitTo({ attempt, tricks }: RunInput, more: () => object = () => ({})): IHttpService {
  return {
    processHttpRequest(_address, values, last) {
      if (tricks.has('commit-fails')) return { result: 'false', errorCode: 101 };
      if (tricks.has('review')) return { result: 'true', errorCode: 0 };
      const kept = { ...(values as object), ...more() };
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
