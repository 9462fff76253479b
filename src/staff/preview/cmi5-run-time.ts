/** Launches an AU of a cmi5 package against the preview's LRS. */
import { startLrs, type PackageUnit } from './lrs-run-time.ts';
import { allNamed, readPackageXml, elementText } from './package-xml.ts';
import type { RunningAttempt, RunInput } from './run-time.ts';

/** Launches the requested AU, or the first one whose `moveOn` is not satisfied (cmi5 13.1.4). */
export async function startCmi5(input: RunInput): Promise<RunningAttempt> {
  const [first, ...others] = readUnits(await readPackageXml(input.folder, 'cmi5.xml'));
  if (!first) throw new Error('cmi5.xml has no assignable unit');
  return startLrs(input, 'cmi5', [first, ...others]);
}

/** The AUs of a course structure, in document order. */
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
