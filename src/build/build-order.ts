/** Reads what to build from the command line: formats, tracks, services, register. */
import { parseArgs } from 'node:util';
import { registerFor } from '../packaging/assemble.ts';
import { registers, type Course, type Register, type Reporting, reportingLevels } from '../core/course/course.ts';
import { layouts, type Format, type Layout } from '../packaging/package.ts';
import { formats } from './formats.ts';
import type { Selection } from '../core/course/selection.ts';

/** The build's options as typed. */
export interface BuildOptions {
  readonly formats: readonly Format[] | undefined;
  readonly tracks: readonly string[] | undefined;
  readonly services: readonly string[] | undefined;
  readonly register: Register | undefined;
  readonly layout: Layout | undefined;
  readonly reporting: Reporting | undefined;
  /** Least score for "passed", per cent 0–100. */
  readonly mastery: number | undefined;
  /** The language of the course's text. */
  readonly language: string | undefined;
  /** The language of buttons and menus. */
  readonly ui: string | undefined;
  readonly lms: string | undefined;
  readonly content: string | undefined;
  readonly out: string | undefined;
  /** The pages for mentors and HR as well. */
  readonly staff: boolean;
  readonly check: boolean;
}

/** Thrown with one line for the person at the terminal. */
export class UsageError extends Error {}

const formatIds = formats.map(({ id }) => id);
const dividable = formats.filter((format) => format.dividable).map(({ id }) => id);

const names = [
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

/** Reads `--format scorm12 --track enkel --service barnehage …`; these three may be lists with commas. @throws UsageError */
export function readBuildOptions(args: readonly string[]): BuildOptions {
  let values: Partial<Record<(typeof names)[number], string> & { 'no-staff': boolean; check: boolean }>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
        'no-staff': { type: 'boolean' },
        check: { type: 'boolean' },
      },
    }) as { values: typeof values });
  } catch (error) {
    throw new UsageError(
      `${complaintOf(error as Error)}Bruk: npm run build -- ${names.map((name) => `[--${name} …]`).join(' ')} [--no-staff] [--check]`,
    );
  }
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

/**
 * The packages to make: as asked, or the default set: one with everything for each format, and one for each track in
 * the first format.
 * Where modules are launched one by one, each track is a package: nobody should choose a track at every sitting.
 */
export function ordersOf(
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
  const asked = options.formats ?? formatIds;
  if (options.layout === 'modules') {
    const able = options.formats ? someOf('layout modules --format', options.formats, dividable) : dividable;
    return able.flatMap((format) =>
      tracks.map((track) => ({ format, selection: selection([track]), layout: 'modules' as const })),
    );
  }
  const orders = asked.map((format) => ({ format, selection: selection(tracks) }));
  const single = !options.tracks && !options.services && asked.includes(formatIds[0]!);
  return single
    ? [...orders, ...allTracks.map((track) => ({ format: formatIds[0]!, selection: selection([track]) }))]
    : orders;
}

/** What Node says of the word that it stopped at, in Norwegian; nothing where a person only asks for help. */
function complaintOf({ message }: Error): string {
  const [, word = ''] = /'(\S+?)(?: <value>)?'/.exec(message) ?? [];
  if (word === '--help' || word === '-h') return '';
  return names.some((name) => word === `--${name}`)
    ? `${word} mangler en verdi.\n`
    : `«${word}» kan ikke brukes her.\n`;
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Those that are asked for, each once, in the sequence of all: the words' own order makes no other package. */
function someOf<T extends string>(name: string, asked: readonly string[], allowed: readonly T[]): T[] {
  if (asked.length === 0) throw new UsageError(`--${name} er tom. Velg blant: ${allowed.join(', ')}.`);
  const found = new Set(asked.map((each) => oneOf(name, each, allowed)));
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
