/** The language gates that stop a build: LIX of every screen and length of every sentence, by register. */
import type { Register } from '../core/course/course.ts';
import type { Faults } from '../compiler/fault.ts';
import { approvedTerms, measure, type ApprovedTerm, type Readability } from './lix.ts';
import { passagesOn, type ModuleText, type TextScreen } from './module-text.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/** The most a register allows: LIX per screen, and words in a sentence. */
export interface Gate {
  readonly wishedLix: number;
  readonly lix: number;
  readonly words: number;
}

/** The gates of `shared/curriculum.md`, Language. */
export const gates: Readonly<Record<Register, Gate>> = {
  standard: { wishedLix: 42, lix: 42, words: 25 },
  klart: { wishedLix: 30, lix: 35, words: 15 },
};

/** A screen and what was measured on it. */
export interface MeasuredScreen {
  readonly screen: TextScreen;
  readonly sentences: readonly Sentence[];
  readonly readability: Readability;
}

/** Measures every screen of one register. */
export function measureScreens(text: ModuleText, approved: ApprovedTerm): MeasuredScreen[] {
  return text.screens.map((screen) => {
    const sentences = passagesOn(screen).flatMap(sentencesOf);
    return { screen, sentences, readability: measure(sentences, approved) };
  });
}

/** Tells every sentence that is too long and every screen that is too heavy; the fault is where a writer mends it. */
export function checkLanguage(text: ModuleText, glossary: readonly { readonly word: string }[], faults: Faults): void {
  checkMeasured(text, measureScreens(text, approvedTerms(glossary)), faults);
}

/** The same, of what is measured already. */
export function checkMeasured(text: ModuleText, measured: readonly MeasuredScreen[], faults: Faults): void {
  const gate = gates[text.register];
  for (const { words, line } of sentencesOf({ text: text.lead, lineAt: () => text.leadLine })) tooLong(words, line);
  for (const { screen, sentences, readability } of measured) {
    for (const { words, line } of sentences) tooLong(words, line);
    if (readability.lix > gate.lix)
      faults.add(
        text.file,
        screen.line,
        `Skjermen «${screen.title}» har LIX ${readability.lix.toFixed(1)}. ${names[text.register]} tåler ${gate.lix}.`,
        `Bytt lange ord med korte og del de lengste setningene. Lange ord her: ${longestWords(sentences)}.`,
      );
  }

  function tooLong(words: readonly string[], line: number): void {
    if (words.length > gate.words)
      faults.add(
        text.file,
        line,
        `En setning har ${words.length} ord: «${words.slice(0, 6).join(' ')} …». ${names[text.register]} tåler ${gate.words}.`,
        'Sett punktum, og del setningen i to eller flere.',
      );
  }
}

const names: Readonly<Record<Register, string>> = { standard: 'Standard', klart: 'Klarspråk' };

/** The longest words of some sentences, to look at first. */
function longestWords(sentences: readonly Sentence[]): string {
  const words = new Set(sentences.flatMap((sentence) => sentence.words).map((word) => word.toLowerCase()));
  return [...words]
    .sort((a, b) => b.length - a.length)
    .slice(0, 5)
    .join(', ');
}
