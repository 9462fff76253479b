/** Joins a module's registers into one: the same ids in both, the answers once. */
import type { Block, ByRegister, Module, Register, Screen } from '../core/course.ts';
import type { BlockSource, MarkupContext, TellFault } from '../core/block-type.ts';
import type { FoundType } from './block-types.ts';
import type { FrontMatter, ModuleFile } from './course-file.ts';
import type { ScreenSource } from './markdown.ts';
import { objectives } from './course-file.ts';
import { sayIssue } from './say-issue.ts';

/** One register's file, read. */
export interface RegisterFile {
  readonly front: FrontMatter;
  readonly screens: readonly ScreenSource[];
  /** True when a block could not be read: what seems to be missing may be there. */
  readonly lost: boolean;
  readonly tell: TellFault;
}

/** What the references in a module may point to. */
export interface Names {
  readonly types: ReadonlyMap<string, FoundType>;
  /** Undefined, as the others, when an id stands twice, so that another may be missing: then any may be named. */
  readonly tracks: readonly string[] | undefined;
  readonly services: readonly string[] | undefined;
  /** Undefined when the file could not be read. */
  readonly sources: ReadonlySet<string> | undefined;
  /** Turns `tracks="full"` into the tracks it means, such as those that follow `full`. */
  readonly widenTracks: (tracks: readonly string[]) => readonly string[];
  readonly markup: MarkupContext;
}

/** Attributes every block may have, in the standard register's file only. */
const common = ['tracks', 'services', 'sources'] as const;

/** Joins the two registers. Faults are told; what cannot be joined is left out. */
export function joinModule(file: ModuleFile, standard: RegisterFile, plain: RegisterFile, names: Names): Module {
  const joiner = new Joiner(names, file.objectives, standard, plain);
  const screens = joiner.pairs(standard.screens, plain.screens, 'skjermen').map(([a, b]) => joiner.screen(a, b));
  return {
    id: file.id,
    title: { standard: standard.front.title, klart: plain.front.title },
    lead: { standard: standard.front.lead, klart: plain.front.lead },
    buildingBlock: file.buildingBlock,
    objectives: file.objectives,
    minutes: file.minutes,
    ...(file.skippable && { skippable: true }),
    screens,
  };
}

class Joiner {
  readonly #names: Names;
  readonly #tell: TellFault;
  readonly #tellPlain: TellFault;
  readonly #taught: readonly string[];
  readonly #lost: boolean;
  readonly #ids = new Set<string>();

  constructor(names: Names, taught: readonly string[], standard: RegisterFile, plain: RegisterFile) {
    this.#names = names;
    this.#taught = taught;
    this.#tell = standard.tell;
    this.#tellPlain = plain.tell;
    this.#lost = standard.lost || plain.lost;
  }

