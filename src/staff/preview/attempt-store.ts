/** One learner's attempt at one package, kept by the preview's server. */

/** Reads and keeps an attempt; what is inside is the run-time's own. */
export interface AttemptStore {
  /** What was last kept; undefined on the first attempt. */
  read(): Promise<unknown>;
  /** Keeps it before returning, as a SCORM commit must; false when the server did not take it. */
  save(attempt: unknown): boolean;
  /** Keeps it even when the page is closing; the answer is not waited for. */
  saveLast(attempt: unknown): void;
  /** Resolves when a last save on its way has arrived. */
  settled(): Promise<void>;
  wipe(): Promise<void>;
}

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
      const saving = fetch(address, { method: 'POST', body: JSON.stringify(attempt), keepalive: true });
      underway.set(
        address,
        saving.then(
          () => undefined,
          (error: unknown) => console.error(error),
        ),
      );
    },
    async wipe() {
      await settled();
      const response = await fetch(address, { method: 'DELETE' });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
    },
  };
}
