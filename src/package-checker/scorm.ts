/** Judges an imsmanifest.xml of SCORM 1.2 or 2004 (SCORM 1.2 CAM 2.3, SCORM 2004 CAM 3.4). */
import type { CheckedFormat, ManifestInfo } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import type { LaunchFile, Links } from './links.ts';
import { isSystemFile } from './names.ts';
import { judgeMastery, judgeSequencing } from './scorm-rules.ts';
import { allOf, childrenOf, textOf, type Xml } from './xml.ts';

const spaces = {
  old: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  new: 'http://www.imsglobal.org/xsd/imscp_v1p1',
};

/** Judges the manifest `root`; undefined when it is none of SCORM's. */
export function readScorm(
  root: Xml,
  links: Links,
  paths: ReadonlySet<string>,
  findings: Findings,
): ManifestInfo | undefined {
  const format = root.name === 'manifest' ? formatOf(root, findings) : undefined;
  if (!format) {
    findings.add('manifest-unknown', 'imsmanifest.xml', { root: root.name });
    return undefined;
  }
  judgeIds(root, findings);
  const resources = childrenOf(childrenOf(root, 'resources')[0], 'resource');
  const base = baseOf(root) + baseOf(childrenOf(root, 'resources')[0]);
  judgeFiles(resources, base, links, paths, findings);

  const organizations = childrenOf(root, 'organizations')[0];
  const all = childrenOf(organizations, 'organization');
  const wanted = organizations?.attributes.get('default');
  const chosen = all.find((each) => each.attributes.get('identifier') === wanted);
  if (wanted !== undefined && all.length > 0 && !chosen) findings.add('default-organization', wanted);
  const organization = chosen ?? all[0];
  const items = (organization ? allOf(organization, 'item') : []).filter((item) =>
    item.attributes.has('identifierref'),
  );
  if (items.length === 0) findings.add('no-items');
  const launches = items.flatMap((item) => launchOf(item, resources, base, links, findings) ?? []);
  judgeTypes(items, resources, format, findings);
  judgeMastery(root, items, format, findings);
  if (organization && format !== 'scorm12') judgeSequencing(root, organization, items, findings);
  return {
    format,
    title: textOf(organization, 'title') || textOf(items[0], 'title'),
    launches,
    mastery: items[0] ? textOf(items[0], 'masteryscore') : '',
    activity: '',
  };
}

/** The edition, by the manifest's own word, else by its namespaces. */
function formatOf(root: Xml, findings: Findings): CheckedFormat | undefined {
  const metadata = childrenOf(root, 'metadata')[0];
  const schema = textOf(metadata, 'schema');
  if (schema && !/scorm/i.test(schema)) return undefined;
  const word = textOf(metadata, 'schemaversion');
  const known = (
    [
      [/^1\.2$/, 'scorm12'],
      [/^CAM 1\.3$/i, 'scorm2004-2'],
      [/^2004 3rd Edition$/i, 'scorm2004-3'],
      [/^2004 4th Edition$/i, 'scorm2004-4'],
    ] as const
  ).find(([form]) => form.test(word))?.[1];
  if (known) return known;
  const guessed =
    root.space === spaces.old || usesOldType(root) ? 'scorm12' : root.space === spaces.new ? 'scorm2004-3' : undefined;
  if (guessed) findings.add(word ? 'version-unknown' : 'version-missing', '', { version: word });
  return guessed;
}

function usesOldType(root: Xml): boolean {
  return allOf(root, 'resource').some((each) => each.attributes.has('scormtype'));
}

function baseOf(element: Xml | undefined): string {
  return element?.attributes.get('xml:base') ?? '';
}

function judgeIds(root: Xml, findings: Findings): void {
  const seen = new Set<string>();
  for (const element of ['organization', 'item', 'resource'].flatMap((name) => allOf(root, name))) {
    const id = element.attributes.get('identifier') ?? '';
    if (seen.has(id) && id) findings.add('duplicate-id', id);
    seen.add(id);
  }
}

/** Files listed and files there: each should be the other. */
function judgeFiles(
  resources: readonly Xml[],
  base: string,
  links: Links,
  paths: ReadonlySet<string>,
  findings: Findings,
): void {
  const listed = new Set<string>();
  for (const resource of resources) {
    const own = base + baseOf(resource);
    for (const each of [resource, ...childrenOf(resource, 'file')]) {
      const href = each.attributes.get('href');
      if (!href) continue;
      const target = links.follow(href, own);
      if (target.kind === 'file') listed.add(target.path);
      else if (target.kind === 'missing' && each !== resource) findings.add('listed-missing', target.path);
      else if (target.kind === 'external') findings.add('resource-external', target.url);
    }
  }
  for (const path of paths)
    if (!listed.has(path) && !isSystemFile(path) && !/\.(xsd|dtd)$|^imsmanifest\.xml$|^[^/]*\.xml$/i.test(path))
      findings.add('unlisted', path);
}

function launchOf(
  item: Xml,
  resources: readonly Xml[],
  base: string,
  links: Links,
  findings: Findings,
): LaunchFile | undefined {
  const ref = item.attributes.get('identifierref')!;
  const title = textOf(item, 'title');
  const resource = resources.find((each) => each.attributes.get('identifier') === ref);
  if (!resource) {
    findings.add('dangling-reference', ref);
    return undefined;
  }
  const href = resource.attributes.get('href');
  if (!href) {
    findings.add('no-launch', ref);
    return undefined;
  }
  const parameters = item.attributes.get('parameters') ?? '';
  const launch = links.launch(href, base + baseOf(resource), title);
  if (launch?.url) findings.add('launch-external', launch.url);
  if (!launch?.path || !parameters) return launch;
  const query = /^[?#&]/.test(parameters) ? parameters : `?${parameters}`;
  return { ...launch, query: launch.query ? launch.query + query.replace(/^\?/, '&') : query.replace(/^&/, '?') };
}

function judgeTypes(items: readonly Xml[], resources: readonly Xml[], format: CheckedFormat, findings: Findings): void {
  const used = resources.filter((each) =>
    items.some((item) => item.attributes.get('identifierref') === each.attributes.get('identifier')),
  );
  const types = used.map(({ attributes }) =>
    (attributes.get('scormtype') ?? attributes.get('scormType') ?? '').toLowerCase(),
  );
  const scos = types.filter((type) => type === 'sco').length;
  if (used.length > 0 && scos === 0) findings.add('no-sco');
  if (scos > 1) findings.add('several-scos', '', { scos });
  const wrong = format === 'scorm12' ? 'scormType' : 'scormtype';
  if (used.some(({ attributes }) => attributes.has(wrong))) findings.add('scormtype-case', wrong);
}
