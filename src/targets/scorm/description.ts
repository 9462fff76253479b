/** What a manifest says about a package: the same facts in every version of SCORM. */
import type { BuildingBlock } from '../../core/course.ts';
import { escapeXml } from '../../core/escape.ts';
import type { PackageFile, PackageInput } from '../../core/package.ts';

/** A package in words, for LOM metadata and for the LMS's list of courses. */
export interface Description {
  /** An XML name that stays the same when the content changes, so that a new version replaces the old. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly keywords: readonly string[];
  readonly version: string;
  /** Typical learning time, ISO 8601. */
  readonly duration: string;
}

/** One launchable part of a package. */
export interface Sco {
  /** An XML name, unique in the package. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** The building block it belongs to, where it is a part of the course; null for a part that belongs to none. */
  readonly buildingBlock?: BuildingBlock | null;
}

/** Describes a package from its course and selection. */
export function describePackage({ course, selection, modules }: PackageInput): Description {
  const tracks = course.tracks.filter(({ id }) => selection.tracks.includes(id));
  const services = course.services.filter(({ id }) => selection.services.includes(id));
  const all = services.length === course.services.length;
  const parts = [tracks.length === 1 && tracks[0]!.title, services.length === 1 && services[0]!.title].filter((part) => part !== false);
  const name = [
    course.id,
    ...(tracks.length === course.tracks.length ? [] : tracks.map(({ id }) => id)),
    ...(all ? [] : services.map(({ id }) => id)),
    selection.language,
    ...(selection.register === 'klart' ? ['klart'] : []),
    ...(modules ? ['moduler'] : []),
  ].join('-');
  return {
    identifier: name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^(?![A-Za-z_])/, 'kurs-'),
    title: `${parts.length === 0 ? course.title : `${course.title}: ${parts.join(', ')}`}${modules ? ` (${modules.label})` : ''}`,
    description: course.description,
    language: selection.language,
    keywords: [...Object.values(course.buildingBlocks).map(({ title }) => title), ...(all ? [] : services.map(({ title }) => title))],
    version: course.version,
    duration: isoMinutes(Math.max(0, ...tracks.map(({ minutes }) => minutes))),
  };
}

/** The launchable parts: one for the whole course, or one for each module that has a page of its own. */
export function listScos(input: PackageInput): readonly Sco[] {
  if (input.modules) {
    const { register } = input.selection;
    return input.modules.pages.map(({ module: { id, title, buildingBlock }, href }) => ({ id, title: title[register], href, buildingBlock }));
  }
  return [{ id: 'kurs', title: describePackage(input).title, href: 'index.html' }];
}

/**
 * The `resource` elements: the one SCO with every file, or the SCOs with their pages and a resource that all depend on
 * (SCORM 1.2 CAM 2.3.2.3; SCORM 2004 CAM 3.4.1.12). @param kind attribute that tells SCO from asset
 */
export function writeResources(scos: readonly Sco[], files: readonly PackageFile[], kind: 'scormtype' | 'scormType'): string {
  const hrefs = files.map(({ path }) => path.split('/').map(encodeURIComponent).join('/')).sort();
  const file = (href: string): string => `      <file href="${escapeXml(href)}"/>`;
  const alone = scos.length === 1;
  const pages = new Set(scos.map(({ href }) => href));
  const resource = (attributes: string, lines: readonly string[]): string => [`    <resource ${attributes}>`, ...lines, '    </resource>'].join('\n');
  const resources = scos.map((sco) =>
    resource(
      `identifier="resource-${sco.id}" type="webcontent" adlcp:${kind}="sco" href="${escapeXml(sco.href)}"`,
      alone ? hrefs.map(file) : [file(sco.href), '      <dependency identifierref="felles"/>'],
    ),
  );
  const common = hrefs.filter((href) => !pages.has(href)).map(file);
  return [...resources, ...(alone ? [] : [resource(`identifier="felles" type="webcontent" adlcp:${kind}="asset"`, common)])].join('\n');
}

function isoMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}
