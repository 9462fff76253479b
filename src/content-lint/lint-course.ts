/** Runs all checks of the content; returns figures, faults and warnings. */
import type { Register } from '../core/course/course.ts';
import { approvalState, type ApprovalState } from '../compiler/approvals.ts';
import type { Compiled } from '../compiler/compile.ts';
import { datedRows, oldAfter, type DatedRow } from '../compiler/dated-rows.ts';
import { Faults, type Fault } from '../compiler/fault.ts';
import { checkAvoidedWords, type AvoidedWords } from './avoided-words.ts';
import { checkCast } from './cast.ts';
import { checkClaims, sourceUse, type SourceUse } from './claims.ts';
import { checkGlossary, checkTerms } from './check-terms.ts';
import { checkMeasured, languageLimits, measureScreens, type MeasuredScreen } from './check-language.ts';
import { checkBareReferences } from './bare-references.ts';
import { dutyTexts, factWords } from './duty-texts.ts';
import { checkDutyTopics } from './duty-topics.ts';
import { measureGuessing, type GuessingReport } from './guessing/measure-guessing.ts';
import { approvedTerms } from './lix.ts';
import { objectiveMatrix, type ObjectiveRow } from './objective-matrix.ts';
import { checkParity } from './parity.ts';
import { passagesOn, type ModuleText } from './module-text.ts';
import { passiveShare, passivesIn } from './passive.ts';
import type { Content } from './read-content.ts';
import { readingTimes, type TrackTime } from './reading-time.ts';
import { sentencesOf } from './sentences.ts';
import { checkServiceCases, type ServiceCases } from './service-cases.ts';
import { needlessApprovals, speller, unknownWords, type IsWord, type OtherText } from './spelling.ts';
import { checkTrackTimes } from './track-times.ts';

/** Figures of one screen in one register. */
export interface ScreenFigures {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly words: number;
  readonly lix: number;
  /** LIX with every long word counted, including approved terms. */
  readonly strictLix: number;
  /** Words in the longest sentence. */
  readonly longest: number;
  readonly longestText: string;
  /** Share of sentences with a passive, 0–1. */
  readonly passive: number;
}

/** Figures of one module in one register. */
export interface ModuleFigures {
  readonly module: string;
  readonly register: Register;
  readonly file: string;
  readonly screens: readonly ScreenFigures[];
}

