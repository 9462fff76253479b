/** Keeps progress in an LMS that speaks cmi5, as an assignable unit. */
import type { Launch, LaunchMode, Tracker } from '../../core/learner/tracker.ts';
import type { Problem } from '../../core/learner/problem.ts';
import { launchedActivity, type StatementDraft } from '../shared/xapi/statement-draft.ts';
import { jsonOf, LrsClient, LrsError, problemOf, reach, type Fetch } from '../shared/xapi/lrs-client.ts';
import { nameUuid } from '../shared/xapi/name-uuid.ts';
import {
  identityOf,
  readActor,
  toStatement,
  type OpenLaunchSession,
  type LaunchSession,
  type LaunchEnvironment,
} from '../shared/xapi/launch-session.ts';
import { LrsTracker } from '../shared/xapi/tracker.ts';
import { activityTypes, profileIri } from '../shared/xapi/vocabulary.ts';
import type { Context, Statement } from '../shared/xapi/statement.ts';
import { LaunchMemory } from './launch-memory.ts';

/** Categories and extensions that cmi5 defines (cmi5 9.6.2, 9.6.3). */
const category = {
  cmi5: { objectType: 'Activity', id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' },
  moveOn: { objectType: 'Activity', id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' },
} as const;
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

/** The LMS's document about this launch (cmi5 10.0). */
interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode?: string;
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

/** A tracker that reads the launch parameters of the page's address. @param onReturn told where the learner goes on leaving */
export function createTracker(around: LaunchEnvironment, onReturn: (url: string) => void = () => undefined): Tracker {
  return new LrsTracker((surroundings) => openCmi5(surroundings, onReturn), around);
}

/**
 * Launches as cmi5 8.1 says: token, launch data, learner preferences. A page that is loaded again goes on with the
 * session, by the token that this tab has, as long as "terminated" has not been said: so after a crash, and where a
 * phone has put the tab away. A reload by the learner cannot be told from a closed window; it has said "terminated",
 * which is the last statement of a session (cmi5 7.1.2, 9.3.8), and only the LMS can open another one (cmi5 8.1).
 */
async function openCmi5(
  { search, fetch, course, tab }: Parameters<OpenLaunchSession>[0],
  onReturn: (url: string) => void,
): Promise<LaunchSession | Problem | Launch> {
  const launch = new URLSearchParams(search);
  const actor = readActor(launch.get('actor'));
  const [endpoint, tokenUrl, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map(
    (name) => launch.get(name) ?? '',
  );
  if (!endpoint || !tokenUrl || !registration || !activityId || !actor) return { code: 'no-lms' };
  const learner = nameUuid(endpoint, identityOf(actor));
  const memory = new LaunchMemory(tokenUrl, tab);
  const { past } = memory;
  if (past.left) {
    if (past.returnURL) onReturn(past.returnURL);
    return { ...past.left, learner, keeper: 'browser', problem: { code: 'session-ended' } };
  }
  try {
    const token = past.token ?? (await fetchToken(fetch, tokenUrl));
    memory.keep({ token });
    const auth = `Basic ${token}`;
    const lrs = new LrsClient({ endpoint, auth, actor, activityId, registration }, fetch);
    // The preferences must be read (cmi5 11.0); a package has one language and no sound, so nothing follows from them.
    const [data] = await Promise.all([
      lrs.readState('LMS.LaunchData'),
      lrs.readProfile('cmi5LearnerPreferences').catch(() => undefined),
    ]);
    if (!isLaunchData(data)) return { code: 'lms-refused', detail: 'LMS.LaunchData has no contextTemplate' };
    if (data.returnURL && /^https?:/i.test(data.returnURL)) {
      memory.keep({ returnURL: data.returnURL });
      onReturn(data.returnURL);
    }
    const activity = launchedActivity(course, activityId);
    return {
      lrs,
      mode: modeOf(data.launchMode),
      attempt: [endpoint, identityOf(actor), activityId, registration].join('\n'),
      learner,
      memory,
      mastery: data.masteryScore,
      toStatement: sealer(
        data,
        (draft, own) => toStatement({ actor, activity, context: data.contextTemplate }, draft, own),
        registration,
        profileIri(course.id),
        past.first?.timestamp,
      ),
    };
  } catch (error) {
    return problemOf(error);
  }
}

/** The authorization token. One POST, never repeated: the address answers once (cmi5 8.2.1). @throws LrsError */
async function fetchToken(fetch: Fetch, url: string): Promise<string> {
  const response = await reach(fetch, url, { method: 'POST', cache: 'no-store', signal: AbortSignal.timeout(20_000) });
  const answer = jsonOf(await response.text().catch(() => ''));
  const { 'auth-token': token, 'error-text': refusal } = (
    typeof answer === 'object' && answer !== null ? answer : {}
  ) as Record<string, unknown>;
  if (typeof token === 'string' && token !== '') return token;
  throw new LrsError(
    response.ok ? 403 : response.status,
    `the LMS gave no token: ${typeof refusal === 'string' ? refusal : response.status}`,
  );
}

/** Adds what cmi5 asks of each statement; the order of timestamps is the order of the session (cmi5 9.3). */
function sealer(
  { masteryScore }: LaunchData,
  seal: (draft: StatementDraft, own: Context) => Statement,
  registration: string,
  profile: string,
  opened = '',
): (draft: StatementDraft) => Statement {
  return (draft) => {
    if (draft.verb === 'initialized') opened = draft.timestamp;
    const defined = !draft.object && ['initialized', 'completed', 'passed', 'terminated'].includes(draft.verb);
    const judged = defined && (draft.result?.success !== undefined || draft.result?.completion !== undefined);
    const own: Context = {
      registration,
      contextActivities: {
        category: [
          ...(defined ? [category.cmi5] : []),
          ...(judged ? [category.moveOn] : []),
          { objectType: 'Activity', id: profile, definition: { type: activityTypes.profile } },
        ],
      },
      ...(draft.verb === 'passed' &&
        masteryScore !== undefined && { extensions: { [masteryExtension]: masteryScore } }),
    };
    return seal(draft.timestamp < opened ? { ...draft, timestamp: opened } : draft, own);
  };
}

function isLaunchData(value: unknown): value is LaunchData {
  const template: unknown = (value as Partial<LaunchData> | null | undefined)?.contextTemplate;
  return typeof template === 'object' && template !== null;
}

function modeOf(word = 'Normal'): LaunchMode {
  return word === 'Review' ? 'review' : word === 'Browse' ? 'browse' : 'normal';
}
