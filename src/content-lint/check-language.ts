/** Checks the language limits of a build: LIX of every screen and length of every sentence, by register. */
import type { Register } from '../core/course/course.ts';
import type { Faults } from '../compiler/fault.ts';
import { approvedTerms, measure, type ApprovedTerm, type Readability } from './lix.ts';
import { passagesOn, type ModuleText, type TextScreen } from './module-text.ts';
import { sentencesOf, type Sentence } from './sentences.ts';

/** Limits of a register. */
export interface LanguageLimits {
  /** LIX of a screen above which the lint warns. */
  readonly targetLix: number;
  /** Maximum LIX of a screen. */
  readonly maxLix: number;
  /** Maximum length of a sentence, words. */
  readonly maxWords: number;
}

/** Limits by register. */
export const languageLimits: Readonly<Record<Register, LanguageLimits>> = {
  standard: { targetLix: 42, maxLix: 42, maxWords: 25 },
  klart: { targetLix: 30, maxLix: 35, maxWords: 15 },
};

/** A screen with its measurements. */
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

/** Reports sentences that are too long and screens whose LIX is too high. */
export function checkLanguage(text: ModuleText, glossary: readonly { readonly word: string }[], faults: Faults): void {
  checkMeasured(text, measureScreens(text, approvedTerms(glossary)), faults);
}

/** {@link checkLanguage} for screens that are measured already. */
export function checkMeasured(text: ModuleText, measured: readonly MeasuredScreen[], faults: Faults): void {
  const { maxLix } = languageLimits[text.register];
  checkSentences(text, sentencesOf({ text: text.lead, lineAt: () => text.leadLine }), faults);
  for (const { screen, sentences, readability } of measured) {
    checkSentences(text, sentences, faults);
    if (readability.lix > maxLix)
      faults.add(
        text.file,
        screen.line,
        `Skjermen «${screen.title}» har LIX ${readability.lix.toFixed(1)}. ` +
          `${registerNames[text.register]} tåler ${maxLix}.`,
        `Bytt lange ord med korte og del de lengste setningene. Lange ord her: ${longestWords(sentences)}.`,
      );
  }
}

function checkSentences({ file, register }: ModuleText, sentences: readonly Sentence[], faults: Faults): void {
  const { maxWords } = languageLimits[register];
  for (const { words, line } of sentences) {
    if (words.length <= maxWords) continue;
    const start = words.slice(0, 6).join(' ');
    faults.add(
      file,
      line,
      `En setning har ${words.length} ord: «${start} …». ${registerNames[register]} tåler ${maxWords}.`,
      'Sett punktum, og del setningen i to eller flere.',
    );
  }
}

const registerNames: Readonly<Record<Register, string>> = { standard: 'Standard', klart: 'Klarspråk' };

/** The five longest words, separated by commas. */
function longestWords(sentences: readonly Sentence[]): string {
  const words = new Set(sentences.flatMap((sentence) => sentence.words).map((word) => word.toLowerCase()));
  return [...words]
    .sort((a, b) => b.length - a.length)
    .slice(0, 5)
    .join(', ');
}
