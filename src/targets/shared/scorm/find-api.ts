/** Finds the API object that an LMS puts into a frame above the course or into the window that opened it. */

/** Frames looked at before giving up: more than any LMS nests, few enough to end at once. */
const limit = 500;

/**
 * The API object called `name` that has the method `method`, or nothing (SCORM 1.2 RTE 3.3.6; SCORM 2004 RTE 3.3).
 * A frame of another origin throws at a touch: it is passed over, since the frame above it may be ours again.
 */
export function findApi(start: object, name: string, method: string): object | undefined {
  const seen = new Set<object>();
  const starts: object[] = [start];
  for (const first of starts) {
    for (
      let frame: object | undefined = first;
      frame && !seen.has(frame) && seen.size < limit;
      frame = objectAt(frame, 'parent')
    ) {
      seen.add(frame);
      const api = objectAt(frame, name);
      if (api && typeof read(api, method) === 'function') return api;
      const opener = objectAt(frame, 'opener');
      if (opener) starts.push(opener);
    }
  }
  return undefined;
}

/** Somebody else's page shows this one, or opened it: an LMS may be about to put its API there. */
export function isLaunched(start: object): boolean {
  const parent = objectAt(start, 'parent');
  return (parent !== undefined && parent !== start) || objectAt(start, 'opener') !== undefined;
}

/**
 * The browser knows that it has no net, and the LMS is not on this machine: nothing can arrive, whatever the LMS says.
 * Moodle says yes then, sends a beacon into the void, and never sends the same again.
 */
export function isCutOff({ navigator, location }: Partial<Window>): boolean {
  return navigator?.onLine === false && !/^(localhost|127\..*|\[::1\]|)$/.test(location?.hostname ?? '');
}

function objectAt(holder: object, key: string): object | undefined {
  const value = read(holder, key);
  return (typeof value === 'object' && value !== null) || typeof value === 'function' ? value : undefined;
}

function read(holder: object, key: string): unknown {
  try {
    return Reflect.get(holder, key) as unknown;
  } catch {
    return undefined;
  }
}
