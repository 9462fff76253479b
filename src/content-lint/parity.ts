/** Holds the two registers to the same claims: the same numbers and the same laws and phones in every block. */
import type { Faults } from '../compiler/fault.ts';
import { passagesOn, type ModuleText, type TextBlock, type TextScreen } from './module-text.ts';
import { numbersIn } from './numbers.ts';
import type { Passage } from './passage.ts';

/** Adds a fault or a warning for each number, law and phone that only one register has. */
export function checkParity(standard: ModuleText, plain: ModuleText, faults: Faults, warnings: Faults): void {
  const twins = new Map(plain.screens.map((screen) => [screen.id, screen]));
  for (const screen of standard.screens) {
    const twin = twins.get(screen.id);
    if (!twin) continue; // told by the compiler
    for (const [a, b] of pairs(screen, twin)) comparePassages(a, b);
  }

  function comparePassages(a: Piece, b: Piece): void {
    const [one, other] = [numbersIn(a.passages), numbersIn(b.passages)];
    const all = (numbers: typeof one): Set<string> => new Set([...numbers.digits, ...numbers.words]);
    // «1» in klarspråk is often «ett» in the standard text.
    const extra = [...other.digits].filter((number) => number !== '1' && !all(one).has(number));
    const missing = [...one.digits].filter((number) => !all(other).has(number) && number !== '1');
    if (extra.length > 0)
      faults.add(
        plain.file,
        b.line,
        `${b.name}: ${extra.join(', ')} står bare i klarspråk.`,
        'Ha de samme tallene i begge registre, eller ta tallet bort her.',
      );
    if (missing.length > 0)
      warnings.add(
        plain.file,
        b.line,
        `${b.name}: ${missing.join(', ')} står i standard, men ikke her.`,
        'Se om påstanden fortsatt er den samme uten tallet.',
      );
    const [laws, plainLaws] = [references(a), references(b)];
    for (const lost of laws.filter((reference) => !plainLaws.includes(reference)))
      faults.add(
        plain.file,
        b.line,
        `${b.name}: :${lost.replace(':', '[')}] står i standard, men ikke her.`,
        'Klarspråk skal ha de samme lovene og telefonnumrene.',
      );
    for (const added of plainLaws.filter((reference) => !laws.includes(reference)))
      faults.add(
        plain.file,
        b.line,
        `${b.name}: :${added.replace(':', '[')}] står bare i klarspråk.`,
        'Skriv den i standard også.',
      );
  }
}

interface Piece {
  readonly name: string;
  readonly line: number;
  readonly passages: readonly Passage[];
}

/** The same piece in both registers: each block with an id, and the screen's own text. */
function pairs(standard: TextScreen, plain: TextScreen): [Piece, Piece][] {
  const own = (screen: TextScreen): Piece => ({
    name: `Skjermen «${standard.id}»`,
    line: screen.line,
    passages: passagesOn({ ...screen, blocks: screen.blocks.filter(({ id }) => id === '') }),
  });
  const named = (block: TextBlock): Piece => ({ name: `«${block.id}»`, line: block.line, passages: block.passages });
  const twins = new Map(plain.blocks.filter(({ id }) => id !== '').map((block) => [block.id, block]));
  return [
    [own(standard), own(plain)],
    ...standard.blocks.flatMap((block): [Piece, Piece][] => {
      const twin = twins.get(block.id);
      return block.id !== '' && twin ? [[named(block), named(twin)]] : [];
    }),
  ];
}

function references({ passages }: Piece): string[] {
  return [...new Set(passages.flatMap((passage) => passage.references))];
}
