/** Runs every check of the content and gathers figures, faults and warnings. */
import type { Register } from '../core/course/course.ts';
import { datedRows, oldAfter, type DatedRow } from '../compiler/dated-rows.ts';
import { Faults, type Fault } from '../compiler/fault.ts';
import { checkAvoidedWords, type AvoidedWords } from './avoided-words.ts';
import { checkClaims, sourceUse, type SourceUse } from './claims.ts';
import { checkMeasured, gates, measureScreens, type MeasuredScreen } from './check-language.ts';
import { checkBareReferences } from './bare-references.ts';
import { pathsOf, unexplainedTerms } from './first-use.ts';
import { approvedTerms } from './lix.ts';
import { objectiveMatrix, type ObjectiveRow } from './objective-matrix.ts';
import { checkParity } from './parity.ts';
import { passagesOn, type ModuleText } from './module-text.ts';
import { passiveShare, passivesIn } from './passive.ts';
import type { Content } from './read-content.ts';
import { readingTimes, type TrackTime } from './reading-time.ts';
import { approvalState, type ApprovalState } from '../compiler/approvals.ts';
import { checkTimes } from './check-times.ts';
import { checkDutyTopics } from './duty-topics.ts';
import { dutyTexts, factWords } from './duty-texts.ts';
import { sentencesOf, wordsOf } from './sentences.ts';
import { checkServiceCases, type ServiceCases } from './service-cases.ts';
import { needlessApprovals, speller, unknownWords, type IsWord, type LooseText } from './spelling.ts';

/** Figures of one screen in one register. */
export interface ScreenFigures {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly words: number;
  readonly lix: number;
  /** LIX with every long word counted, approved terms too. */
  readonly strictLix: number;
  readonly longest: number;
  readonly longestText: string;
  /** Share of sentences, 0–1. */
  readonly passive: number;
}

/** Figures of one module in one register. */
export interface ModuleFigures {
  readonly module: string;
  readonly register: Register;
  readonly file: string;
  readonly screens: readonly ScreenFigures[];
}

