/** Stores the past of a launch in the tab: the token is given once (cmi5 8.2.1), and a session begins and ends once (cmi5 9.3). */
import type { SessionMemory, SessionPast } from '../shared/xapi/launch-session.ts';

/** What earlier pages of the same launch did. */
export interface LaunchPast extends SessionPast {
  readonly token?: string;
  /** Address that the learner returns to (cmi5 10.0). */
  readonly returnURL?: string;
}

/** One launch in this tab, until the tab is closed. Where storage is forbidden each page is a launch of its own. */
export class LaunchMemory implements SessionMemory {
  readonly #key: string;
  readonly #storage: () => Storage;
  #past: LaunchPast;

  /** @param tokenUrl the launch's `fetch` address @param storage `sessionStorage`; may throw, as browsers do in sandboxed frames */
  constructor(tokenUrl: string, storage: () => Storage) {
    this.#key = `okt:cmi5:${tokenUrl}`;
    this.#storage = storage;
    this.#past = this.#load();
  }

  get past(): LaunchPast {
    return this.#past;
  }

  record(change: LaunchPast): void {
    // The token is removed with the end of the session that it is for (cmi5 8.2.1).
    const { token, ...rest } = { ...this.#past, ...change };
    this.#past = rest.left || !token ? rest : { ...rest, token };
    try {
      this.#storage().setItem(this.#key, JSON.stringify(this.#past));
    } catch {
      // A page that is loaded again has no token then, and no LMS.
    }
  }

  #load(): LaunchPast {
    try {
      const stored = JSON.parse(this.#storage().getItem(this.#key) ?? '{}') as unknown;
      return typeof stored === 'object' && stored !== null ? stored : {};
    } catch {
      return {};
    }
  }
}
