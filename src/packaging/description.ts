/** Metadata of a package, the same in every format. */
import type { PackageInput } from './package.ts';

/** Metadata for manifests (IEEE LOM) and for the LMS's course list. */
export interface Description {
  /** XML name (NCName). Independent of the content, so that a new version replaces the old one in the LMS. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly keywords: readonly string[];
  readonly version: string;
  /** Typical learning time, ISO 8601 duration. */
  readonly duration: string;
}

/** The metadata of a package. */
export function describePackage({ course, selection, modules }: PackageInput): Description {
  const tracks = course.tracks.filter(({ id }) => selection.tracks.includes(id));
  const services = course.services.filter(({ id }) => selection.services.includes(id));
  const allServices = services.length === course.services.length;
  const parts = [tracks.length === 1 && tracks[0]!.title, services.length === 1 && services[0]!.title].filter(
    (part) => part !== false,
  );
  const title = parts.length === 0 ? course.title : `${course.title}: ${parts.join(', ')}`;
  const name = [
    course.id,
    ...(tracks.length === course.tracks.length ? [] : tracks.map(({ id }) => id)),
    ...(allServices ? [] : services.map(({ id }) => id)),
    selection.language,
    ...(selection.register === 'klart' ? ['klart'] : []),
    ...(modules ? ['moduler'] : []),
  ].join('-');
  return {
    identifier: name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^(?![A-Za-z_])/, 'kurs-'),
    title: modules ? `${title} (${modules.label})` : title,
    description: course.description,
    language: selection.language,
    keywords: [
      ...Object.values(course.buildingBlocks).map(({ title }) => title),
      ...(allServices ? [] : services.map(({ title }) => title)),
    ],
    version: course.version,
    duration: isoMinutes(Math.max(0, ...tracks.map(({ minutes }) => minutes))),
  };
}

function isoMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}
