/** Reads from a SCORM 2004 manifest what a launch needs: launch pages and activity tree (SCORM 2004 CAM 3.4, SN 3). */
import type { Settings } from 'scorm-again';
import { allNamed, elementText } from './package-xml.ts';
import type { LaunchablePart } from './run-time.ts';

/** The activity tree as scorm-again's settings take it. */
export type SequencingActivity = NonNullable<NonNullable<Settings['sequencing']>['activityTree']>;

/** What a launch needs. */
export interface Scorm2004Launch {
  readonly tree: SequencingActivity;
  /** Path of the launch page with its parameters, by identifier of the item. */
  readonly pages: ReadonlyMap<string, string>;
  /** All items with a launch page. */
  readonly parts: readonly LaunchablePart[];
}

/** Reads a manifest. @throws Error that says what is missing */
export function readManifest2004(manifest: Document): Scorm2004Launch {
  const organizations = allNamed(manifest, 'organizations')[0];
  const defaultId = organizations?.getAttribute('default');
  const all = organizations ? childrenNamed(organizations, 'organization') : [];
  const organization = all.find((each) => each.getAttribute('identifier') === defaultId) ?? all[0];
  if (!organization) throw new Error('imsmanifest.xml has no organization');
  const pages = new Map<string, string>();
  const parts: LaunchablePart[] = [];
  for (const item of allNamed(organization, 'item')) {
    const reference = item.getAttribute('identifierref');
    const href = allNamed(manifest, 'resource')
      .find((each) => each.getAttribute('identifier') === reference)
      ?.getAttribute('href');
    if (!reference || !href) continue;
    const id = item.getAttribute('identifier') ?? '';
    pages.set(id, href + (item.getAttribute('parameters') ?? ''));
    parts.push({ id, title: elementText(item, 'title') });
  }
  if (pages.size === 0) throw new Error('imsmanifest.xml has no item with a page');
  return { tree: readActivity(organization), pages, parts };
}

function readActivity(element: Element): SequencingActivity {
  const sequencing = childrenNamed(element, 'sequencing')[0];
  /** Value of a boolean attribute; undefined when it is absent. */
  const flag = (name: string, attribute: string): boolean | undefined => {
    const value = sequencing && allNamed(sequencing, name)[0]?.getAttribute(attribute);
    return value === null || value === undefined ? undefined : value === 'true';
  };
  const flags = <K extends string>(name: string, attributes: readonly K[]): Partial<Record<K, boolean>> =>
    Object.fromEntries(
      attributes.flatMap((attribute) =>
        flag(name, attribute) === undefined ? [] : [[attribute, flag(name, attribute)]],
      ),
    ) as Partial<Record<K, boolean>>;
  const primary = sequencing && allNamed(sequencing, 'primaryObjective')[0];
  return {
    id: element.getAttribute('identifier') ?? '',
    title: elementText(element, 'title'),
    children: childrenNamed(element, 'item').map(readActivity),
    sequencingControls: flags('controlMode', ['choice', 'flow', 'forwardOnly']),
    deliveryControls: flags('deliveryControls', ['tracked', 'completionSetByContent', 'objectiveSetByContent']),
    ...(primary && { primaryObjective: readObjective(primary, true) }),
    objectives: (sequencing ? allNamed(sequencing, 'objective') : []).map((each) => readObjective(each, false)),
  };
}

function readObjective(element: Element, isPrimary: boolean): NonNullable<SequencingActivity['primaryObjective']> {
  const flag = (owner: Element, name: string, defaultValue: boolean): boolean =>
    (owner.getAttribute(name) ?? String(defaultValue)) === 'true';
  return {
    objectiveID: element.getAttribute('objectiveID') ?? '',
    isPrimary,
    satisfiedByMeasure: flag(element, 'satisfiedByMeasure', false),
    mapInfo: allNamed(element, 'mapInfo').map((map) => ({
      targetObjectiveID: map.getAttribute('targetObjectiveID') ?? '',
      readSatisfiedStatus: flag(map, 'readSatisfiedStatus', true),
      readNormalizedMeasure: flag(map, 'readNormalizedMeasure', true),
      writeSatisfiedStatus: flag(map, 'writeSatisfiedStatus', false),
      writeNormalizedMeasure: flag(map, 'writeNormalizedMeasure', false),
    })),
  };
}

function childrenNamed(parent: Element, name: string): Element[] {
  return [...parent.children].filter((each) => each.localName === name);
}
