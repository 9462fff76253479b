/** Runs a build: compiles the content, writes the packages and staff pages, and prints a summary. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typeFolders } from '../compiler/block-types.ts';
import { compile, type Compiled, type ModuleCache } from '../compiler/compile.ts';
import { ContentError, formatFault } from '../compiler/fault.ts';
import { adjustCourse } from '../packaging/assemble.ts';
import type { Course, Module } from '../core/course/course.ts';
import type { PackageEntry } from '../packaging/package.ts';
import { buildStaff } from './staff-pages.ts';
import { writeBuilderParts } from './builder-parts.ts';
import { writeAtomically } from './atomic-write.ts';
import { Packer, usedTypes } from './make-package.ts';
import { packageOrders, readBuildOptions, UsageError, type BuildOptions } from './build-order.ts';
import { trackingFor } from './lms-profiles.ts';
import { ProgressLine } from './progress-line.ts';
import { BuildCache } from './build-cache.ts';
import { readLocales, translator, type LocaleStrings } from './translate.ts';
import { readTypeWords, withTypeWords } from './type-words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Worst-case length of suspend data above which the summary warns, characters. The limit is `suspendLimit`. */
const suspendWarning = 2000;

/** Hashed when this module is loaded: `npm start` keeps running that code when the files change on disk. */
const compiledModules = new BuildCache<Module>([
  'src/compiler',
  'src/content-lint',
  'src/core',
  'src/authoring',
  'src/blocks',
  'src/questions',
  'package-lock.json',
]);

/** Runs a build. @returns the exit code: 0, or 1 after an error message with nothing written */
export async function runBuild(args: readonly string[]): Promise<number> {
  const line = new ProgressLine();
  try {
    const options = readBuildOptions(args);
    line.say('Leser innholdet');
    const { compiled, locales } = await readCourse(options);
    for (const warning of compiled.warnings) console.warn(`Merk: ${warning}`);
    if (options.check) {
      line.end();
      console.log(`Innholdet er i orden: ${compiled.course.modules.length} moduler.`);
      return 0;
    }
    const entries = await writePackages(compiled, options, locales, line);
    line.end();
    printTable(entries);
    return 0;
  } catch (error) {
    line.end();
    if (error instanceof ContentError)
      console.error(`${error.faults.map(formatFault).join('\n')}\n\n${error.message}. Ingenting er skrevet.`);
    else console.error(`${messageOf(error)}\nIngenting er skrevet.`);
    return 1;
  }
}

/** Message to the user; in Norwegian for file system errors. */
function messageOf(error: unknown): string {
  const { message, code, path } = error as NodeJS.ErrnoException;
  if (path === undefined) return message ?? String(error);
  return (
    `Kommer ikke til «${path}» (${code}). ` +
    'Se om mappa finnes, om du har lov til å lese og skrive der, og om disken er full.'
  );
}

/** A compiled course, and the UI strings of every language with the words of the types that the course uses. */
interface ReadCourse {
  readonly compiled: Compiled;
  readonly locales: ReadonlyMap<string, LocaleStrings>;
}

/** Compiles the content with the given options. @throws ContentError, UsageError */
export async function readCourse(
  options: Partial<Pick<BuildOptions, 'content' | 'language' | 'ui' | 'reporting' | 'mastery'>>,
): Promise<ReadCourse> {
  const locales = readLocales(join(root, 'locales'));
  const ui = options.ui ?? 'nb';
  const own = locales.get(ui);
  if (!own) throw new UsageError(`--ui «${ui}» finnes ikke. Velg blant: ${[...locales.keys()].join(', ')}.`);
  const folder = resolve(root, options.content ?? 'modules');
  if (!existsSync(folder)) throw new UsageError(`Mappa «${folder}» finnes ikke.`);
  const folders = typeFolders();
  const words = readTypeWords(folders, locales);
  const strings = withTypeWords(
    own,
    words.get(ui),
    folders.map(({ name }) => name),
  );
  const compiled = await compile({
    folder,
    language: options.language ?? 'nb',
    t: translator(strings, ui),
    today: new Date(),
    cache: cacheFor(strings, ui),
  });
  const used = usedTypes(compiled).map(({ name }) => name);
  return {
    locales: new Map([...locales].map(([name, each]) => [name, withTypeWords(each, words.get(name), used)])),
    compiled: { ...compiled, course: adjustCourse(compiled.course, options) },
  };
}

/** The module cache for these UI strings. */
function cacheFor(strings: LocaleStrings, ui: string): ModuleCache {
  const prefix = [ui, JSON.stringify(strings)];
  return {
    read: (texts) => compiledModules.read([...prefix, ...texts]),
    write: (texts, module) => compiledModules.write([...prefix, ...texts], module),
  };
}

async function writePackages(
  compiled: Compiled,
  options: BuildOptions,
  locales: ReadCourse['locales'],
  line: ProgressLine,
): Promise<PackageEntry[]> {
  const { course } = compiled;
  const ui = options.ui ?? 'nb';
  const strings = locales.get(ui)!;
  const texts = { strings: strings['player']!, t: translator(strings, ui) };
  const tracking = options.lms === undefined ? undefined : { ...(await trackingFor(options.lms)) };
  const orders = packageOrders(course, options);
  const packer = new Packer(compiled);
  const out = resolve(root, options.out ?? 'dist');
  const parts = options.staff ? ['packages', 'staff'] : ['packages'];
  return writeAtomically(out, parts, async (folder) => {
    const entries: PackageEntry[] = [];
    mkdirSync(join(folder, 'packages'));
    for (const [at, order] of orders.entries()) {
      const { format, selection } = order;
      const tracks = selection.tracks.length === 1 ? selection.tracks[0] : 'alle spor';
      line.say(`Pakker ${at + 1} av ${orders.length}: ${format} ${tracks}`);
      const { entry, bytes } = await packer.make({ ...order, uiLanguage: ui, tracking }, texts);
      writeFileSync(join(folder, 'packages', entry.file), bytes);
      entries.push(entry);
    }
    writeFileSync(join(folder, 'packages', 'index.json'), `${JSON.stringify(entries, undefined, 2)}\n`);
    if (options.staff) {
      const staff = join(folder, 'staff');
      line.say('Bygger sidene for mentor og HR');
      await buildStaff(staff);
      await writeBuilderParts({
        folder: staff,
        packer,
        locales,
        courses: await coursesByLanguage(course, options, locales),
      });
    }
    return entries;
  });
}

/** The course with the UI strings of each language, beginning with that of the build. */
async function coursesByLanguage(
  course: Course,
  options: BuildOptions,
  locales: ReadCourse['locales'],
): Promise<ReadonlyMap<string, Course>> {
  const courses = new Map([[options.ui ?? 'nb', course]]);
  for (const ui of locales.keys())
    if (!courses.has(ui)) courses.set(ui, (await readCourse({ ...options, ui })).compiled.course);
  return courses;
}

function printTable(entries: readonly PackageEntry[]): void {
  const rows = entries.map(({ file, bytes, suspendDataWorstCase }) => [
    file,
    `${(bytes / 1000).toFixed(0)} kB`,
    `${suspendDataWorstCase} tegn${suspendDataWorstCase > suspendWarning ? ' (over 2000!)' : ''}`,
  ]);
  const head = ['Pakke', 'Størrelse', 'Framdrift på det meste'];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]!.length)));
  for (const row of [head, ...rows])
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '));
}
