/** Runs a cmi5 package: the unit of its cmi5.xml that is asked for, or one after the other (cmi5 13.1.4). */
import { startLrs, type PackageUnit } from './lrs-run-time.ts';
import { allNamed, readPackageXml, elementText } from './package-xml.ts';
import type { RunningAttempt, RunInput } from './run-time.ts';

/** Starts the unit asked for; else the first that the learner has not satisfied. */
export async function startCmi5(input: RunInput): Promise<RunningAttempt> {
  const [first, ...others] = readUnits(await readPackageXml(input.folder, 'cmi5.xml'));
  if (!first) throw new Error('cmi5.xml has no assignable unit');
  return startLrs(input, 'cmi5', [first, ...others]);
}

/** The assignable units of a course structure. */
export function readUnits(structure: Document): PackageUnit[] {
  return allNamed(structure, 'au').map((unit) => {
    const mastery = unit.getAttribute('masteryScore');
    return {
      publisherId: unit.getAttribute('id') ?? '',
      title: elementText(unit, 'title'),
      moveOn: unit.getAttribute('moveOn') ?? 'NotApplicable',
      masteryScore: mastery === null ? undefined : Number(mastery),
      page: elementText(unit, 'url'),
    };
  });
}
