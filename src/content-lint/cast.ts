/** Checks that a name is one person within a path: compares cast.yaml with the names in the text of the course. */
import { z } from 'zod';
import type { CourseFile } from '../compiler/course-file.ts';
import type { Faults } from '../compiler/fault.ts';
import { readYaml, type TellAt } from '../compiler/yaml-file.ts';
import { included } from '../core/course/selection.ts';
import { placesIn, type CastPlace, type PlaceSource } from './cast-places.ts';
import type { IsWord } from './spelling.ts';

/** `cast.yaml`: the people who are named in the course, and the capitalised words that name no such person. */
export const castFile = z.strictObject({
  personer: z.array(
    z.strictObject({
      name: z.string().regex(/^\p{Lu}[\p{L}-]+$/u, 'navnet skrives som i teksten, med stor forbokstav'),
      /** Years; estimated from the scene where the text gives none. */
      age: z.union([z.number().positive(), z.literal('voksen')]),
      role: z.enum(['barn', 'ungdom', 'forelder', 'kollega', 'leder', 'mentor', 'annen']),
      /** Services whose paths meet the person; absent: all. */
      services: z.array(z.string()).min(1).optional(),
      /** `module_block`, `module_screen` for a screen's running text, or `ordliste_term`. */
      blocks: z.array(z.string().regex(/^[a-z0-9-]+_[a-z0-9-]+$/, 'stedet skrives modul_blokk')).min(1),
      /** How a portrait draws the head, in a few words. */
      head: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  /** Places, works, institutions and researchers. */
  annet: z.array(z.string()),
});
type Cast = z.output<typeof castFile>;
type Person = Cast['personer'][number];

/** A name, or a capitalised word that may be one, found in a place. */
interface Found {
  readonly place: CastPlace;
  readonly name: string;
  readonly line: number;
  /** False where the word may be no name: the first word of a sentence that is a common word too, as «Per», «Tom», «Line». */
  readonly certain: boolean;
}

/** What the check needs besides the texts. */
export interface CastTools {
  /** Text of the cast file; absent when the course has none, and then its names are not checked. */
  readonly cast?: string | undefined;
  readonly isWord: IsWord;
  readonly approvedWords: ReadonlySet<string>;
}

/** Reports every fault of the cast. @param file name of the cast file */
export function checkCast(
  { cast: written, isWord, approvedWords }: CastTools,
  file: string,
  source: PlaceSource & { readonly course: CourseFile },
  faults: Faults,
): void {
  if (written === undefined) return;
  readYaml(written, file, castFile, faults, 1, (cast, tell) => {
    const places = placesIn(source);
    const find = nameFinder(cast, (word) => approvedWords.has(word) || isWord(word));
    const found = places.flatMap(find);
    reportUnlisted(found, cast, file, faults);
    reportAbsent(found, places, cast, tell);
    reportNeedless(places, cast, tell);
    reportPaths(places, cast, source.course, tell);
  });
}

/**
 * Returns a function that finds the names of a place, each once, with or without the genitive's «s».
 * A word that is neither listed nor common is found too: inside a sentence every capitalised word, at its start only
 * what the dictionary has with a capital and not without. A first word that is both, as «Line», cannot be told from
 * the noun, so such a name is found only when it is listed.
 */
function nameFinder({ personer, annet }: Cast, isWord: IsWord): (place: CastPlace) => Found[] {
  const names = new Set(personer.map(({ name }) => name));
  const others = new Set(annet.flatMap((words) => words.split(' ')));
  return (place) => {
    const found = new Map<string, Found>();
    for (const { word, line, startsSentence } of place.words) {
      const stem = word.replace(/s$/u, '');
      const name = !names.has(word) && (names.has(stem) || others.has(stem)) ? stem : word;
      if (others.has(name)) continue;
      const common = isWord(name.toLowerCase());
      if (!names.has(name) && startsSentence && (common || !isWord(name))) continue;
      const certain = !startsSentence || !common;
      if (!found.get(name)?.certain) found.set(name, { place, name, line, certain });
    }
    return [...found.values()];
  };
}

/** Names that stand where no entry says that the person is met. */
function reportUnlisted(found: readonly Found[], cast: Cast, file: string, faults: Faults): void {
  for (const { place, name, line, certain } of found) {
    const people = cast.personer.filter((person) => person.name === name);
    if (!certain || people.some(({ blocks }) => blocks.includes(place.id))) continue;
    if (people.length === 0)
      faults.add(
        place.file,
        line,
        `Hvem er «${name}»? Navnet står ikke i ${file}.`,
        'Er det et menneske i en scene, skriv en linje under personer. Er det et sted, et verk eller en forsker, skriv ordet under annet.',
      );
    else
      faults.add(
        place.file,
        line,
        `«${name}» står i ${place.id}, men ingen «${name}» i ${file} møtes der.`,
        `Er det samme person, skriv ${place.id} under blocks. Er det en annen, gi den ene et annet navn.`,
      );
  }
}

/** Blocks of an entry that do not exist, or where the name is missing in one register. */
function reportAbsent(found: readonly Found[], places: readonly CastPlace[], cast: Cast, tell: TellAt): void {
  const standing = new Set(found.map(({ place, name }) => `${place.file} ${place.id} ${name}`));
  cast.personer.forEach(({ name, blocks }, person) =>
    blocks.forEach((id, at) => {
      const path = ['personer', person, 'blocks', at];
      const here = places.filter((place) => place.id === id);
      if (here.length === 0) tell(path, `${id} finnes ikke.`, 'Rett id-en, eller ta den bort.');
      for (const { file } of here.filter((place) => !standing.has(`${place.file} ${id} ${name}`)))
        tell(path, `«${name}» står ikke i ${id} i ${file}.`, 'Skriv det samme navnet der, eller ta bort id-en her.');
    }),
  );
}

/** Entries of `annet` that no text holds. */
function reportNeedless(places: readonly CastPlace[], { annet }: Cast, tell: TellAt): void {
  const standing = new Set(places.flatMap(({ words }) => words.flatMap(({ word }) => [word, word.replace(/s$/u, '')])));
  annet.forEach((words, at) => {
    if (!words.split(' ').some((word) => standing.has(word)))
      tell(['annet', at], `«${words}» står ikke i teksten.`, 'Ta bort linja.');
  });
}

/** Entries of one name that meet in a path, and entries whose services are not those of their blocks. */
function reportPaths(places: readonly CastPlace[], cast: Cast, course: CourseFile, tell: TellAt): void {
  const byId = new Map(places.map((place) => [place.id, place]));
  const paths = course.tracks.flatMap((track) => course.services.map((service) => ({ track, service: service.id })));
  const pathsOf = ({ blocks }: Person): Set<string> =>
    new Set(
      paths
        .filter(({ track, service }) => blocks.some((id) => isMet(byId.get(id), track, service, course)))
        .map(({ track, service }) => `${track.id} ${service}`),
    );
  const met = cast.personer.map(pathsOf);
  cast.personer.forEach((person, at) => {
    const services = course.services
      .map(({ id }) => id)
      .filter((id) => [...met[at]!].some((path) => path.endsWith(` ${id}`)));
    const written = person.services ?? course.services.map(({ id }) => id);
    if (met[at]!.size > 0 && services.toSorted().join() !== written.toSorted().join())
      tell(
        ['personer', at],
        `«${person.name}» møtes i ${services.join(', ')}, ikke i ${written.join(', ')}.`,
        services.length === course.services.length
          ? 'Ta bort services.'
          : `Skriv services: [${services.join(', ')}], eller rett blocks.`,
      );
    for (const [before, other] of cast.personer.slice(0, at).entries()) {
      const shared = [...met[at]!].find((path) => met[before]!.has(path));
      if (other.name === person.name && shared !== undefined)
        tell(
          ['personer', at],
          `To heter «${person.name}» på veien ${shared.replace(' ', ' / ')}: en i ${other.blocks.join(', ')} og en i ${person.blocks.join(', ')}.`,
          'Gi den ene et annet navn. Er de samme person, skriv én linje med alle stedene.',
        );
    }
  });
}

/** True when a path of this track and service leads to the place. The glossary is part of every path. */
function isMet(
  place: CastPlace | undefined,
  track: CourseFile['tracks'][number],
  service: string,
  course: CourseFile,
): boolean {
  if (!place) return false;
  const modules = track.modules === 'common' ? course.common : track.modules;
  const path = { track: track.as ?? track.id, service };
  return (
    (place.module === undefined || modules.includes(place.module)) &&
    place.scopes.every((scope) => included(scope, path))
  );
}
