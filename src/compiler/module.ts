/** Joins a module's registers into one: the same ids in both, the answers once. */
import type { Block, Module, Screen } from '../core/course/course.ts';
import type { BlockInput, BlockSource, ReadBlock, TellFault } from '../authoring/block-type.ts';
import { commonAttributes, tellAttribute, withoutCommon } from './attributes.ts';
import type { FrontMatter, ModuleFile } from './course-file.ts';
import type { ScreenSource } from './markdown.ts';
import { pairRegisters, shortId, type Paired } from './pair-registers.ts';
import { References, type KnownNames } from './references.ts';

/** One register's file, read. */
export interface RegisterFile {
  readonly front: FrontMatter;
  readonly screens: readonly ScreenSource[];
  /** True when a block could not be read: what seems to be missing may be there. */
  readonly lost: boolean;
  readonly tell: TellFault;
}

/** Joins the two registers. Faults are told; what cannot be joined is left out. */
export function joinModule(file: ModuleFile, standard: RegisterFile, plain: RegisterFile, names: KnownNames): Module {
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
  readonly #names: KnownNames;
  readonly #tell: TellFault;
  readonly #tellPlain: TellFault;
  readonly #references: References;
  readonly #lost: boolean;
  readonly #ids = new Set<string>();

  constructor(names: KnownNames, taught: readonly string[], standard: RegisterFile, plain: RegisterFile) {
    this.#names = names;
    this.#references = new References(names, taught, standard.tell);
    this.#tell = standard.tell;
    this.#tellPlain = plain.tell;
    this.#lost = standard.lost || plain.lost;
  }

  pairs<T extends Paired>(standard: readonly T[], plain: readonly T[], what: string): [T, T][] {
    const incomplete = this.#lost;
    return pairRegisters(standard, plain, {
      what,
      seen: this.#ids,
      incomplete,
      tell: this.#tell,
      tellPlain: this.#tellPlain,
    });
  }

  screen(standard: ScreenSource, plain: ScreenSource): Screen {
    this.#onlyWords(plain.attributes, [], plain.line);
    const unknown = Object.keys(standard.attributes).filter((name) => !commonAttributes.includes(name));
    for (const name of unknown)
      this.#tell(standard.line, `Ukjent felt «${name}» på skjermen.`, `Bruk ${commonAttributes.join(', ')}.`);
    const blocks = this.pairs(standard.blocks, plain.blocks, 'blokka');
    const sources = [standard, ...standard.blocks].flatMap(({ attributes, line }) =>
      this.#references.sources(attributes['sources'], line),
    );
    return {
      id: standard.id,
      title: { standard: standard.title, klart: plain.title },
      ...this.#references.scope(standard.attributes, standard.line),
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
        `«${shortId(plain.id)}» er ${plain.type} her, men ${standard.type} i nb.md.`,
        'Bruk samme slags blokk i begge filer.',
      );
      return [];
    }
    this.#onlyWords(plain.attributes, found.type.words, plain.line);
    const sources = { standard: withoutCommon(standard), klart: withoutCommon(plain) };
    const tell = { standard: this.#tell, klart: this.#tellPlain };
    const tellIssue: BlockInput['tellIssue'] = (register, issue) =>
      tellAttribute(found, sources[register], issue, tell[register]);
    const block = found.type.read({ id: standard.id, sources, tell, tellIssue });
    if (!block) return [];
    this.#sameShape(block.innerIds, plain);
    const key = block.key();
    const { attributes, line } = standard;
    return [
      {
        id: standard.id,
        type: standard.type,
        ...this.#references.scope(attributes, line),
        html: block.markup(this.#names.markup).html,
        ...(found.type.question && {
          question: {
            id: standard.id,
            type: standard.type,
            objectives: this.#references.objectives(attributes['objectives'], line),
            key,
            test: attributes['test'] === 'true',
          },
        }),
      },
    ];
  }

  #sameShape({ standard, klart }: ReadBlock['innerIds'], plain: BlockSource): void {
    const missing = standard.filter((id) => !klart.includes(id));
    const extra = klart.filter((id) => !standard.includes(id));
    if (missing.length > 0)
      this.#tellPlain(
        plain.line,
        `«${shortId(plain.id)}» mangler ${missing.join(', ')} i klarspråk.`,
        'Ha de samme svarene og scenene i begge filer.',
      );
    if (extra.length > 0)
      this.#tellPlain(
        plain.line,
        `«${shortId(plain.id)}» har ${extra.join(', ')} bare i klarspråk.`,
        'Ha de samme svarene og scenene i begge filer.',
      );
    if (missing.length + extra.length === 0 && standard.join() !== klart.join())
      this.#tellPlain(
        plain.line,
        `«${shortId(plain.id)}» har en annen rekkefølge enn i nb.md.`,
        `Skriv dem i denne rekkefølgen: ${standard.join(', ')}.`,
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
}
