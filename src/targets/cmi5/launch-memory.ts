/** What a tab remembers of a launch: the token is given once (cmi5 8.2.1), and a session begins and ends once (cmi5 9.3). */
import type { SessionMemory, SessionPast } from '../shared/xapi/launch-session.ts';

/** What earlier pages of a launch have done. */
export interface LaunchPast extends SessionPast {
  readonly token?: string;
  /** Where the learner goes on leaving. */
  readonly returnURL?: string;
}

/** One launch in this tab, gone when the tab is closed; where storage is forbidden each page stands alone. */
export class LaunchMemory implements SessionMemory {
  readonly #key: string;
  readonly #storage: () => Storage;
  #past: LaunchPast;

  /** @param tokenUrl the launch's own address for its token @param storage `sessionStorage`; may throw, as browsers do in sandboxed frames */
  constructor(tokenUrl: string, storage: () => Storage) {
    this.#key = `okt:cmi5:${tokenUrl}`;
    this.#storage = storage;
    this.#past = this.#load();
  }

  get past(): LaunchPast {
    return this.#past;
  }

  keep(news: LaunchPast): void {
    // A token is for its session only (cmi5 8.2.1).
    const { token, ...rest } = { ...this.#past, ...news };
    this.#past = rest.left || !token ? rest : { ...rest, token };
    try {
      this.#storage().setItem(this.#key, JSON.stringify(this.#past));
    } catch {
      // A page that is loaded again is then one without an LMS.
    }
  }

  #load(): LaunchPast {
    try {
      const held = JSON.parse(this.#storage().getItem(this.#key) ?? '{}') as unknown;
      return typeof held === 'object' && held !== null ? held : {};
    } catch {
      return {};
    }
  }
}
