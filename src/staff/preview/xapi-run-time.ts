/** Runs an xAPI package: the first activity of its tincan.xml that has a launch page. */
import { startLrs } from './lrs-run-time.ts';
import { allNamed, readPackageXml, elementText } from './package-xml.ts';
import type { RunningAttempt, RunInput } from './run-time.ts';

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
