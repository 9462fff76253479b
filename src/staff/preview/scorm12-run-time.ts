/** Launches a SCORM 1.2 package: sets the `API` object on this window, implemented by scorm-again. */
import { Scorm12API } from 'scorm-again';
import { createApi, scorm12Api, type Api } from './lms-api.ts';
import { readPackageXml } from './package-xml.ts';
import type { RunningAttempt, RunInput } from './run-time.ts';
import { commitService, entryMode, flatten, openPartAttempt } from './scorm-commit.ts';
import { readManifest, type Scorm12Launch } from './scorm12-manifest.ts';

declare global {
  interface Window {
    /** The object that a course searches for in its parents and its opener (SCORM 1.2 RTE 3.3.6.1). */
    API?: Api | undefined;
  }
}

/** The data model as scorm-again renders and loads it. */
interface Cmi {
  readonly core?: Readonly<Record<string, unknown>>;
  readonly [group: string]: unknown;
}
interface SavedAttempt {
  readonly cmi: Cmi;
}

/** Data model at launch: the saved values, and those the LMS sets (SCORM 1.2 RTE 3.4.4). */
function startValues({ learner, faults }: RunInput, launch: Scorm12Launch, saved: SavedAttempt | undefined): Cmi {
  const { session_time: _lastSession, exit, ...core } = saved?.cmi.core ?? {};
  const review = faults.has('review');
  return {
    ...saved?.cmi,
    core: {
      ...core,
      student_id: learner.id,
      student_name: learner.name,
      entry: entryMode(saved !== undefined, exit),
      lesson_mode: review ? 'review' : 'normal',
      credit: review ? 'no-credit' : 'credit',
    },
    student_data: { mastery_score: launch.mastery },
    launch_data: launch.launchData,
  };
}

/** Launches the package and sets `window.API`. */
export async function startScorm12(input: RunInput): Promise<RunningAttempt> {
  const launch = readManifest(await readPackageXml(input.folder, 'imsmanifest.xml'), input.part);
  const attempt = await openPartAttempt(input.attempt, launch);
  const saved = attempt.saved as SavedAttempt | undefined;

  const lms = new Scorm12API(
    { lmsCommitUrl: 'forsok', alwaysSendTotalTime: true, mastery_override: true, logLevel: 'NONE' },
    commitService(input, attempt.toStored),
  );
  lms.loadFromJSON(startValues(input, launch, saved), 'cmi');
  const calls = Object.fromEntries(
    scorm12Api.calls.map((name) => [
      name,
      (...given: string[]) => String((lms as unknown as Api)[name]?.apply(lms, given)),
    ]),
  );
  if (!input.faults.has('no-api')) window.API = createApi(calls, scorm12Api, input.faults, input.onCall);
  return {
    address: input.folder + launch.page,
    part: launch.part,
    parts: launch.parts,
    resumed: saved !== undefined,
    values: () => new Map(flatten((lms.renderCMIToJSONObject() as unknown as SavedAttempt).cmi, 'cmi')),
    close: () => {
      window.API = undefined;
    },
  };
}
