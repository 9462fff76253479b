/** One learner's attempt at one package, kept by the preview's server. */

/** Reads and keeps an attempt; what is inside is the run-time's own. */
export interface AttemptStore {
  /** What was last kept; undefined on the first attempt. */
  read(): Promise<unknown>;
  /** Keeps it before returning, as a SCORM commit must; false when the server did not take it. */
  save(attempt: unknown): boolean;
  /** Keeps it even when the page is closing, unless it is too large for that; the answer is not waited for. */
  saveLast(attempt: unknown): void;
  /** Resolves when a last save on its way has arrived. */
  settled(): Promise<void>;
  wipe(): Promise<void>;
}

/** Most that a request may carry out of a closing page, bytes: the browser refuses 64 KiB and more in all (Fetch 4.7). */
const largestLast = 60_000;

/** Last saves that are still on their way: a read must come after them. */
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
      const saving = fetch(address, { method: 'POST', body, keepalive: new Blob([body]).size <= largestLast }).then(
        ({ ok, status }) => {
          if (!ok) throw new Error(`${address}: ${status}`);
        },
      );
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
