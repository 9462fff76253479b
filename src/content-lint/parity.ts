/** Checks that both registers have the same numbers, laws and phone numbers in every block. */
import type { Faults } from '../compiler/fault.ts';
import { passagesOn, type ModuleText, type TextBlock, type TextScreen } from './module-text.ts';
import { numbersIn } from './numbers.ts';
import type { Passage } from './passage.ts';

/** Reports numbers, laws and phone numbers in one register only. A number missing from klarspråk is a warning. */
export function checkParity(standard: ModuleText, plain: ModuleText, faults: Faults, warnings: Faults): void {
  const plainScreens = new Map(plain.screens.map((screen) => [screen.id, screen]));
  for (const screen of standard.screens) {
    const plainScreen = plainScreens.get(screen.id);
    if (!plainScreen) continue; // reported by the compiler
    for (const [a, b] of pairParts(screen, plainScreen)) {
      compareNumbers(a, b, plain.file, faults, warnings);
      compareReferences(a, b, plain.file, faults);
    }
  }
}

function compareNumbers(standard: TextPart, plain: TextPart, file: string, faults: Faults, warnings: Faults): void {
  const extra = digitsMissing(plain, standard);
  const missing = digitsMissing(standard, plain);
  if (extra.length > 0)
    faults.add(
      file,
      plain.line,
      `${plain.name}: ${extra.join(', ')} står bare i klarspråk.`,
      'Ha de samme tallene i begge registre, eller ta tallet bort her.',
    );
  if (missing.length > 0)
    warnings.add(
      file,
      plain.line,
      `${plain.name}: ${missing.join(', ')} står i standard, men ikke her.`,
      'Se om påstanden fortsatt er den samme uten tallet.',
    );
}

/** Numbers in digits of one part that the other part lacks, in digits and in words. */
function digitsMissing(from: TextPart, to: TextPart): string[] {
  const { digits, words } = numbersIn(to.passages);
  // «1» is ignored, since it may correspond to the article «ett».
  return [...numbersIn(from.passages).digits].filter(
    (number) => number !== '1' && !digits.has(number) && !words.has(number),
  );
}

function compareReferences(standard: TextPart, plain: TextPart, file: string, faults: Faults): void {
  const standardReferences = references(standard);
  const plainReferences = references(plain);
  for (const missing of standardReferences.filter((reference) => !plainReferences.includes(reference)))
    faults.add(
      file,
      plain.line,
      `${plain.name}: :${missing.replace(':', '[')}] står i standard, men ikke her.`,
      'Klarspråk skal ha de samme lovene og telefonnumrene.',
    );
  for (const extra of plainReferences.filter((reference) => !standardReferences.includes(reference)))
    faults.add(
      file,
      plain.line,
      `${plain.name}: :${extra.replace(':', '[')}] står bare i klarspråk.`,
      'Skriv den i standard også.',
    );
}

/** A block, or the text of a screen outside blocks. */
interface TextPart {
  readonly name: string;
  readonly line: number;
  readonly passages: readonly Passage[];
}

/** Pairs the parts of a screen: each block with an id, and the text outside them. */
function pairParts(standard: TextScreen, plain: TextScreen): [TextPart, TextPart][] {
  const screenPart = (screen: TextScreen): TextPart => ({
    name: `Skjermen «${standard.id}»`,
    line: screen.line,
    passages: passagesOn({ ...screen, blocks: screen.blocks.filter(({ id }) => id === '') }),
  });
  const blockPart = ({ id, line, passages }: TextBlock): TextPart => ({ name: `«${id}»`, line, passages });
  const plainBlocks = new Map(plain.blocks.filter(({ id }) => id !== '').map((block) => [block.id, block]));
  return [
    [screenPart(standard), screenPart(plain)],
    ...standard.blocks.flatMap((block): [TextPart, TextPart][] => {
      const plainBlock = plainBlocks.get(block.id);
      return plainBlock ? [[blockPart(block), blockPart(plainBlock)]] : [];
    }),
  ];
}

function references({ passages }: TextPart): string[] {
  return [...new Set(passages.flatMap((passage) => passage.references))];
}
