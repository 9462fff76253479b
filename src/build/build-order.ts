/** Parses the command line of `npm run build`, and lists the packages that it asks for. */
import { parseArgs } from 'node:util';
import { registerFor } from '../packaging/assemble.ts';
import { registers, type Course, type Register, type Reporting, reportingLevels } from '../core/course/course.ts';
import { layouts, type Format, type Layout } from '../packaging/package.ts';
import { formats } from './formats.ts';
import type { Selection } from '../core/course/selection.ts';

/** Options of the command line; undefined where not given. */
export interface BuildOptions {
  readonly formats: readonly Format[] | undefined;
  readonly tracks: readonly string[] | undefined;
  readonly services: readonly string[] | undefined;
  readonly register: Register | undefined;
  readonly layout: Layout | undefined;
  readonly reporting: Reporting | undefined;
  /** Minimum score for "passed", per cent 0–100. */
  readonly mastery: number | undefined;
  /** Language of the content. */
  readonly language: string | undefined;
  /** Language of the UI strings. */
  readonly ui: string | undefined;
  readonly lms: string | undefined;
  readonly content: string | undefined;
  readonly out: string | undefined;
  /** Build the staff pages as well. */
  readonly staff: boolean;
  /** Only check the content. */
  readonly check: boolean;
}

/** An invalid command line; the message is for the user. */
export class UsageError extends Error {}

const formatIds = formats.map(({ id }) => id);
const dividable = formats.filter((format) => format.dividable).map(({ id }) => id);

const valueOptions = [
  'format',
  'track',
  'service',
  'register',
  'layout',
  'reporting',
  'mastery',
  'language',
  'ui',
  'lms',
  'content',
  'out',
] as const;

/** Parses the arguments. Formats, tracks and services may be lists separated by commas. @throws UsageError */
export function readBuildOptions(args: readonly string[]): BuildOptions {
  const values = parseValues(args);
  return {
    formats: values.format === undefined ? undefined : someOf('format', list(values.format), formatIds),
    tracks: values.track === undefined ? undefined : list(values.track),
    services: values.service === undefined ? undefined : list(values.service),
    register: values.register === undefined ? undefined : oneOf('register', values.register, registers),
    layout: values.layout === undefined ? undefined : oneOf('layout', values.layout, layouts),
    reporting: values.reporting === undefined ? undefined : oneOf('reporting', values.reporting, reportingLevels),
    mastery: values.mastery === undefined ? undefined : percent('mastery', values.mastery),
    language: values.language,
    ui: values.ui,
    lms: values.lms,
    content: values.content,
    out: values.out,
    staff: values['no-staff'] !== true,
    check: values.check === true,
  };
}

type OptionValues = Partial<Record<(typeof valueOptions)[number], string> & { 'no-staff': boolean; check: boolean }>;

function parseValues(args: readonly string[]): OptionValues {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(valueOptions.map((name) => [name, { type: 'string' as const }])),
        'no-staff': { type: 'boolean' },
        check: { type: 'boolean' },
      },
    });
    return values as OptionValues;
  } catch (error) {
    const usage = valueOptions.map((name) => `[--${name} …]`).join(' ');
    throw new UsageError(`${causeOf(error as Error)}Bruk: npm run build -- ${usage} [--no-staff] [--check]`);
  }
}

/**
 * The packages to build. By default one with everything for each format, and one for each track in the first format.
 * In layout `modules` each track is a package of its own, so that a learner does not choose a track at every launch.
 */
export function packageOrders(
  course: Course,
  options: BuildOptions,
): { format: Format; selection: Selection; layout?: Layout }[] {
  const allTracks = course.tracks.map((track) => track.id);
  const allServices = course.services.map((service) => service.id);
  const tracks = options.tracks
    ? someOf('track', options.tracks, allTracks)
    : course.tracks.filter((track) => track.followUpDays === undefined).map((track) => track.id);
  const services = options.services ? someOf('service', options.services, allServices) : allServices;
  const selection = (chosen: readonly string[]): Selection => ({
    tracks: chosen,
    services,
    language: course.language,
    register: options.register ?? registerFor(course, chosen),
  });
  if (options.layout === 'modules') {
    const ids = options.formats ? someOf('layout modules --format', options.formats, dividable) : dividable;
    return ids.flatMap((format) =>
      tracks.map((track) => ({ format, selection: selection([track]), layout: 'modules' as const })),
    );
  }
  const requested = options.formats ?? formatIds;
  const orders = requested.map((format) => ({ format, selection: selection(tracks) }));
  const [format = ''] = formatIds;
  if (options.tracks || options.services || !requested.includes(format)) return orders;
  return [...orders, ...allTracks.map((track) => ({ format, selection: selection([track]) }))];
}

/** Norwegian message for an error of `parseArgs`, with a line break; empty for `--help`. */
function causeOf({ message }: Error): string {
  const [, argument = ''] = /'(\S+?)(?: <value>)?'/.exec(message) ?? [];
  if (argument === '--help' || argument === '-h') return '';
  return valueOptions.some((name) => argument === `--${name}`)
    ? `${argument} mangler en verdi.\n`
    : `«${argument}» kan ikke brukes her.\n`;
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/**
 * The requested values without duplicates, in the order of `allowed`, so that their order does not change the package.
 */
function someOf<T extends string>(name: string, requested: readonly string[], allowed: readonly T[]): T[] {
  if (requested.length === 0) throw new UsageError(`--${name} er tom. Velg blant: ${allowed.join(', ')}.`);
  const found = new Set(requested.map((each) => oneOf(name, each, allowed)));
  return allowed.filter((each) => found.has(each));
}

function percent(name: string, value: string): number {
  if (!/^\d{1,2}$|^100$/.test(value)) throw new UsageError(`--${name} «${value}» er ikke et helt tall fra 0 til 100.`);
  return Number(value);
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} «${value}» finnes ikke. Velg blant: ${allowed.join(', ')}.`);
  return found;
}
