/** Keeps progress in the LRS of an xAPI (TinCan) launch. */
import type { Tracker } from '../../core/learner/tracker.ts';
import { launchedActivity } from '../shared/xapi/statement-draft.ts';
import { LrsClient } from '../shared/xapi/lrs-client.ts';
import { nameUuid } from '../shared/xapi/name-uuid.ts';
import {
  identityOf,
  readActor,
  toStatement,
  type OpenLaunchSession,
  type LaunchEnvironment,
} from '../shared/xapi/launch-session.ts';
import { LrsTracker } from '../shared/xapi/tracker.ts';
import { activityTypes, profileIri } from '../shared/xapi/vocabulary.ts';
import type { Activity } from '../shared/xapi/statement.ts';

/** A tracker that reads the launch parameters of the page's address. */
export function createTracker(environment: LaunchEnvironment): Tracker {
  return new LrsTracker(openXapi, environment);
}

/** Opens a session from the launch parameters `endpoint`, `auth`, `actor`, `registration` and `activity_id`. */
const openXapi: OpenLaunchSession = ({ search, fetch, course }) => {
  const launch = new URLSearchParams(search);
  const actor = readActor(launch.get('actor'));
  const endpoint = launch.get('endpoint');
  const activityId = launch.get('activity_id');
  if (!endpoint || !activityId || !actor) return Promise.resolve({ code: 'no-lms' });
  const registration = launch.get('registration') ?? undefined;
  const activity = launchedActivity(course, activityId);
  const profile: Activity = {
    objectType: 'Activity',
    id: profileIri(course.id),
    definition: { type: activityTypes.profile },
  };
  const own = { ...(registration && { registration }), contextActivities: { category: [profile] } };
  return Promise.resolve({
    lrs: new LrsClient({ endpoint, auth: launch.get('auth') ?? '', actor, activityId, registration }, fetch),
    mode: 'normal',
    attempt: [endpoint, identityOf(actor), activityId, registration ?? ''].join('\n'),
    learner: nameUuid(endpoint, identityOf(actor)),
    toStatement: (draft) => toStatement({ actor, activity, context: {} }, draft, own),
  });
};
