/** Plays a SCORM 2004 package: an `API_1484_11` object on this window, with scorm-again and its sequencing behind. */
import { Scorm2004API } from 'scorm-again';
import { frontApi, scorm2004Api, type Api } from './lms-api.ts';
import { readPackageXml } from './package-xml.ts';
import type { RunningAttempt, RunInput } from './run-time.ts';
import { attemptAt, commitTo, leaves } from './scorm-commit.ts';
import { readManifest2004 } from './scorm2004-manifest.ts';

declare global {
  interface Window {
    /** SCORM 2004 RTE 3.3: the object a course looks for in its parents and opener. */
    API_1484_11?: Api | undefined;
  }
}

/** An attempt as it is kept. */
interface SavedAttempt {
  readonly cmi: Readonly<Record<string, unknown>>;
  /** scorm-again's own account of the activity tree. */
  readonly sequencing?: string;
}

/** Starts the package of `input` and puts the API in place. */
export async function startScorm2004(input: RunInput): Promise<RunningAttempt> {
  const { tree, pages, parts } = readManifest2004(await readPackageXml(input.folder, 'imsmanifest.xml'));
  const part = parts.find(({ id }) => id === input.part)?.id ?? parts[0]!.id;
  const attempt = await attemptAt(input.attempt, { part, parts });
  const saved = attempt.held as SavedAttempt | undefined;
  const { sequencing } = (attempt.newest ?? {}) as Partial<SavedAttempt>;
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
        eventListeners: { onActivityDelivery: ({ id }) => (delivered = id) },
      },
    },
    commitTo(input, (values) => attempt.keep({ ...values, sequencing: lms?.serializeSequencingState() })),
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
  if (!input.faults.has('no-api')) window.API_1484_11 = frontApi(calls, scorm2004Api, input.faults, input.onCall);
  const page = pages.get(delivered) ?? pages.get(part)!;
  return {
    address: input.folder + page,
    part,
    parts,
    resumed: saved !== undefined,
    values: () =>
      new Map([
        ...leaves((lms.renderCMIToJSONObject() as unknown as SavedAttempt).cmi, 'cmi'),
        ...activityValues(lms, [tree.id, ...pages.keys()]),
      ]),
    close: () => {
      window.API_1484_11 = undefined;
    },
  };
}

/** The values a launch begins with: the attempt's own, and what only the LMS decides (SCORM 2004 RTE 4.2). */
function startValues({ learner, faults }: RunInput, saved: SavedAttempt | undefined): Record<string, unknown> {
  const { session_time: _lastSession, exit, ...kept } = saved?.cmi ?? {};
  const review = faults.has('review');
  return {
    ...kept,
    learner_id: learner.id,
    learner_name: learner.name,
    entry: saved ? (exit === 'suspend' ? 'resume' : '') : 'ab-initio',
    mode: review ? 'review' : 'normal',
    credit: review ? 'no-credit' : 'credit',
  };
}

/** What the sequencer holds of each activity, after roll-up. */
function* activityValues(lms: Scorm2004API, ids: readonly string[]): Generator<[string, string]> {
  for (const id of ids) {
    const { completionStatus, successStatus, progressMeasure } = lms.getActivityTrackingData(id) ?? {};
    yield* leaves(
      { completion: completionStatus, success: successStatus, progress: progressMeasure },
      `aktivitet.${id}`,
    );
  }
}
