/** Keeps progress in the LRS of a cmi5 launch: the page is an assignable unit. */
import type { Launch, LaunchMode, Tracker } from '../../core/learner/tracker.ts';
import type { Problem } from '../../core/learner/problem.ts';
import { launchedActivity, type StatementDraft } from '../shared/xapi/statement-draft.ts';
import {
  fetchOrThrow,
  jsonOf,
  LrsClient,
  LrsError,
  problemOf,
  requestTimeout,
  type Fetch,
} from '../shared/xapi/lrs-client.ts';
import { nameUuid } from '../shared/xapi/name-uuid.ts';
import {
  identityOf,
  readActor,
  toStatement,
  type Launched,
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

/** A tracker that reads the launch parameters of the page's address. @param onReturn called with the return address, where the LMS gives one */
export function createTracker(environment: LaunchEnvironment, onReturn?: (url: string) => void): Tracker {
  return new LrsTracker((page) => openCmi5(page, onReturn), environment);
}

/**
 * Opens the session (cmi5 8.1): token, launch data, learner preferences. A page that is loaded again after a crash, or
 * after a phone has discarded the tab, goes on with the session by the token in the tab's storage. A reload by the
 * learner cannot be told from a closed window: it has sent `terminated`, the last statement of a session
 * (cmi5 7.1.2, 9.3.8), and only the LMS can open another session (cmi5 8.1).
 */
async function openCmi5(
  { search, fetch, course, tabStorage }: Parameters<OpenLaunchSession>[0],
  onReturn: ((url: string) => void) | undefined,
): Promise<LaunchSession | Problem | Launch> {
  const launch = new URLSearchParams(search);
  const actor = readActor(launch.get('actor'));
  const [endpoint, tokenUrl, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map(
    (name) => launch.get(name) ?? '',
  );
  if (!endpoint || !tokenUrl || !registration || !activityId || !actor) return { code: 'no-lms' };
  const learner = nameUuid(endpoint, identityOf(actor));
  const memory = new LaunchMemory(tokenUrl, tabStorage);
  const { past } = memory;
  if (past.left) {
    if (past.returnURL) onReturn?.(past.returnURL);
    return { ...past.left, learner, keeper: 'browser', problem: { code: 'session-ended' } };
  }
  try {
    const token = past.token ?? (await fetchToken(fetch, tokenUrl));
    memory.record({ token });
    const auth = `Basic ${token}`;
    const lrs = new LrsClient({ endpoint, auth, actor, activityId, registration }, fetch);
    // The preferences must be read (cmi5 11.0); a package has one language and no sound, so they change nothing.
    const [data] = await Promise.all([
      lrs.readState('LMS.LaunchData'),
      lrs.readProfile('cmi5LearnerPreferences').catch(() => undefined),
    ]);
    if (!isLaunchData(data)) return { code: 'lms-refused', detail: 'no contextTemplate' };
    if (data.returnURL && /^https?:/i.test(data.returnURL)) {
      memory.record({ returnURL: data.returnURL });
      onReturn?.(data.returnURL);
    }
    const activity = launchedActivity(course, activityId);
    return {
      lrs,
      mode: modeOf(data.launchMode),
      attempt: [endpoint, identityOf(actor), activityId, registration].join('\n'),
      learner,
      memory,
      mastery: data.masteryScore,
      toStatement: statementMaker(
        { actor, activity, context: data.contextTemplate },
        registration,
        profileIri(course.id),
        data.masteryScore,
        past.first?.timestamp,
      ),
    };
  } catch (error) {
    return problemOf(error);
  }
}

/** The authorization token. One POST, never repeated: the address answers once (cmi5 8.2.1). @throws LrsError */
async function fetchToken(fetch: Fetch, url: string): Promise<string> {
  const response = await fetchOrThrow(fetch, url, {
    method: 'POST',
    cache: 'no-store',
    signal: AbortSignal.timeout(requestTimeout),
  });
  const answer = jsonOf(await response.text().catch(() => ''));
  const { 'auth-token': token, 'error-text': refusal } = (
    typeof answer === 'object' && answer !== null ? answer : {}
  ) as Record<string, unknown>;
  if (typeof token === 'string' && token !== '') return token;
  throw new LrsError(
    response.ok ? 403 : response.status,
    `no token: ${typeof refusal === 'string' ? refusal : response.status}`,
  );
}

/**
 * Makes statements with what cmi5 asks of each. No timestamp is before that of `initialized` (cmi5 9.3).
 * @param profile IRI of the course's xAPI Profile @param opened timestamp of `initialized`, where an earlier page sent it
 */
function statementMaker(
  launched: Launched,
  registration: string,
  profile: string,
  mastery: number | undefined,
  opened = '',
): (draft: StatementDraft) => Statement {
  let first = opened;
  return (draft) => {
    if (draft.verb === 'initialized') first = draft.timestamp;
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
      ...(draft.verb === 'passed' && mastery !== undefined && { extensions: { [masteryExtension]: mastery } }),
    };
    return toStatement(launched, draft.timestamp < first ? { ...draft, timestamp: first } : draft, own);
  };
}

function isLaunchData(value: unknown): value is LaunchData {
  const template: unknown = (value as Partial<LaunchData> | null | undefined)?.contextTemplate;
  return typeof template === 'object' && template !== null;
}

function modeOf(word: string | undefined): LaunchMode {
  if (word === 'Review') return 'review';
  return word === 'Browse' ? 'browse' : 'normal';
}
