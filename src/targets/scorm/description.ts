/** What a manifest says about a package: the same facts in every version of SCORM. */
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
}

/** Describes a package from its course and selection. */
export function describePackage({ course, selection }: PackageInput): Description {
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
  ].join('-');
  return {
    identifier: name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^(?![A-Za-z_])/, 'kurs-'),
    title: parts.length === 0 ? course.title : `${course.title}: ${parts.join(', ')}`,
    description: course.description,
    language: selection.language,
    keywords: [...Object.values(course.buildingBlocks).map(({ title }) => title), ...(all ? [] : services.map(({ title }) => title))],
    version: course.version,
    duration: isoMinutes(Math.max(0, ...tracks.map(({ minutes }) => minutes))),
  };
}

/** The launchable parts: one for the whole course. A package of several SCOs is a longer list here; the manifests take any number. */
export function listScos(input: PackageInput): readonly Sco[] {
  return [{ id: 'kurs', title: describePackage(input).title, href: 'index.html' }];
}

/** Paths of files as `href`s of a manifest, in stable order. */
export function listHrefs(files: readonly PackageFile[]): readonly string[] {
  return files.map(({ path }) => path.split('/').map(encodeURIComponent).join('/')).sort();
}

function isoMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}
