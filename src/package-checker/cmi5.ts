/** Reads and checks cmi5.xml, the course structure of a cmi5 package (cmi5 13, 14). */
import { isIri, type ManifestInfo } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import type { LaunchFile, Links } from './links.ts';
import { allOf, childrenOf, textOf, type Xml } from './xml.ts';

const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
/** Values of `moveOn` (cmi5 13.1.4). */
const moveOnValues = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];
/** Query parameters that the LMS adds to the launch URL (cmi5 8.1). */
const launchParameters = ['endpoint', 'fetch', 'actor', 'activityId', 'registration'];

/** Checks the document `root`; undefined when it is no course structure. */
export function readCmi5(root: Xml, links: Links, findings: Findings): ManifestInfo | undefined {
  const course = childrenOf(root, 'course')[0];
  if (root.name !== 'courseStructure' || root.namespace !== namespace || !course) {
    findings.add('manifest-unknown', 'cmi5.xml', { root: root.name });
    return undefined;
  }
  const aus = allOf(root, 'au');
  checkIds([course, ...allOf(root, 'block'), ...aus], findings);
  if (aus.length === 0) findings.add('no-items');
  const launches = aus.flatMap((au) => launchOf(au, links, findings) ?? []);
  for (const au of aus) checkAu(au, findings);
  return {
    format: 'cmi5',
    title: langstring(course, 'title'),
    launches,
    mastery: aus[0]?.attributes.get('masteryScore') ?? '',
    activity: aus[0]?.attributes.get('id') ?? '',
  };
}

/** First `langstring` of the child `name`, a title or a description. */
function langstring(parent: Xml, name: string): string {
  return textOf(childrenOf(parent, name)[0], 'langstring');
}

function checkIds(elements: readonly Xml[], findings: Findings): void {
  const seen = new Set<string>();
  for (const { name, attributes } of elements) {
    const id = attributes.get('id') ?? '';
    if (!isIri(id)) findings.add('activity-id', `${name}: ${id || '–'}`);
    else if (seen.has(id)) findings.add('duplicate-id', id);
    seen.add(id);
  }
}

function launchOf(au: Xml, links: Links, findings: Findings): LaunchFile | undefined {
  const title = langstring(au, 'title');
  const url = textOf(au, 'url');
  if (!url) {
    findings.add('no-launch', title || au.attributes.get('id'));
    return undefined;
  }
  const query = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '');
  for (const name of launchParameters) if (query.has(name)) findings.add('url-parameters', `${url}: ${name}`);
  const launch = links.resolveLaunch(url, '', title);
  if (launch?.url) findings.add('launch-elsewhere', launch.url);
  return launch;
}

/** Checks the attributes of an AU; `masteryScore` is an `xs:decimal` from 0 to 1 (cmi5 13.1.4). */
function checkAu({ attributes }: Xml, findings: Findings): void {
  const id = attributes.get('id') ?? '';
  const moveOn = attributes.get('moveOn') ?? 'NotApplicable';
  if (!moveOnValues.includes(moveOn)) findings.add('move-on-unknown', id, { value: moveOn });
  else if (moveOn === 'NotApplicable') findings.add('move-on-open', id);
  const mastery = attributes.get('masteryScore');
  if (mastery !== undefined && !(/^\+?(\d+\.?\d*|\.\d+)$/.test(mastery) && Number(mastery) <= 1))
    findings.add('mastery-invalid', id, { score: mastery });
  if (attributes.get('launchMethod') === 'OwnWindow') findings.add('own-window', id);
}
