/** Launches an xAPI package against the preview's LRS. */
import { startLrs } from './lrs-run-time.ts';
import { allNamed, readPackageXml, elementText } from './package-xml.ts';
import type { RunningAttempt, RunInput } from './run-time.ts';

/** Launches the first activity of tincan.xml with a launch page. @throws Error when there is none */
export async function startXapi(input: RunInput): Promise<RunningAttempt> {
  const activity = allNamed(await readPackageXml(input.folder, 'tincan.xml'), 'activity').find(
    (each) => elementText(each, 'launch') !== '',
  );
  if (!activity) throw new Error('tincan.xml has no activity with a launch page');
  return startLrs(input, 'xapi', [
    {
      publisherId: activity.getAttribute('id') ?? '',
      title: elementText(activity, 'name'),
      page: elementText(activity, 'launch'),
    },
  ]);
}
