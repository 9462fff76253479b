/** Plays a SCORM 1.2 package: an `API` object on this window, as an LMS has it, with scorm-again behind. */
import { Scorm12API } from 'scorm-again';
import { frontApi, scorm12Api, type Api } from './lms-api.ts';
import { readPackageXml } from './package-xml.ts';
import type { RunningAttempt, RunInput } from './run-time.ts';
import { attemptAt, commitTo, leaves } from './scorm-commit.ts';
import { readManifest, type Scorm12Launch } from './scorm12-manifest.ts';

declare global {
  interface Window {
    /** SCORM 1.2 RTE 3.3.6.1: the object a course looks for in its parents and opener. */
    API?: Api | undefined;
  }
}

/** The values of an attempt as scorm-again renders and reads them. */
interface Cmi {
  readonly core?: Readonly<Record<string, unknown>>;
  readonly [group: string]: unknown;
}
interface SavedAttempt {
  readonly cmi: Cmi;
}

/** The values a launch begins with: the attempt's own, and what only the LMS decides (SCORM 1.2 RTE 3.4.4). */
function startValues({ learner, faults }: RunInput, launch: Scorm12Launch, saved: SavedAttempt | undefined): Cmi {
  const { session_time: _lastSession, exit, ...core } = saved?.cmi.core ?? {};
  const review = faults.has('review');
  return {
    ...saved?.cmi,
    core: {
      ...core,
      student_id: learner.id,
      student_name: learner.name,
      entry: saved ? (exit === 'suspend' ? 'resume' : '') : 'ab-initio',
      lesson_mode: review ? 'review' : 'normal',
      credit: review ? 'no-credit' : 'credit',
    },
    student_data: { mastery_score: launch.mastery },
    launch_data: launch.launchData,
  };
}

/** Starts the package of `input` and puts the API in place. */
export async function startScorm12(input: RunInput): Promise<RunningAttempt> {
  const launch = readManifest(await readPackageXml(input.folder, 'imsmanifest.xml'), input.part);
  const attempt = await attemptAt(input.attempt, launch);
  const saved = attempt.held as SavedAttempt | undefined;

  const lms = new Scorm12API(
    { lmsCommitUrl: 'forsok', alwaysSendTotalTime: true, mastery_override: true, logLevel: 'NONE' },
    commitTo(input, attempt.keep),
  );
  lms.loadFromJSON(startValues(input, launch, saved), 'cmi');
  const calls = Object.fromEntries(
    scorm12Api.calls.map((name) => [
      name,
      (...given: string[]) => String((lms as unknown as Api)[name]?.apply(lms, given)),
    ]),
  );
  if (!input.faults.has('no-api')) window.API = frontApi(calls, scorm12Api, input.faults, input.onCall);
  return {
    address: input.folder + launch.page,
    part: launch.part,
    parts: launch.parts,
    resumed: saved !== undefined,
    values: () => new Map(leaves((lms.renderCMIToJSONObject() as unknown as SavedAttempt).cmi, 'cmi')),
    close: () => {
      window.API = undefined;
    },
  };
}
