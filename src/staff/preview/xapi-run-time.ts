/** Plays an xAPI package: the first activity of its tincan.xml that has a launch page. */
import { startLrs } from './lrs-run-time.ts';
import { allNamed, readXml, textOf } from './package-xml.ts';
import type { Run, RunInput } from './run-time.ts';

export async function startXapi(input: RunInput): Promise<Run> {
  const activity = allNamed(await readXml(input.folder, 'tincan.xml'), 'activity').find(
    (each) => textOf(each, 'launch') !== '',
  );
  if (!activity) throw new Error('tincan.xml has no activity with a launch page');
  return startLrs(input, 'xapi', [
    {
      publisherId: activity.getAttribute('id') ?? '',
      title: textOf(activity, 'name'),
      page: textOf(activity, 'launch'),
    },
  ]);
}
