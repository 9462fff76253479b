/** Finds mark-up that would be read as plain text, line by line; tells of it, and mends it for the rest of the reading, so that one slip gives one message. */
import type { TellFault } from '../authoring/block-type.ts';

/** A block that has begun. */
interface Open {
  readonly name: string;
  readonly colons: number;
  readonly line: number;
}

/** How a block's first line looks when it is read as one. */
const opening = /^ {0,3}(:{3,})([A-Za-z][\w-]*)(\[.*\])?(\{(?:[^{}"]|"[^"]*")*\})?\s*$/;
const remedy =
  'Skriv den slik, uten mellomrom foran navnet, [ eller {, og med rette anførselstegn to og to: :::callout[Tittel]{#id kind="tool"}';

/** A file's text, mended, with as many lines as before. */
export interface MendedLines {
  readonly text: string;
  /** True when where a block begins or ends could not be read: what seems to be missing may be there. */
  readonly lost: boolean;
}

/** @param body a register's file, its front matter as empty lines */
export function mendLines(body: string, tell: TellFault): MendedLines {
  let lost = false;
  const lines = body.split('\n');
  const open: Open[] = [];
  for (const [at, raw] of lines.entries()) {
    const line = at + 1;
    let text = plainSpaces(raw);
    const two = /^ {0,3}::(?=[A-Za-z])/.exec(text);
    if (two) {
      tell(
        line,
        `«${text.slice(0, 20).trim()}» med to kolon.`,
        'Skriv tre kolon, og lukk med ::: på egen linje: :::callout[Tittel]{#id}',
      );
      text = `:::${text.slice(two[0].length)}`;
    }
    if (/^ {0,3}(:::|#)/.test(text)) text = straightQuotes(text, line, tell);
    if (/^ {0,3}#/.test(text)) text = heading(text, line);
    else if (/^ {0,3}:::/.test(text)) text = fence(text, line);
    lines[at] = text;
  }
  closeUntil(0, lines.length + 1, 'før fila slutter');
  return { text: lines.join('\n'), lost };

  function heading(text: string, line: number): string {
    const [, marks = '', space = '', rest = ''] = /^ {0,3}(#+)(\s*)(.*)$/.exec(text)!;
    if (rest === '') return text;
    const level = marks.length > 2 ? 3 : 2;
    if (marks.length === 1 || marks.length > 3)
      tell(
        line,
        `Overskriften «${rest.slice(0, 30)}» har ${marks.length} #.`,
        'En skjerm begynner med ## og en scene med ###.',
      );
    else if (space === '') tell(line, `Det mangler mellomrom etter ${marks}.`, `Skriv ${marks} ${rest.slice(0, 30)}`);
    if (level === 3 && open.length === 0)
      tell(
        line,
        `«${rest.slice(0, 30)}» har ### utenfor en øvelse.`,
        'Bruk ## for en ny skjerm, eller **uthevet skrift** som mellomtittel.',
      );
    if (level === 2) closeUntil(0, line, `før skjermen på linje ${line}`, 'Scener i en øvelse har ###.');
    const braces = rest.lastIndexOf('{');
    if (braces >= 0 && !/\{[^{}]*\}\s*$/.test(rest)) {
      tell(
        line,
        'Det som står i { } etter tittelen, kan ikke leses.',
        `Skriv det sist på linja, med både { og }: ${'#'.repeat(level)} Tittel {#id}`,
      );
      return `${'#'.repeat(level)} ${rest.slice(0, braces).trim()} {${rest.slice(braces).replace(/[{}]/g, '')}}`;
    }
    return `${'#'.repeat(level)} ${rest}`;
  }

  function fence(text: string, line: number): string {
    const colons = /:+/.exec(text)![0].length;
    if (/^\s*:+\s*$/.test(text)) {
      const at = open.findLastIndex((block) => block.colons <= colons);
      if (at < 0) {
        tell(
          line,
          `${':'.repeat(colons)} på denne linja lukker ingen blokk.`,
          'Ta bort linja, eller bruk like mange kolon som der blokka begynner.',
        );
        return '';
      }
      closeUntil(at + 1, line, `før linje ${line}`);
      open.pop();
      return text;
    }
    const mended = opening.test(text)
      ? text
      : text.replace(
          /^\s*(:{3,})\s*([A-Za-z][\w-]*)\s*(\[.*\])?\s*(\{(?:[^{}"]|"[^"]*")*)?\}?\s*$/,
          (_, marks: string, name: string, label = '', fields = '') =>
            `${marks}${name}${label}${fields && `${fields}}`}`,
        );
    const [, , name] = opening.exec(mended) ?? [];
    if (mended !== text || name === undefined)
      tell(line, 'Linja begynner med :::, men kan ikke leses som en blokk.', remedy);
    const outer = open.findIndex((block) => block.colons <= colons);
    if (outer >= 0) closeUntil(outer, line, `før den neste begynner på linje ${line}`);
    lost ||= name === undefined;
    open.push({ name: name ?? '', colons, line });
    return name === undefined ? `${':'.repeat(colons)}${unreadMarkup}` : mended;
  }

  /** Closes all but the outermost `kept`, on the empty line before where there is one. */
  function closeUntil(kept: number, line: number, before: string, more = ''): void {
    for (const { name, colons, line: from } of open.splice(kept).reverse()) {
      lost = true;
      tell(
        from,
        `Blokka «${name}» er ikke lukket ${before}.`,
        `Skriv ${':'.repeat(colons)} på egen linje der den slutter.${more && ` ${more}`}`,
      );
      let at = line - 2;
      if (at >= 0 && at < lines.length && lines[at]!.trim() !== '') at = -1;
      if (at > from - 1) lines[at] = ':'.repeat(colons);
    }
  }
}

/** Name given to a block whose first line cannot be read at all. */
export const unreadMarkup = 'ulest';

/** Ordinary spaces for those that an editor makes without break, where a space is part of the mark-up. */
function plainSpaces(line: string): string {
  if (!line.includes('\u00a0')) return line;
  return line
    .replace(/^[\s\u00a0]*(?:[-*+]|#+|\d+[.)]|:::+)?[\s\u00a0]+/, (start) => start.replaceAll('\u00a0', ' '))
    .replace(/\{[^{}]*\}/g, (braces) => braces.replaceAll('\u00a0', ' '));
}

function straightQuotes(text: string, line: number, tell: TellFault): string {
  const mended = text.replace(/=[“”„]([^“”„"]*)[“”„"]/g, '="$1"');
  if (mended !== text)
    tell(
      line,
      'Et felt har krøllete anførselstegn.',
      'Skriv rette: felt="verdi". Slå av «smarte anførselstegn» i editoren.',
    );
  return mended;
}

/** False for bytes that are no text in UTF-8, which is told. */
export function isText(text: string, tell: TellFault): boolean {
  const at = text.search(/[\uFFFD\0]/);
  if (at >= 0)
    tell(
      text.slice(0, at).split('\n').length,
      'Fila er ikke lagret som UTF-8.',
      'Åpne den i en ren teksteditor, velg UTF-8 og lagre på nytt. Se at æ, ø og å er som de skal.',
    );
  return at < 0;
}
