/** Runs a package against the simulator's LRS, and follows the LRS's log. */
import {
  lmsFaults,
  type LrsLaunch,
  type LrsLaunchOrder,
  type LrsLog,
  type LrsLogRow,
  type LrsUnit,
} from '../../lms-simulator/wire-types.ts';
import type { Call, RunningAttempt, RunInput } from './run-time.ts';

/** One launchable unit of a package, from its manifest. */
export interface PackageUnit extends LrsUnit {
  readonly title: string;
  /** Path of its page in the package. */
  readonly page: string;
}

/** Interval between two readings of the log, milliseconds. */
const logInterval = 300;

/** Starts the unit that the input asks for; without one the server decides. @throws Error when the server refuses */
export async function startLrs(
  input: RunInput,
  standard: 'cmi5' | 'xapi',
  units: readonly [PackageUnit, ...PackageUnit[]],
): Promise<RunningAttempt> {
  const { folder, learner, faults, part } = input;
  const base = new URL(`lrs/${folder.split('/')[1]}/${encodeURIComponent(learner.id)}/`, location.href).href;
  let seen = 0;
  let values: ReadonlyMap<string, string> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  async function readLog(): Promise<void> {
    const injected = lmsFaults.filter((fault) => faults.has(fault)).join(',');
    const answer = await fetch(`${base}calls?after=${seen}&faults=${injected}`);
    const log = (await answer.json()) as LrsLog;
    seen += log.calls.length;
    values = new Map(Object.entries(log.values));
    for (const call of log.calls.flatMap(callRowsOf)) input.onCall(call);
  }
  async function follow(): Promise<void> {
    await readLog().catch((error: unknown) => console.error(error));
    if (!over) timer = setTimeout(() => void follow(), logInterval);
  }

  const mode = faults.has('review') ? 'Review' : 'Normal';
  const order: LrsLaunchOrder = { standard, learner, units, part, mode };
  const response = await fetch(`${base}launch`, { method: 'POST', body: JSON.stringify(order) });
  if (!response.ok) throw new Error(`launch: ${response.status}`);
  const launch = (await response.json()) as LrsLaunch;
  await follow();
  const unit = units[launch.unit];
  const page = `${folder}${unit?.page ?? ''}`;
  return {
    address: faults.has('no-api') ? page : addressOf(page, base, standard, launch),
    part: unit?.publisherId ?? '',
    parts: units.map(({ publisherId, title }) => ({ id: publisherId, title })),
    resumed: launch.resumed,
    values: () => values,
    close: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}

/** The page with the launch parameters of its standard (cmi5 8.1; TinCan launch). */
function addressOf(
  page: string,
  base: string,
  standard: 'cmi5' | 'xapi',
  { actor, registration, activityId, key }: LrsLaunch,
): string {
  const common = { endpoint: `${base}xapi/`, actor: JSON.stringify(actor), registration };
  const own =
    standard === 'cmi5'
      ? { ...common, fetch: `${base}token/${key}`, activityId }
      : { ...common, auth: key, activity_id: activityId };
  return `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams(own).toString()}`;
}

/** What the log shows of a statement. */
interface ShownStatement {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: object;
}

/** The log's rows of a request: one for each statement, or one for any other request. */
export function callRowsOf({ at, method, resource, name, body, status, fault }: LrsLogRow): Call[] {
  const good = status < 300 || (method === 'GET' && status === 404);
  const common = { at, answer: String(status), error: good ? '0' : String(status), commit: method !== 'GET' };
  const noted = (given: readonly string[]): readonly string[] => [...given, fault].filter((text) => text !== '');
  const statements = resource === 'statements' && method !== 'GET' ? statementsIn(body) : undefined;
  if (!statements) return [{ ...common, name: `${method} ${resource}`, given: noted([name, body]) }];
  return statements.map(({ verb, object, result }) => ({
    ...common,
    name: lastPart(verb.id),
    given: noted([lastPart(decoded(object.id)), result ? JSON.stringify(result) : '']),
  }));
}

/** The statements of a body; undefined when one of them is not a statement. */
function statementsIn(body: string): ShownStatement[] | undefined {
  try {
    const all = [JSON.parse(body)].flat() as Partial<ShownStatement>[];
    return all.every((each) => typeof each.verb?.id === 'string' && typeof each.object?.id === 'string')
      ? (all as ShownStatement[])
      : undefined;
  } catch {
    return undefined;
  }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function lastPart(id: string): string {
  return id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
}
