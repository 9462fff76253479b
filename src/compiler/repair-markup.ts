/**
 * Finds mark-up that Markdown would read as plain text. Reports each mistake and repairs it, so that one mistake gives
 * one message and the rest of the file is read as intended.
 */
import type { TellFault } from '../authoring/block-type.ts';

/** A block that is not closed yet. */
interface OpenBlock {
  readonly name: string;
  /** Number of colons in the opening line. */
  readonly colons: number;
  readonly line: number;
}

/** Directive name given to a block whose opening line cannot be read. */
export const unreadableBlock = 'ulest';

/** An opening line that the Markdown parser reads as a directive: colons, name, label, attributes. */
const opening = /^ {0,3}(:{3,})([A-Za-z][\w-]*)(\[.*\])?(\{(?:[^{}"]|"[^"]*")*\})?\s*$/;
/** The same with spaces between the parts and the last `}` missing. */
const repairableOpening = /^\s*(:{3,})\s*([A-Za-z][\w-]*)\s*(\[.*\])?\s*(\{(?:[^{}"]|"[^"]*")*)?\}?\s*$/;
const openingRemedy =
  'Skriv den slik, uten mellomrom foran navnet, [ eller {, og med rette anførselstegn to og to: ' +
  ':::callout[Tittel]{#id kind="tool"}';

/** A file's text after repair, with the same number of lines. */
export interface RepairedMarkup {
  readonly text: string;
  /** True when the beginning or end of a block is unknown, so that blocks may be missing from the result. */
  readonly incomplete: boolean;
}

/** Repairs a register's file. @param body its text, with the front matter as empty lines */
export function repairMarkup(body: string, tell: TellFault): RepairedMarkup {
  const repair = new MarkupRepair(body, tell);
  return { text: repair.text(), incomplete: repair.incomplete };
}

class MarkupRepair {
  readonly #lines: string[];
  readonly #tell: TellFault;
  /** Blocks that enclose the current line, outermost first. */
  readonly #open: OpenBlock[] = [];
  incomplete = false;

  constructor(body: string, tell: TellFault) {
    this.#lines = body.split('\n');
    this.#tell = tell;
  }

  text(): string {
    for (const [at, line] of this.#lines.entries()) this.#lines[at] = this.#line(line, at + 1);
    this.#closeUntil(0, this.#lines.length + 1, 'før fila slutter');
    return this.#lines.join('\n');
  }

  #line(raw: string, line: number): string {
    let text = this.#threeColons(replaceNoBreakSpaces(raw), line);
    if (/^ {0,3}(:::|#)/.test(text)) text = this.#straightQuotes(text, line);
    if (/^ {0,3}#/.test(text)) return this.#heading(text, line);
    if (/^ {0,3}:::/.test(text)) return this.#fence(text, line);
    return text;
  }

  #threeColons(text: string, line: number): string {
    const two = /^ {0,3}::(?=[A-Za-z])/.exec(text);
    if (!two) return text;
    this.#tell(
      line,
      `«${text.slice(0, 20).trim()}» med to kolon.`,
      'Skriv tre kolon, og lukk med ::: på egen linje: :::callout[Tittel]{#id}',
    );
    return `:::${text.slice(two[0].length)}`;
  }

  #straightQuotes(text: string, line: number): string {
    const repaired = text.replace(/=[“”„]([^“”„"]*)[“”„"]/g, '="$1"');
    if (repaired !== text)
      this.#tell(
        line,
        'Et felt har krøllete anførselstegn.',
        'Skriv rette: felt="verdi". Slå av «smarte anførselstegn» i editoren.',
      );
    return repaired;
  }

  #heading(text: string, line: number): string {
    const [, marks = '', space = '', title = ''] = /^ {0,3}(#+)(\s*)(.*)$/.exec(text)!;
    if (title === '') return text;
    const level = marks.length > 2 ? 3 : 2;
    this.#checkHeading(marks, space, title, line);
    if (level === 2) this.#closeUntil(0, line, `før skjermen på linje ${line}`, 'Scener i en øvelse har ###.');
    const braces = title.lastIndexOf('{');
    if (braces < 0 || /\{[^{}]*\}\s*$/.test(title)) return `${'#'.repeat(level)} ${title}`;
    this.#tell(
      line,
      'Det som står i { } etter tittelen, kan ikke leses.',
      `Skriv det sist på linja, med både { og }: ${'#'.repeat(level)} Tittel {#id}`,
    );
    return `${'#'.repeat(level)} ${title.slice(0, braces).trim()} {${title.slice(braces).replace(/[{}]/g, '')}}`;
  }

  #checkHeading(marks: string, space: string, title: string, line: number): void {
    const start = title.slice(0, 30);
    if (marks.length === 1 || marks.length > 3)
      this.#tell(
        line,
        `Overskriften «${start}» har ${marks.length} #.`,
        'En skjerm begynner med ## og en scene med ###.',
      );
    else if (space === '') this.#tell(line, `Det mangler mellomrom etter ${marks}.`, `Skriv ${marks} ${start}`);
    if (marks.length > 2 && this.#open.length === 0)
      this.#tell(
        line,
        `«${start}» har ### utenfor en øvelse.`,
        'Bruk ## for en ny skjerm, eller **uthevet skrift** som mellomtittel.',
      );
  }

  /** A line that begins with `:::`. */
  #fence(text: string, line: number): string {
    const colons = /:+/.exec(text)![0].length;
    return /^\s*:+\s*$/.test(text) ? this.#closingFence(text, colons, line) : this.#openingFence(text, colons, line);
  }

  #closingFence(text: string, colons: number, line: number): string {
    const at = this.#open.findLastIndex((block) => block.colons <= colons);
    if (at < 0) {
      this.#tell(
        line,
        `${':'.repeat(colons)} på denne linja lukker ingen blokk.`,
        'Ta bort linja, eller bruk like mange kolon som der blokka begynner.',
      );
      return '';
    }
    this.#closeUntil(at + 1, line, `før linje ${line}`);
    this.#open.pop();
    return text;
  }

  #openingFence(text: string, colons: number, line: number): string {
    const repaired = opening.test(text) ? text : repairOpening(text);
    const name = opening.exec(repaired)?.[2];
    if (repaired !== text || name === undefined)
      this.#tell(line, 'Linja begynner med :::, men kan ikke leses som en blokk.', openingRemedy);
    const enclosing = this.#open.findIndex((block) => block.colons <= colons);
    if (enclosing >= 0) this.#closeUntil(enclosing, line, `før den neste begynner på linje ${line}`);
    if (name === undefined) this.incomplete = true;
    this.#open.push({ name: name ?? '', colons, line });
    return name === undefined ? `${':'.repeat(colons)}${unreadableBlock}` : repaired;
  }

  /** Closes all open blocks but the outermost `kept`, on the empty line before `line` where there is one. */
  #closeUntil(kept: number, line: number, before: string, hint = ''): void {
    for (const { name, colons, line: openedAt } of this.#open.splice(kept).reverse()) {
      this.incomplete = true;
      this.#tell(
        openedAt,
        `Blokka «${name}» er ikke lukket ${before}.`,
        `Skriv ${':'.repeat(colons)} på egen linje der den slutter.${hint && ` ${hint}`}`,
      );
      const at = line - 2;
      const text = this.#lines[at];
      const free = text === undefined || text.trim() === '';
      if (free && at > openedAt - 1) this.#lines[at] = ':'.repeat(colons);
    }
  }
}

/** Removes spaces between the parts of an opening line and adds a missing `}`; unchanged when that does not help. */
function repairOpening(text: string): string {
  return text.replace(
    repairableOpening,
    (_, marks: string, name: string, label = '', fields = '') => `${marks}${name}${label}${fields && `${fields}}`}`,
  );
}

/** Replaces no-break spaces, which editors insert, by ordinary ones where a space is part of the mark-up. */
function replaceNoBreakSpaces(line: string): string {
  if (!line.includes('\u00a0')) return line;
  return line
    .replace(/^[\s\u00a0]*(?:[-*+]|#+|\d+[.)]|:::+)?[\s\u00a0]+/, (start) => start.replaceAll('\u00a0', ' '))
    .replace(/\{[^{}]*\}/g, (braces) => braces.replaceAll('\u00a0', ' '));
}