/** Everything measured. */
export interface LintReport {
  readonly modules: readonly ModuleFigures[];
  readonly tracks: readonly TrackTime[];
  readonly objectives: readonly ObjectiveRow[];
  readonly services: readonly ServiceCases[];
  readonly sources: SourceUse;
  readonly dated: readonly DatedRow[];
  readonly terms: number;
  /** Ids of the facts in `duties.yaml` by how they stand with the municipality. */
  readonly approvals: Readonly<Record<ApprovalState, readonly string[]>>;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

/** What the checks need besides the content. */
export interface LintTools {
  readonly isWord: IsWord;
  readonly approvedWords: ReadonlySet<string>;
  readonly avoided: AvoidedWords;
  readonly today: Date;
}

/** File names of the lint's own data, relative to the content folder. */
export const lintFiles = { approved: 'godkjente-ord.txt', avoided: 'ord-vi-unngar.yaml' } as const;

/** Most words of a glossary explanation, in either register. */
const glossaryWords = 12;

/** Measures and checks everything; what reading the files found is in `faults` already. */
export function lintCourse(content: Content, tools: LintTools, faults: Faults): LintReport {
  const { course, modules, texts, glossary, reviews } = content;
  const duties = reviews.map(({ entry }) => entry);
  const facts = dutyTexts(duties, content);
  const all = [...texts, ...facts];
  const warnings = new Faults();
  // Counts over the whole course mean nothing while a part of it cannot be read: their faults are then dropped.
  const [wholeFaults, wholeWarnings] = faults.size === 0 ? [faults, warnings] : [new Faults(), new Faults()];
  const approved = approvedTerms(glossary);
  const measured = all.map((text) => ({ text, screens: measureScreens(text, approved) }));
  for (const { text, screens } of measured) {
    checkMeasured(text, screens, faults);
    warnWished(text, screens, warnings);
    if (text.register === 'klart') checkPlainVerbs(text, faults);
  }
  for (const { file, line, word, markedElsewhere } of unexplainedTerms(texts, glossary, pathsOf(course)))
    wholeFaults.add(
      file,
      line,
      `«${word}» står her før det er forklart${markedElsewhere ? ' for alle som leser' : ''}.`,
      'Skriv :term[ordet]{#id} her, første gang i modulen.',
    );
  const loose = looseTexts(content);
  for (const { word, file, line } of unknownWords(all, loose, speller(tools.isWord, tools.approvedWords)))
    faults.add(
      file,
      line,
      `«${word}» står ikke i ordboka.`,
      `Rett skrivemåten, eller skriv ordet i ${lintFiles.approved} hvis det er et navn eller fagord.`,
    );
  for (const word of needlessApprovals(all, loose, tools.approvedWords, tools.isWord))
    wholeWarnings.add(
      lintFiles.approved,
      1,
      `«${word}» trenger ikke stå her: det står i ordboka, eller ikke i teksten.`,
      'Ta bort linja.',
    );
  checkAvoidedWords(all, tools.avoided, lintFiles.avoided, faults);
  for (const standard of all.filter(({ register }) => register === 'standard')) {
    const plain = all.find(({ module, register }) => module === standard.module && register === 'klart');
    if (plain) checkParity(standard, plain, wholeFaults, wholeWarnings);
  }
  checkClaims(texts, faults);
  checkBareReferences(all, content.helplines, faults);
  checkDutyTopics(course, duties, wholeFaults);
  checkGlossary(glossary, faults);
  const objectives = objectiveMatrix(modules, texts);
  for (const { id, holes } of objectives)
    if (holes.length > 0)
      wholeFaults.add(
        'course.yaml',
        1,
        `Læringsmålet ${id}: ${holes.join(', ')}.`,
        'Hvert mål skal læres bort, prøves av to spørsmål og øves på i en case eller en scene.',
      );
  const services = checkServiceCases(course, modules, texts, wholeFaults);
  const minutes = new Map(modules.map((module) => [module.id, module.minutes]));
  const tracks = readingTimes(course, texts, (module) => minutes.get(module) ?? {}, factWords(facts));
  checkTimes(tracks, wholeFaults, wholeWarnings);
  const dated = datedRows({ ...content, duties: duties.map(({ duty }) => duty) }, tools.today);
  warnOld(dated, warnings);
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
    approvals: approvalsOf(content),
    faults: faults.all,
    warnings: warnings.all,
  };
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

/** Adds a fault for each explanation that is too long. */
function checkGlossary(glossary: Content['glossary'], faults: Faults): void {
  for (const { id, short, plain } of glossary)
    for (const text of [short, plain ?? ''])
      if (wordsOf(text).length > glossaryWords)
        faults.add(
          'ordliste.yaml',
          1,
          `Forklaringen av «${id}» har ${wordsOf(text).length} ord.`,
          `Skriv høyst ${glossaryWords} ord.`,
        );
}

/** Warns of data that nobody has checked for six months. */
function warnOld(dated: readonly DatedRow[], warnings: Faults): void {
  for (const { file, id, checked, days } of dated)
    if (days > oldAfter)
      warnings.add(
        file,
        1,
        `«${id}» ble sist kontrollert ${checked}, for ${days} dager siden.`,
        'Kontroller og skriv ny dato.',
      );
}

function warnWished(text: ModuleText, screens: readonly MeasuredScreen[], warnings: Faults): void {
  const { wishedLix, lix } = gates[text.register];
  for (const { screen, readability } of screens)
    if (readability.lix > wishedLix && readability.lix <= lix)
      warnings.add(
        text.file,
        screen.line,
        `Skjermen «${screen.title}» har LIX ${readability.lix.toFixed(1)}. Ønsket er ${wishedLix}.`,
        'Bytt noen lange ord med korte.',
      );
}

/** Klarspråk says who does it: no verb in -s. What somebody else said, in quotation marks, stays as it was said. */
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

/** Text that is read but stands in no module. */
function looseTexts({ glossary, course }: Content): LooseText[] {
  return [
    ...glossary.map(({ word, short, example, not, plain }) => ({
      file: 'ordliste.yaml',
      line: 1,
      text: [word, short, example, not, plain].join('. '),
    })),
    ...course.tracks.map(({ title, lead }) => ({ file: 'course.yaml', line: 1, text: `${title}. ${lead}` })),
  ];
}
