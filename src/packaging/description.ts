/** What a package says of itself: the same facts in every format. */
import type { PackageInput } from './package.ts';

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

/** Describes a package from its course and selection. */
export function describePackage({ course, selection, modules }: PackageInput): Description {
  const tracks = course.tracks.filter(({ id }) => selection.tracks.includes(id));
  const services = course.services.filter(({ id }) => selection.services.includes(id));
  const all = services.length === course.services.length;
  const parts = [tracks.length === 1 && tracks[0]!.title, services.length === 1 && services[0]!.title].filter(
    (part) => part !== false,
  );
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
    keywords: [
      ...Object.values(course.buildingBlocks).map(({ title }) => title),
      ...(all ? [] : services.map(({ title }) => title)),
    ],
    version: course.version,
    duration: isoMinutes(Math.max(0, ...tracks.map(({ minutes }) => minutes))),
  };
}

function isoMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}
