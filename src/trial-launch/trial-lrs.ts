/** The LRS of a trial launch: takes what any course sends, records it, and hands out a token once (cmi5 8.2). */
import { randomUUID } from 'node:crypto';
import { launchDataOf, tokenAnswer, verbOf } from '../lms-simulator/cmi5-rules.ts';
import { MemoryLrs, type LrsAnswer } from '../lms-simulator/memory-lrs.ts';
import type { ManifestInfo } from '../package-checker/manifest-info.ts';

/** One launch's LRS. */
export class TrialLrs {
  /** Last part of each verb, in the order they came. */
  readonly verbs: string[] = [];
  /** Number of writes of documents by the course. */
  states = 0;
  readonly #lrs = new MemoryLrs(false);
  #token: string | undefined = Buffer.from('trial:launch').toString('base64');

  constructor({ mastery, activity }: ManifestInfo) {
    const session = { id: randomUUID(), publisherId: activity, mode: 'Normal' } as const;
    const data = launchDataOf({ ...session, ...(mastery && { mastery: Number(mastery) }) }, 'CompletedAndPassed');
    this.#lrs.documents.set('LMS.LaunchData', data);
  }

  /** Answers a request under the endpoint. @param path after the endpoint, without a slash at the beginning */
  answer(method: string, path: string, query: URLSearchParams, body: string): LrsAnswer {
    if (path === 'fetch') {
      const token = this.#token;
      this.#token = undefined;
      return tokenAnswer(token);
    }
    const before = this.#lrs.statements.length;
    const answer = this.#lrs.answer({ method, resource: path, query, version: '', body });
    this.verbs.push(...this.#lrs.statements.slice(before).map(verbOf));
    if (path !== 'statements' && answer.status === 204) this.states += 1;
    return answer;
  }
}
