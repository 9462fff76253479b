/** The launchable parts of a SCORM package, and the files that each of them needs. */
import type { BuildingBlock } from '../../../core/course/course.ts';
import { describePackage } from '../../../packaging/description.ts';
import { escapeXml } from '../../../core/markup/escape.ts';
import type { PackageFile, PackageInput } from '../../../packaging/package.ts';

/** One launchable part of a package. */
export interface Sco {
  /** An XML name, unique in the package. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** The building block it belongs to, where it is a part of the course; null for a part that belongs to none. */
  readonly buildingBlock?: BuildingBlock | null;
}

/** The launchable parts: one for the whole course, or one for each module that has a page of its own. */
export function listScos(input: PackageInput): readonly Sco[] {
  if (input.modules) {
    const { register } = input.selection;
    return input.modules.pages.map(({ module: { id, title, buildingBlock }, href }) => ({
      id,
      title: title[register],
      href,
      buildingBlock,
    }));
  }
  return [{ id: 'kurs', title: describePackage(input).title, href: 'index.html' }];
}

/**
 * The `resource` elements: the one SCO with every file, or the SCOs with their pages and a resource that all depend on
 * (SCORM 1.2 CAM 2.3.2.3; SCORM 2004 CAM 3.4.1.12). @param kind attribute that tells SCO from asset
 */
export function writeResources(
  scos: readonly Sco[],
  files: readonly PackageFile[],
  kind: 'scormtype' | 'scormType',
): string {
  const hrefs = files.map(({ path }) => path.split('/').map(encodeURIComponent).join('/')).sort();
  const file = (href: string): string => `      <file href="${escapeXml(href)}"/>`;
  const alone = scos.length === 1;
  const pages = new Set(scos.map(({ href }) => href));
  const resource = (attributes: string, lines: readonly string[]): string =>
    [`    <resource ${attributes}>`, ...lines, '    </resource>'].join('\n');
  const resources = scos.map((sco) =>
    resource(
      `identifier="resource-${sco.id}" type="webcontent" adlcp:${kind}="sco" href="${escapeXml(sco.href)}"`,
      alone ? hrefs.map(file) : [file(sco.href), '      <dependency identifierref="felles"/>'],
    ),
  );
  const common = hrefs.filter((href) => !pages.has(href)).map(file);
  return [
    ...resources,
    ...(alone ? [] : [resource(`identifier="felles" type="webcontent" adlcp:${kind}="asset"`, common)]),
  ].join('\n');
}
