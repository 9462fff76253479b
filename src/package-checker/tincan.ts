/** Reads and checks tincan.xml, the manifest of an xAPI package. */
import { isIri, type ManifestInfo } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import type { LaunchFile, Links } from './links.ts';
import { allOf, childrenOf, textOf, type Xml } from './xml.ts';

/** Checks the document `root`; undefined when it is no tincan.xml. */
export function readTincan(root: Xml, links: Links, findings: Findings): ManifestInfo | undefined {
  if (root.name !== 'tincan') {
    findings.add('manifest-unknown', 'tincan.xml', { root: root.name });
    return undefined;
  }
  const activities = allOf(root, 'activity');
  if (activities.length === 0) findings.add('no-items');
  const ids = new Set<string>();
  for (const { attributes } of activities) {
    const id = attributes.get('id') ?? '';
    if (!isIri(id)) findings.add('activity-id', `activity: ${id || '–'}`);
    else if (ids.has(id)) findings.add('duplicate-id', id);
    ids.add(id);
    if (!isIri(attributes.get('type') ?? '')) findings.add('activity-type', id);
  }
  const launchable = activities.filter((activity) => childrenOf(activity, 'launch').length > 0);
  if (activities.length > 0 && launchable.length === 0) findings.add('no-launch', 'tincan.xml');
  if (launchable.length > 1) findings.add('several-launches', '', { launches: launchable.length });
  const launches = launchable.flatMap((activity): LaunchFile[] => {
    const launch = links.resolveLaunch(textOf(activity, 'launch'), '', textOf(activity, 'name'));
    if (launch?.url) findings.add('launch-elsewhere', launch.url);
    return launch ? [launch] : [];
  });
  const first = launchable[0] ?? activities[0];
  return {
    format: 'xapi',
    title: first ? textOf(first, 'name') : '',
    launches,
    mastery: '',
    activity: first?.attributes.get('id') ?? '',
  };
}
