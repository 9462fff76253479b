/** Reads from a SCORM 1.2 manifest what a launch needs (SCORM 1.2 CAM 2.3). */
import { allNamed, elementText } from './package-xml.ts';
import type { LaunchablePart } from './run-time.ts';

/** The launch of one item with a resource. */
export interface Scorm12Launch {
  /** Identifier of the launched item. */
  readonly part: string;
  /** All items with a resource. */
  readonly parts: readonly LaunchablePart[];
  /** Path of the launch page in the package, with its parameters. */
  readonly page: string;
  /** `adlcp:masteryscore`; `''` when absent. */
  readonly mastery: string;
  /** `adlcp:datafromlms`; `''` when absent. */
  readonly launchData: string;
}

/** The launch of the item `part`, else of the first. @throws Error that says what is missing */
export function readManifest(manifest: Document, part?: string): Scorm12Launch {
  const items = allNamed(manifest, 'item').filter((each) => each.hasAttribute('identifierref'));
  const idOf = (each: Element): string => each.getAttribute('identifier') ?? '';
  const item = items.find((each) => idOf(each) === part) ?? items[0];
  if (!item) throw new Error('imsmanifest.xml has no item with a resource');
  const reference = item.getAttribute('identifierref');
  const href = allNamed(manifest, 'resource')
    .find((each) => idOf(each) === reference)
    ?.getAttribute('href');
  if (!href) throw new Error(`imsmanifest.xml has no page for ${reference}`);
  const parts = items.map((each) => ({ id: idOf(each), title: elementText(each, 'title') }));
  return {
    part: idOf(item),
    parts,
    page: href + (item.getAttribute('parameters') ?? ''),
    mastery: elementText(item, 'masteryscore'),
    launchData: elementText(item, 'datafromlms'),
  };
}
