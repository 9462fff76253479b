/** Reads the attributes that name something else: tracks, services, sources and learning objectives. Unknown names are told. */
import type { MarkupContext, TellFault } from '../authoring/block-type.ts';
import type { FoundType } from './block-types.ts';
import { objectives } from './course-file.ts';

/** What the references in a module may point to. */
export interface KnownNames {
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

/** References of one module's standard register. */
export class References {
  readonly #known: KnownNames;
  readonly #taught: readonly string[];
  readonly #tell: TellFault;

  /** @param taught ids of the objectives that the module teaches */
  constructor(known: KnownNames, taught: readonly string[], tell: TellFault) {
    this.#known = known;
    this.#taught = taught;
    this.#tell = tell;
  }

  scope(
    attributes: Readonly<Record<string, string>>,
    line: number,
  ): { tracks?: readonly string[]; services?: readonly string[] } {
    const tracks = this.#list(attributes['tracks'], this.#known.tracks, 'spor', line);
    const services = this.#list(attributes['services'], this.#known.services, 'tjeneste', line);
    return { ...(tracks && { tracks: this.#known.widenTracks(tracks) }), ...(services && { services }) };
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

  objectives(text: string | undefined, line: number): string[] {
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