/** Result of the checks. */
export interface LintReport {
  readonly modules: readonly ModuleFigures[];
  readonly tracks: readonly TrackTime[];
  readonly objectives: readonly ObjectiveRow[];
  readonly services: readonly ServiceCases[];
  readonly sources: SourceUse;
  readonly dated: readonly DatedRow[];
  /** Number of glossary entries. */
  readonly terms: number;
  /** Undefined when the course does not compile. */
  readonly guessing: GuessingReport | undefined;
  /** Ids of the facts in `duties.yaml` by their approval. */
  readonly approvals: Readonly<Record<ApprovalState, readonly string[]>>;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** Input of the checks besides the content. */
export interface LintTools {
  readonly isWord: IsWord;
  readonly approvedWords: ReadonlySet<string>;
  readonly avoided: AvoidedWords;
  /** Text of the cast file; absent when the course has none. */
  readonly cast?: string | undefined;
  readonly today: Date;
  /** Undefined when the course has faults. */
  readonly compiled?: Compiled | undefined;
}

/** Names of the check's data files, relative to the content folder. */
export const lintFiles = { approved: 'godkjente-ord.txt', avoided: 'ord-vi-unngar.yaml', cast: 'cast.yaml' } as const;

/** Runs all checks. @param faults faults of reading the content; those of the checks are added */
export function lintCourse(content: Content, tools: LintTools, faults: Faults): LintReport {
  const { course, modules, texts, glossary, reviews } = content;
  const duties = reviews.map(({ entry }) => entry);
  const facts = dutyTexts(duties, content);
  const all = [...texts, ...facts];
  const warnings = new Faults();
  // Checks of the course as a whole are meaningless while a part of it cannot be read: their results are discarded.
  const complete = faults.size === 0;
  const courseFaults = complete ? faults : new Faults();
  const courseWarnings = complete ? warnings : new Faults();
  const approved = approvedTerms(glossary);
  const measured = all.map((text) => ({ text, screens: measureScreens(text, approved) }));
  for (const { text, screens } of measured) {
    checkMeasured(text, screens, faults);
    warnAboveTarget(text, screens, warnings);
    if (text.register === 'klart') checkPlainVerbs(text, faults);
  }
  checkTerms(content, courseFaults);
  checkSpelling({ ...content, texts: all }, tools, faults, courseWarnings);
  checkAvoidedWords(all, tools.avoided, lintFiles.avoided, faults);
  checkCast(tools, lintFiles.cast, content, courseFaults);
  checkRegisters(all, courseFaults, courseWarnings);
  checkClaims(texts, faults);
  checkBareReferences(all, content.helplines, faults);
  checkDutyTopics(course, duties, courseFaults);
  checkGlossary(glossary, faults);
  const objectives = objectiveMatrix(modules, texts);
  checkObjectives(objectives, courseFaults);
  const services = checkServiceCases(course, modules, texts, courseFaults);
  const minutes = new Map(modules.map((module) => [module.id, module.minutes]));
  const tracks = readingTimes(course, texts, (module) => minutes.get(module) ?? {}, factWords(facts));
  checkTrackTimes(tracks, courseFaults, courseWarnings);
  const guessing = tools.compiled && measureGuessing(tools.compiled, content.files, courseFaults);
  const dated = datedRows({ ...content, duties: duties.map(({ duty }) => duty) }, tools.today);
  warnOldRows(dated, warnings);
  return {
    modules: measured.map(({ text, screens }) => ({
      module: text.module,
      register: text.register,
      file: text.file,
      screens: screens.map(figuresOf),
    })),
    tracks,
    objectives,
    services,
    sources: sourceUse(texts, content.sources),
    dated,
    terms: glossary.length,
    guessing,
    approvals: approvalsOf(content),
    faults: faults.all,
    warnings: warnings.all,
  };
}

function checkSpelling(content: Content, tools: LintTools, faults: Faults, warnings: Faults): void {
  const otherTexts = otherTextsOf(content);
  const isRight = speller(tools.isWord, tools.approvedWords);
  for (const { word, file, line } of unknownWords(content.texts, otherTexts, isRight))
    faults.add(
      file,
      line,
      `«${word}» står ikke i ordboka.`,
      `Rett skrivemåten, eller skriv ordet i ${lintFiles.approved} hvis det er et navn eller fagord.`,
    );
  for (const word of needlessApprovals(content.texts, otherTexts, tools.approvedWords, tools.isWord))
    warnings.add(
      lintFiles.approved,
      1,
      `«${word}» trenger ikke stå her: det står i ordboka, eller ikke i teksten.`,
      'Ta bort linja.',
    );
}

function checkRegisters(texts: readonly ModuleText[], faults: Faults, warnings: Faults): void {
  for (const standard of texts.filter(({ register }) => register === 'standard')) {
    const plain = texts.find(({ module, register }) => module === standard.module && register === 'klart');
    if (plain) checkParity(standard, plain, faults, warnings);
  }
}

function checkObjectives(objectives: readonly ObjectiveRow[], faults: Faults): void {
  for (const { id, holes } of objectives)
    if (holes.length > 0)
      faults.add(
        'course.yaml',
        1,
        `Læringsmålet ${id}: ${holes.join(', ')}.`,
        'Hvert mål skal læres bort, prøves av to spørsmål og øves på i en case eller en scene.',
      );
}

function warnOldRows(rows: readonly DatedRow[], warnings: Faults): void {
  for (const { file, id, checked, days } of rows)
    if (days > oldAfter)
      warnings.add(
        file,
        1,
        `«${id}» ble sist kontrollert ${checked}, for ${days} dager siden.`,
        'Kontroller og skriv ny dato.',
      );
}

function approvalsOf({ reviews }: Content): LintReport['approvals'] {
  const inState = (state: ApprovalState): string[] =>
    reviews.filter((review) => approvalState(review) === state).map(({ entry }) => entry.duty.id);
  return { approved: inState('approved'), lapsed: inState('lapsed'), open: inState('open') };
}

function figuresOf({ screen, sentences, readability }: MeasuredScreen): ScreenFigures {
  const { words, lix, strictLix, longest } = readability;
  return {
    id: screen.id,
    title: screen.title,
    line: screen.line,
    words,
    lix,
    strictLix,
    longest: longest?.words.length ?? 0,
    longestText: longest?.text ?? '',
    passive: passiveShare(sentences),
  };
}

function warnAboveTarget(text: ModuleText, screens: readonly MeasuredScreen[], warnings: Faults): void {
  const { targetLix, maxLix } = languageLimits[text.register];
  for (const { screen, readability } of screens)
    if (readability.lix > targetLix && readability.lix <= maxLix)
      warnings.add(
        text.file,
        screen.line,
        `Skjermen «${screen.title}» har LIX ${readability.lix.toFixed(1)}. Ønsket er ${targetLix}.`,
        'Bytt noen lange ord med korte.',
      );
}

/** Klarspråk has no passive in -s, except in quotations. */
function checkPlainVerbs(text: ModuleText, faults: Faults): void {
  for (const passage of text.screens.flatMap(passagesOn).filter((one) => !one.text.startsWith('«')))
    for (const sentence of sentencesOf(passage))
      for (const word of passivesIn(sentence).s)
        faults.add(
          text.file,
          sentence.line,
          `«${word}» sier ikke hvem som gjør det.`,
          'Skriv hvem som gjør det: «meldes» blir «du melder».',
        );
}

/** Texts outside the modules that are spell-checked. */
function otherTextsOf({ glossary, course }: Content): OtherText[] {
  return [
    ...glossary.map(({ word, short, example, not, plain }) => ({
      file: 'ordliste.yaml',
      line: 1,
      text: [word, short, example, not, plain].join('. '),
    })),
    ...course.tracks.map(({ title, lead }) => ({ file: 'course.yaml', line: 1, text: `${title}. ${lead}` })),
  ];
}
