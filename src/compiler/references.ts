/** Reads attributes that refer to tracks, services, sources, facts and learning objectives, and reports unknown ids. */
import type { MarkupContext, TellFault } from '../authoring/block-type.ts';
import type { Duty, Scope } from '../core/course/course.ts';
import type { FoundType } from './block-types.ts';
import { objectives } from './course-file.ts';

/** Ids that a module may refer to. A list is undefined when it is not known for certain; then any id is accepted. */
export interface KnownNames {
  readonly types: ReadonlyMap<string, FoundType>;
  /** Undefined when an id is a duplicate: it may replace another by mistake. */
  readonly tracks: readonly string[] | undefined;
  readonly services: readonly string[] | undefined;
  /** Undefined when the file could not be read. */
  readonly sources: ReadonlySet<string> | undefined;
  /** Facts of `duties.yaml`; undefined when the file could not be read. */
  readonly duties: readonly Duty[] | undefined;
  /** Adds the tracks that follow the given ones by `as:` in `course.yaml`. */
  readonly widenTracks: (tracks: readonly string[]) => readonly string[];
  readonly markup: MarkupContext;
}

const noDuties = 'Lag modules/duties.yaml; modules/README.md viser hvordan.';

/** Reads the references of one module, which only the standard register's file has. */
export class References {
  readonly #known: KnownNames;
  readonly #objectives: readonly string[];
  readonly #tell: TellFault;

  /** @param moduleObjectives ids of the module's learning objectives */
  constructor(known: KnownNames, moduleObjectives: readonly string[], tell: TellFault) {
    this.#known = known;
    this.#objectives = moduleObjectives;
    this.#tell = tell;
  }

  /** The scope of a screen or block. One that names facts is limited to the services of those facts. */
  scope(attributes: Readonly<Record<string, string>>, line: number): Scope {
    const tracks = this.#list(attributes['tracks'], this.#known.tracks, 'spor', line);
    const own = this.#list(attributes['services'], this.#known.services, 'tjeneste', line);
    const services = this.#withinFacts(own, attributes, line);
    return { ...(tracks && { tracks: this.#known.widenTracks(tracks) }), ...(services && { services }) };
  }

  /** The block's own services, limited to those that at least one of its facts applies to; undefined means all. */
  #withinFacts(
    own: readonly string[] | undefined,
    { facts, card }: Readonly<Record<string, string>>,
    line: number,
  ): readonly string[] | undefined {
    const named = this.#facts(facts, line);
    if (card === 'true' && this.#known.duties?.length === 0)
      this.#tell(line, 'Pliktkortet har ingen punkter.', noDuties);
    if (named.length === 0 || named.some(({ services }) => !services)) return own;
    const met = [...new Set(named.flatMap(({ services }) => services ?? []))];
    const both = own?.filter((id) => met.includes(id)) ?? met;
    if (both.length === 0)
      this.#tell(
        line,
        'Ingen av punktene gjelder for tjenestene i services: da vises dette for ingen.',
        `Punktene gjelder for ${met.join(', ')}. Rett services eller facts.`,
      );
    return both;
  }

  #facts(text: string | undefined, line: number): readonly Duty[] {
    const known = this.#known.duties;
    if (!known) return [];
    const ids = (text ?? '').split(/[\s,]+/).filter(Boolean);
    return ids.flatMap((id, at) => {
      const duty = known.find((each) => each.id === id);
      if (!duty)
        this.#tell(
          line,
          `Punktet «${id}» finnes ikke i duties.yaml.`,
          known.length === 0 ? noDuties : `Bruk en av disse: ${known.map((each) => each.id).join(', ')}.`,
        );
      else if (ids.indexOf(id) !== at) this.#tell(line, `Punktet «${id}» står to ganger.`, 'Ta bort det ene.');
      return duty ?? [];
    });
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

  /** Source keys, each with optional line numbers: `key`, `key:line` or `key:from-to`. */
  sources(text: string | undefined, line: number): string[] {
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
        if (this.#known.sources && !this.#known.sources.has(id))
          this.#tell(line, `Kilden «${id}» finnes ikke.`, 'Bruk en id fra sources.yaml, eller legg kilden til der.');
        return reference;
      });
  }

  /** Ids of the objectives that a question tests. */
  objectives(text: string | undefined, line: number): string[] {
    const ids = (text ?? '').split(/[\s,]+/).filter(Boolean);
    for (const id of ids)
      if (!objectives.includes(id))
        this.#tell(line, `Ukjent læringsmål «${id}».`, `Målene er ${objectives.join(', ')}.`);
      else if (!this.#objectives.includes(id))
        this.#tell(
          line,
          `Spørsmålet prøver ${id}, som modulen ikke har som mål.`,
          `Modulens mål er ${this.#objectives.join(', ') || 'ingen'}. Rett spørsmålet eller module.yaml.`,
        );
    return ids;
  }
}
