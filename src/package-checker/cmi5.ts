/** Judges a cmi5.xml, the course structure of cmi5 (cmi5 13, 14). */
import { isIri, type ManifestInfo } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import type { LaunchFile, Links } from './links.ts';
import { allOf, childrenOf, textOf, type Xml } from './xml.ts';

const space = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
/** cmi5 13.1.4, `moveOn`. */
const moveOns = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];
/** cmi5 8.1: the LMS adds these to the address itself. */
const launchParameters = ['endpoint', 'fetch', 'actor', 'activityId', 'registration'];

/** Judges the structure `root`; undefined when it is not cmi5's. */
export function readCmi5(root: Xml, links: Links, findings: Findings): ManifestInfo | undefined {
  const course = childrenOf(root, 'course')[0];
  if (root.name !== 'courseStructure' || root.space !== space || !course) {
    findings.add('manifest-unknown', 'cmi5.xml', { root: root.name });
    return undefined;
  }
  const units = allOf(root, 'au');
  judgeIds([course, ...allOf(root, 'block'), ...units], findings);
  if (units.length === 0) findings.add('no-items');
  const launches = units.flatMap((unit) => launchOf(unit, links, findings) ?? []);
  for (const unit of units) judgeUnit(unit, findings);
  return {
    format: 'cmi5',
    title: langstring(course, 'title'),
    launches,
    mastery: units[0]?.attributes.get('masteryScore') ?? '',
    activity: units[0]?.attributes.get('id') ?? '',
  };
}

/** The first text of a title or description in several languages. */
export function langstring(parent: Xml, name: string): string {
  return textOf(childrenOf(parent, name)[0], 'langstring');
}

function judgeIds(elements: readonly Xml[], findings: Findings): void {
  const seen = new Set<string>();
  for (const { name, attributes } of elements) {
    const id = attributes.get('id') ?? '';
    if (!isIri(id)) findings.add('activity-id', `${name}: ${id || '–'}`);
    else if (seen.has(id)) findings.add('duplicate-id', id);
    seen.add(id);
  }
}

function launchOf(unit: Xml, links: Links, findings: Findings): LaunchFile | undefined {
  const title = langstring(unit, 'title');
  const url = textOf(unit, 'url');
  if (!url) {
    findings.add('no-launch', title || unit.attributes.get('id'));
    return undefined;
  }
  const query = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '');
  for (const name of launchParameters) if (query.has(name)) findings.add('url-parameters', `${url}: ${name}`);
  const launch = links.launch(url, '', title);
  if (launch?.url) findings.add('launch-elsewhere', launch.url);
  return launch;
}

/** cmi5 13.1.4: `masteryScore` is an `xs:decimal` from 0 to 1. */
function judgeUnit({ attributes }: Xml, findings: Findings): void {
  const id = attributes.get('id') ?? '';
  const moveOn = attributes.get('moveOn') ?? 'NotApplicable';
  if (!moveOns.includes(moveOn)) findings.add('move-on-unknown', id, { value: moveOn });
  else if (moveOn === 'NotApplicable') findings.add('move-on-open', id);
  const mastery = attributes.get('masteryScore');
  if (mastery !== undefined && !(/^\+?(\d+\.?\d*|\.\d+)$/.test(mastery) && Number(mastery) <= 1))
    findings.add('mastery-invalid', id, { score: mastery });
  if (attributes.get('launchMethod') === 'OwnWindow') findings.add('own-window', id);
}