  /** Pairs what stands in both files; tells what stands in one only, twice, or in another order. */
  pairs<T extends { id: string; line: number; type?: string }>(
    standard: readonly T[],
    plain: readonly T[],
    what: string,
  ): [T, T][] {
    const rest = new Map<string, T>();
    // One id too many is one too few of another: what seems to be missing is then not told.
    let sure = !this.#lost;
    const twice = (tell: TellFault, { id, line }: T): void => {
      tell(line, `Id-en «${short(id)}» står to ganger.`, 'Gi den ene en annen id, lik i begge filer.');
      sure = false;
    };
    for (const item of plain)
      if (rest.has(item.id)) twice(this.#tellPlain, item);
      else rest.set(item.id, item);
    const pairs: [T, T][] = [];
    const alone: T[] = [];
    for (const item of standard) {
      if (this.#ids.has(item.id)) {
        twice(this.#tell, item);
        continue;
      }
      this.#ids.add(item.id);
      const twin = rest.get(item.id);
      if (twin) pairs.push([item, twin]);
      else alone.push(item);
      rest.delete(item.id);
    }
    if (!sure) return pairs;
    const extra = [...rest.values()];
    if (
      alone.length > 0 &&
      alone.length === extra.length &&
      alone.every((item, at) => item.type !== 'text' && item.type === extra[at]!.type)
    ) {
      for (const [at, { id, line }] of extra.entries())
        this.#tellPlain(
          line,
          `${what} «${short(id)}» heter «${short(alone[at]!.id)}» i nb.md.`,
          'Bruk samme id i begge filer: den som var der fra før.',
        );
      return pairs;
    }
    for (const item of alone)
      if (item.type === 'text')
        this.#tell(
          item.line,
          'Teksten her mangler i klarspråk.',
          'Skriv den samme teksten på samme sted i nb-klart.md, utenfor ::: og :::.',
        );
      else
        this.#tell(
          item.line,
          `${what} «${short(item.id)}» mangler i klarspråk.`,
          'Skriv den samme delen, med samme id, i nb-klart.md.',
        );
    for (const item of extra)
      if (item.type === 'text')
        this.#tellPlain(
          item.line,
          'Teksten her står bare i klarspråk.',
          'Skriv den samme teksten på samme sted i nb.md, utenfor ::: og :::.',
        );
      else
        this.#tellPlain(
          item.line,
          `${what} «${short(item.id)}» står bare i klarspråk.`,
          'Skriv den i nb.md også, eller rett id-en.',
        );
    const places = pairs.map(([, twin]) => plain.indexOf(twin));
    const early = pairs.find((_, at) => at > 0 && places[at]! < places[at - 1]!)?.[1];
    if (early)
      this.#tellPlain(
        early.line,
        `${what} «${short(early.id)}» står tidligere her enn i nb.md.`,
        'Ha samme rekkefølge i begge filer: leseren møter nb.md sin.',
      );
    return pairs;
  }

  screen(standard: ScreenSource, plain: ScreenSource): Screen {
    this.#onlyWords(plain.attributes, [], plain.line);
    const unknown = Object.keys(standard.attributes).filter((name) => !(common as readonly string[]).includes(name));
    for (const name of unknown)
      this.#tell(standard.line, `Ukjent felt «${name}» på skjermen.`, `Bruk ${common.join(', ')}.`);
    const blocks = this.pairs(standard.blocks, plain.blocks, 'blokka');
    const sources = [standard, ...standard.blocks].flatMap(({ attributes, line }) =>
      this.#sources(attributes['sources'], line),
    );
    return {
      id: standard.id,
      title: { standard: standard.title, klart: plain.title },
      ...this.#scope(standard.attributes, standard.line),
      blocks: blocks.flatMap(([a, b]) => this.#block(a, b)),
      sources: [...new Set(sources)],
    };
  }

  #block(standard: BlockSource & { type: string }, plain: BlockSource & { type: string }): Block[] {
    const found = this.#names.types.get(standard.type);
    if (!found) {
      const known = [...this.#names.types.keys()].filter((name) => name !== 'text').join(', ');
      this.#tell(standard.line, `Ukjent blokk «${standard.type}».`, `Skriv en av disse: ${known}.`);
      return [];
    }
    if (plain.type !== standard.type) {
      this.#tellPlain(
        plain.line,
        `«${short(plain.id)}» er ${plain.type} her, men ${standard.type} i nb.md.`,
        'Bruk samme slags blokk i begge filer.',
      );
      return [];
    }
    const { type, question } = found;
    const words = type.words ?? [];
    this.#onlyWords(plain.attributes, words, plain.line);
    const attributes = this.#attributes(found, standard);
    const data: Partial<Record<Register, unknown>> = {
      standard: type.read(standard, this.#tell),
      klart: type.read(plain, this.#tellPlain),
    };
    if (!attributes || data.standard === undefined || data.klart === undefined) return [];
    const both = data as Record<Register, unknown>;
    this.#sameShape(found, both, plain);
    const key = type.key?.(attributes, both.standard, standard, this.#tell);
    for (const name of words)
      if (plain.attributes[name] !== undefined) attributes[`${name}-klart`] = plain.attributes[name];
    const block: Block = {
      id: standard.id,
      type: standard.type,
      ...this.#scope(standard.attributes, standard.line),
      html: type.markup(standard.id, both as never, attributes, this.#names.markup).html,
      ...(question &&
        type.key && {
          question: {
            id: standard.id,
            type: standard.type,
            objectives: this.#objectives(attributes['objectives'], standard.line),
            key,
            test: attributes['test'] === 'true',
          },
        }),
    };
    return [block];
  }

  #attributes(found: FoundType, source: BlockSource): Record<string, string> | undefined {
    const own = Object.fromEntries(
      Object.entries(source.attributes).filter(([name]) => !(common as readonly string[]).includes(name)),
    );
    const result = found.type.attributes.safeParse(own);
    if (result.success) return result.data as Record<string, string>;
    const fields = [...Object.keys(found.type.attributes.shape ?? {}), ...common].join(', ');
    for (const issue of result.error.issues) {
      const { cause, remedy = 'Rett feltet. modules/README.md viser hvordan det skrives.' } = sayIssue(
        issue,
        `Denne blokka har feltene ${fields}.`,
      );
      this.#tell(
        source.line,
        `${found.name} «${short(source.id)}»: ${[...issue.path.map(String), cause].join(': ')}`,
        remedy,
      );
    }
    return undefined;
  }

  #sameShape({ type }: FoundType, data: ByRegister | Record<Register, unknown>, plain: BlockSource): void {
    const [a, b] = [type.shape?.(data.standard as never) ?? [], type.shape?.(data.klart as never) ?? []];
    const missing = a.filter((id) => !b.includes(id));
    const extra = b.filter((id) => !a.includes(id));
    if (missing.length > 0)
      this.#tellPlain(
        plain.line,
        `«${short(plain.id)}» mangler ${missing.join(', ')} i klarspråk.`,
        'Ha de samme svarene og scenene i begge filer.',
      );
    if (extra.length > 0)
      this.#tellPlain(
        plain.line,
        `«${short(plain.id)}» har ${extra.join(', ')} bare i klarspråk.`,
        'Ha de samme svarene og scenene i begge filer.',
      );
    if (missing.length + extra.length === 0 && a.join() !== b.join())
      this.#tellPlain(
        plain.line,
        `«${short(plain.id)}» har en annen rekkefølge enn i nb.md.`,
        `Skriv dem i denne rekkefølgen: ${a.join(', ')}.`,
      );
  }

  /** The plain file carries words only: whatever decides something stands once, in `nb.md`. */
  #onlyWords(attributes: Readonly<Record<string, string>>, words: readonly string[], line: number): void {
    for (const name of Object.keys(attributes))
      if (!words.includes(name))
        this.#tellPlain(
          line,
          `Feltet «${name}» står i klarspråk.`,
          'Ta det bort her. Fasit, tjenester, spor og kilder står bare i nb.md.',
        );
  }

  #scope(
    attributes: Readonly<Record<string, string>>,
    line: number,
  ): { tracks?: readonly string[]; services?: readonly string[] } {
    const tracks = this.#list(attributes['tracks'], this.#names.tracks, 'spor', line);
    const services = this.#list(attributes['services'], this.#names.services, 'tjeneste', line);
    return { ...(tracks && { tracks: this.#names.widenTracks(tracks) }), ...(services && { services }) };
  }

  #list(
    text: string | undefined,
    known: readonly string[] | undefined,
    what: string,
    line: number,
  ): readonly string[] | undefined {
    if (text === undefined || !known) return undefined;
    const ids = text.split(/[\s,]+/).filter(Boolean);
    if (ids.length === 0)
      this.#tell(
        line,
        `Feltet for ${what} er tomt: da vises dette for ingen.`,
        `Ta feltet bort, eller bruk noen av disse: ${known.join(', ')}.`,
      );
    for (const id of ids)
      if (!known.includes(id)) this.#tell(line, `Ukjent ${what} «${id}».`, `Bruk en av disse: ${known.join(', ')}.`);
    return ids;
  }

  #sources(text: string | undefined, line: number): string[] {
    return (text ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((reference) => {
        const [id = '', lines] = reference.split(/:(.*)/s);
        if (lines !== undefined && !/^\d+(-\d+)?$/.test(lines))
          this.#tell(
            line,
            `Kilden «${reference}» har et linjenummer som ikke kan leses.`,
            'Skriv nøkkel:linje eller nøkkel:fra-til, med vanlig bindestrek.',
          );
        if (this.#names.sources && !this.#names.sources.has(id))
          this.#tell(line, `Kilden «${id}» finnes ikke.`, 'Bruk en id fra sources.yaml, eller legg kilden til der.');
        return reference;
      });
  }

  #objectives(text: string | undefined, line: number): string[] {
    const ids = (text ?? '').split(/[\s,]+/).filter(Boolean);
    for (const id of ids)
      if (!objectives.includes(id))
        this.#tell(line, `Ukjent læringsmål «${id}».`, `Målene er ${objectives.join(', ')}.`);
      else if (!this.#taught.includes(id))
        this.#tell(
          line,
          `Spørsmålet prøver ${id}, som modulen ikke har som mål.`,
          `Modulens mål er ${this.#taught.join(', ') || 'ingen'}. Rett spørsmålet eller module.yaml.`,
        );
    return ids;
  }
}

/** An id as the writer wrote it, without the module. */
function short(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}
