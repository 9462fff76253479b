/** One learner's attempt at one package, stored by the preview's server. */

/** Reads and stores an attempt, whose content is the run-time's own. */
export interface AttemptStore {
  /** The attempt as it was last stored; undefined for the first one. */
  read(): Promise<unknown>;
  /** Stores it before returning, as a SCORM commit must. @returns whether the server stored it */
  save(attempt: unknown): boolean;
  /** Stores it also while the page closes, unless it is too large for that; does not wait for the answer. */
  saveLast(attempt: unknown): void;
  /** Resolves when a last save under way has arrived. */
  settled(): Promise<void>;
  wipe(): Promise<void>;
}

/** Most bytes in a request that outlives its page: browsers allow 64 KiB in all (Fetch 4.7). */
const maxKeepaliveBytes = 60_000;

/** Last saves under way, by address: a read must come after them. */
const underway = new Map<string, Promise<void>>();

/** The attempt of `learner` (id) at the package file `packageFile`. */
export function openAttempt(packageFile: string, learner: string): AttemptStore {
  const address = `forsok/${encodeURIComponent(packageFile)}/${encodeURIComponent(learner)}`;
  const settled = async (): Promise<void> => underway.get(address);
  return {
    settled,
    async read() {
      await settled();
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.status === 204 ? undefined : ((await response.json()) as unknown);
    },
    save(attempt) {
      const request = new XMLHttpRequest();
      request.open('POST', address, false);
      try {
        request.send(JSON.stringify(attempt));
        return request.status >= 200 && request.status < 300;
      } catch {
        return false;
      }
    },
    saveLast(attempt) {
      const body = JSON.stringify(attempt);
      const saving = fetch(address, {
        method: 'POST',
        body,
        keepalive: new Blob([body]).size <= maxKeepaliveBytes,
      }).then(({ ok, status }) => {
        if (!ok) throw new Error(`${address}: ${status}`);
      });
      underway.set(
        address,
        saving.catch((error: unknown) => console.error(error)),
      );
    },
    async wipe() {
      await settled();
      const response = await fetch(address, { method: 'DELETE' });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
    },
  };
}
