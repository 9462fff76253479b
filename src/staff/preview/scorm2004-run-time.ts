/** Launches a SCORM 2004 package: sets `API_1484_11` on this window, implemented by scorm-again with its sequencing. */
import { Scorm2004API } from 'scorm-again';
import { createApi, scorm2004Api, type Api } from './lms-api.ts';
import { readPackageXml } from './package-xml.ts';
import type { RunningAttempt, RunInput } from './run-time.ts';
import { commitService, entryMode, flatten, openPartAttempt } from './scorm-commit.ts';
import { readManifest2004 } from './scorm2004-manifest.ts';

declare global {
  interface Window {
    /** The object that a course searches for in its parents and its opener (SCORM 2004 RTE 3.3). */
    API_1484_11?: Api | undefined;
  }
}

/** An attempt as it is stored. */
interface SavedAttempt {
  readonly cmi: Readonly<Record<string, unknown>>;
  /** State of the activity tree, serialized by scorm-again. */
  readonly sequencing?: string;
}

/** Launches the package and sets `window.API_1484_11`. */
export async function startScorm2004(input: RunInput): Promise<RunningAttempt> {
  const { tree, pages, parts } = readManifest2004(await readPackageXml(input.folder, 'imsmanifest.xml'));
  const part = parts.find(({ id }) => id === input.part)?.id ?? parts[0]!.id;
  const attempt = await openPartAttempt(input.attempt, { part, parts });
  const saved = attempt.saved as SavedAttempt | undefined;
  const { sequencing } = (attempt.latest ?? {}) as Partial<SavedAttempt>;
  let delivered = '';
  let lms: Scorm2004API | undefined;
  lms = new Scorm2004API(
    {
      lmsCommitUrl: 'forsok',
      alwaysSendTotalTime: true,
      logLevel: 'NONE',
      sequencing: {
        activityTree: tree,
        autoRollupOnCMIChange: true,
        eventListeners: {
          onActivityDelivery: ({ id }) => {
            delivered = id;
          },
        },
      },
    },
    commitService(input, (values) => attempt.toStored({ ...values, sequencing: lms?.serializeSequencingState() })),
  );
  if (sequencing) lms.deserializeSequencingState(sequencing);
  if (parts.length > 1) lms.processNavigationRequest('choice', part);
  else lms.processNavigationRequest('start');
  lms.loadFromJSON(startValues(input, saved), 'cmi');
  const calls = Object.fromEntries(
    scorm2004Api.calls.map((name) => [
      name,
      (...given: string[]) => String((lms as unknown as Api)[name]?.apply(lms, given)),
    ]),
  );
  if (!input.faults.has('no-api')) window.API_1484_11 = createApi(calls, scorm2004Api, input.faults, input.onCall);
  const page = pages.get(delivered) ?? pages.get(part)!;
  return {
    address: input.folder + page,
    part,
    parts,
    resumed: saved !== undefined,
    values: () =>
      new Map([
        ...flatten((lms.renderCMIToJSONObject() as unknown as SavedAttempt).cmi, 'cmi'),
        ...activityValues(lms, [tree.id, ...pages.keys()]),
      ]),
    close: () => {
      window.API_1484_11 = undefined;
    },
  };
}

/** Data model at launch: the saved values, and those the LMS sets (SCORM 2004 RTE 4.2). */
function startValues({ learner, faults }: RunInput, saved: SavedAttempt | undefined): Record<string, unknown> {
  const { session_time: _lastSession, exit, ...kept } = saved?.cmi ?? {};
  const review = faults.has('review');
  return {
    ...kept,
    learner_id: learner.id,
    learner_name: learner.name,
    entry: entryMode(saved !== undefined, exit),
    mode: review ? 'review' : 'normal',
    credit: review ? 'no-credit' : 'credit',
  };
}

/** Tracking data of each activity after roll-up. */
function* activityValues(lms: Scorm2004API, ids: readonly string[]): Generator<[string, string]> {
  for (const id of ids) {
    const { completionStatus, successStatus, progressMeasure } = lms.getActivityTrackingData(id) ?? {};
    yield* flatten(
      { completion: completionStatus, success: successStatus, progress: progressMeasure },
      `aktivitet.${id}`,
    );
  }
}
