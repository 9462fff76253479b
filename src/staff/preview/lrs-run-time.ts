/** Plays a package against the preview server's LRS, and follows what is said there. */
import { lmsFaults, type Call, type RunningAttempt, type RunInput } from './run-time.ts';

/** One launchable part, as the package's manifest has it. */
export interface LrsUnit {
  readonly publisherId: string;
  readonly title: string;
  readonly masteryScore?: number | undefined;
  readonly moveOn?: string | undefined;
  /** Path of its page in the package. */
  readonly page: string;
}

/** What the server answers a launch with. */
interface Launch {
  readonly actor: object;
  readonly registration: string;
  readonly activityId: string;
  readonly unit: number;
  readonly key: string;
  readonly resumed: boolean;
}

/** One request of the course, as the server's log has it. */
export interface LrsLogRow {
  readonly at: number;
  readonly method: string;
  readonly resource: string;
  /** Name of a document or statement that is asked for, `''` when none is. */
  readonly name: string;
  readonly body: string;
  readonly status: number;
  readonly fault: string;
}

/** Between two looks at the log, milliseconds. */
const pace = 300;

/** Starts the unit that the input asks for; where it asks for none, which one is for the server to say. */
export async function startLrs(
  input: RunInput,
  standard: 'cmi5' | 'xapi',
  units: readonly LrsUnit[],
): Promise<RunningAttempt> {
  const { folder, learner, tricks: played, part } = input;
  const base = new URL(`lrs/${folder.split('/')[1]}/${encodeURIComponent(learner.id)}/`, location.href).href;
  let seen = 0;
  let values: ReadonlyMap<string, string> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  async function look(): Promise<void> {
    const answer = await fetch(
      `${base}calls?after=${seen}&tricks=${lmsFaults.filter((trick) => played.has(trick)).join(',')}`,
    );
    const news = (await answer.json()) as {
      readonly calls: readonly LrsLogRow[];
      readonly values: Readonly<Record<string, string>>;
    };
    seen += news.calls.length;
    values = new Map(Object.entries(news.values));
    for (const call of news.calls.flatMap(callRowsOf)) input.onCall(call);
  }
  async function follow(): Promise<void> {
    await look().catch((error: unknown) => console.error(error));
    if (!over) timer = setTimeout(() => void follow(), pace);
  }

  const order = { standard, learner, units, part, mode: played.has('review') ? 'Review' : 'Normal' };
  const response = await fetch(`${base}launch`, { method: 'POST', body: JSON.stringify(order) });
  if (!response.ok) throw new Error(`launch: ${response.status}`);
  const launch = (await response.json()) as Launch;
  await follow();
  const unit = units[launch.unit];
  const page = `${folder}${unit?.page ?? ''}`;
  return {
    address: played.has('no-api') ? page : addressOf(page, base, standard, launch),
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
  { actor, registration, activityId, key }: Launch,
): string {
  const common = { endpoint: `${base}xapi/`, actor: JSON.stringify(actor), registration };
  const own =
    standard === 'cmi5'
      ? { ...common, fetch: `${base}token/${key}`, activityId }
      : { ...common, auth: key, activity_id: activityId };
  return `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams(own).toString()}`;
}

/** What the log shows of a statement. */
interface Told {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: object;
}

/** A request as the log shows it: each statement on a line of its own, and what is none as it came. */
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

/** The statements of a body; undefined when one of them is none. */
function statementsIn(body: string): Told[] | undefined {
  try {
    const all = [JSON.parse(body)].flat() as Partial<Told>[];
    return all.every((each) => typeof each.verb?.id === 'string' && typeof each.object?.id === 'string')
      ? (all as Told[])
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
