/** Reads and checks imsmanifest.xml of SCORM 1.2 and 2004 (SCORM 1.2 CAM 2.3, SCORM 2004 CAM 3.4). */
import type { CheckedFormat, ManifestInfo } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import type { LaunchFile, Links } from './links.ts';
import { isSystemFile } from './names.ts';
import { checkMastery, checkSequencing } from './scorm-rules.ts';
import { allOf, childrenOf, textOf, type Xml } from './xml.ts';

/** Namespace of the content package in each edition. */
const namespaces = {
  scorm12: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  scorm2004: 'http://www.imsglobal.org/xsd/imscp_v1p1',
};

/** Checks the document `root`; undefined when it is no SCORM manifest. @param paths of all files in the package */
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
  checkIds(root, findings);
  const resources = childrenOf(childrenOf(root, 'resources')[0], 'resource');
  const base = baseOf(root) + baseOf(childrenOf(root, 'resources')[0]);
  checkFiles(resources, base, links, paths, findings);

  const organizations = childrenOf(root, 'organizations')[0];
  const all = childrenOf(organizations, 'organization');
  const defaultId = organizations?.attributes.get('default');
  const chosen = all.find((each) => each.attributes.get('identifier') === defaultId);
  if (defaultId !== undefined && all.length > 0 && !chosen) findings.add('default-organization', defaultId);
  const organization = chosen ?? all[0];
  const items = (organization ? allOf(organization, 'item') : []).filter((item) =>
    item.attributes.has('identifierref'),
  );
  if (items.length === 0) findings.add('no-items');
  const launches = items.flatMap((item) => launchOf(item, resources, base, links, findings) ?? []);
  checkScormTypes(items, resources, format, findings);
  checkMastery(root, items, format, findings);
  if (organization && format !== 'scorm12') checkSequencing(root, organization, items, findings);
  return {
    format,
    title: textOf(organization, 'title') || textOf(items[0], 'title'),
    launches,
    mastery: items[0] ? textOf(items[0], 'masteryscore') : '',
    activity: '',
  };
}

/** The edition, from `schemaversion`, else from the namespaces; undefined when it is not SCORM. */
function formatOf(root: Xml, findings: Findings): CheckedFormat | undefined {
  const metadata = childrenOf(root, 'metadata')[0];
  const schema = textOf(metadata, 'schema');
  if (schema && !/scorm/i.test(schema)) return undefined;
  const version = textOf(metadata, 'schemaversion');
  const known = (
    [
      [/^1\.2$/, 'scorm12'],
      [/^CAM 1\.3$/i, 'scorm2004-2'],
      [/^2004 3rd Edition$/i, 'scorm2004-3'],
      [/^2004 4th Edition$/i, 'scorm2004-4'],
    ] as const
  ).find(([pattern]) => pattern.test(version))?.[1];
  if (known) return known;
  const guessed = formatByNamespace(root);
  if (guessed) findings.add(version ? 'version-unknown' : 'version-missing', '', { version });
  return guessed;
}

/** SCORM 1.2 also by its attribute `adlcp:scormtype`, which SCORM 2004 writes as `scormType`. */
function formatByNamespace(root: Xml): CheckedFormat | undefined {
  const hasScormtype = allOf(root, 'resource').some((each) => each.attributes.has('scormtype'));
  if (root.namespace === namespaces.scorm12 || hasScormtype) return 'scorm12';
  return root.namespace === namespaces.scorm2004 ? 'scorm2004-3' : undefined;
}

function baseOf(element: Xml | undefined): string {
  return element?.attributes.get('xml:base') ?? '';
}

function checkIds(root: Xml, findings: Findings): void {
  const ids = new Set<string>();
  for (const element of ['organization', 'item', 'resource'].flatMap((name) => allOf(root, name))) {
    const id = element.attributes.get('identifier') ?? '';
    if (ids.has(id) && id) findings.add('duplicate-id', id);
    ids.add(id);
  }
}

/** Compares the files that the manifest lists with those in the package. */
function checkFiles(
  resources: readonly Xml[],
  base: string,
  links: Links,
  paths: ReadonlySet<string>,
  findings: Findings,
): void {
  const listed = new Set<string>();
  for (const resource of resources) {
    const resourceBase = base + baseOf(resource);
    for (const each of [resource, ...childrenOf(resource, 'file')]) {
      const href = each.attributes.get('href');
      if (!href) continue;
      const target = links.resolve(href, resourceBase);
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
  const launch = links.resolveLaunch(href, base + baseOf(resource), title);
  if (launch?.url) findings.add('launch-external', launch.url);
  if (!launch?.path || !parameters) return launch;
  const query = /^[?#&]/.test(parameters) ? parameters : `?${parameters}`;
  return { ...launch, query: launch.query ? launch.query + query.replace(/^\?/, '&') : query.replace(/^&/, '?') };
}

function checkScormTypes(
  items: readonly Xml[],
  resources: readonly Xml[],
  format: CheckedFormat,
  findings: Findings,
): void {
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
