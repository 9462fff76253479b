/** Finds the API object that an LMS puts into a frame above the course, or into the window that opened it. */

/** Most frames to search: more than any LMS nests. */
const maxFrames = 500;

/**
 * The API object called `name` that has the method `method`, or nothing (SCORM 1.2 RTE 3.3.6; SCORM 2004 RTE 3.3).
 * A frame of another origin throws at each access and is passed over: the frame above it may be accessible again.
 */
export function findApi(start: object, name: string, method: string): object | undefined {
  const seen = new Set<object>();
  const starts: object[] = [start];
  for (const first of starts) {
    for (
      let frame: object | undefined = first;
      frame && !seen.has(frame) && seen.size < maxFrames;
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

/** Whether another page frames or opened this one: an LMS may put its API there later. */
export function isLaunched(start: object): boolean {
  const parent = objectAt(start, 'parent');
  return (parent !== undefined && parent !== start) || objectAt(start, 'opener') !== undefined;
}

/**
 * Whether the browser is offline and the LMS is not on this machine, so that nothing can arrive. Moodle answers "true"
 * then, sends a beacon that is lost, and never sends the same values again.
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
