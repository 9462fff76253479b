/** Renders the content report as one self-contained HTML page: figures of every screen, faults and warnings. */
import { escapeHtml } from '../core/markup/escape.ts';
import { formatFault, type Fault } from '../compiler/fault.ts';
import { languageLimits, type LanguageLimits } from './check-language.ts';
import { registerNames } from './guessing/gate.ts';
import { figureRows, pathRows, sceneRows, type Rows } from './guessing/guessing-rows.ts';
import type { GuessingReport } from './guessing/measure-guessing.ts';
import type { LintReport, ModuleFigures, ScreenFigures } from './lint-course.ts';
import { reportStyle } from './html-report-style.ts';
import { formatDecimal, percent, summarise } from './summary.ts';

/** Input of the page besides the figures. */
export interface HtmlReportOptions {
  /** `src/theme/tokens.css`, embedded in the page. */
  readonly tokens: string;
  readonly title: string;
  /** Date of the report. */
  readonly made: Date;
}

/** The page. It makes no requests and has no scripts. */
export function htmlReport(report: LintReport, { tokens, title, made }: HtmlReportOptions): string {
  const { faults, warnings, modules } = report;
  const result = faults.length === 0 ? 'Ingen feil.' : `${faults.length} feil.`;
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Innholdet i tall: ${escapeHtml(title)}</title>
<style>${tokens}${reportStyle}</style>
</head>
<body>
<main>
<h1>Innholdet i tall</h1>
<p>${escapeHtml(title)}, målt ${made.toISOString().slice(0, 10)}. ${result} ${warnings.length} å merke seg.</p>
<p>${explanation()}</p>
${faultList('Feil', faults)}
${faultList('Å merke seg', warnings)}
<h2>Moduler</h2>
${moduleTable(modules)}
<h2>Tid</h2>
${timeTables(report)}
<h2>Læringsmål</h2>
${objectiveTable(report)}
<h2>Tjenester</h2>
${serviceTable(report)}
${report.guessing ? guessingSection(report.guessing) : ''}
<h2>Kilder, lov og telefon</h2>
${sourceTables(report)}
<h2>Hver skjerm</h2>
${modules.map(moduleSection).join('\n')}
</main>
</body>
</html>
`;
}

/** How the figures are computed, and their limits. */
function explanation(): string {
  const { standard, klart } = languageLimits;
  return [
    'LIX er ord per setning pluss prosent ord med sju bokstaver eller mer.',
    'Ord fra ordlista teller som lange bare én gang på hver skjerm; tallet i parentes teller alle.',
    `Grensene er LIX ${standard.maxLix} og ${standard.maxWords} ord i standard,`,
    `LIX ${klart.targetLix} (tak ${klart.maxLix}) og ${klart.maxWords} ord i klarspråk.`,
    'LIX er en varsellampe og intet bevis: prøv teksten på ekte lesere.',
  ].join(' ');
}

function moduleTable(modules: readonly ModuleFigures[]): string {
  return table(
    'Språket i hver modul',
    ['Modul', 'Register', 'Ord', 'LIX snitt', 'LIX høyest', 'Lengste setning', 'Passiv'],
    modules
      .map(summarise)
      .map((row) => [
        link(row.module, row.register),
        registerNames[row.register],
        String(row.words),
        formatDecimal(row.meanLix),
        formatDecimal(row.maxLix),
        String(row.longest),
        percent(row.passive),
      ]),
  );
}

function timeTables({ tracks }: LintReport): string {
  const summary = table(
    'Minutter for én leser, over tjenestene',
    ['Spor', 'Register', 'Lover', 'Måler', 'Lengste bit', 'Bare prøvene'],
    tracks.map((row) => [
      escapeHtml(row.track),
      registerNames[row.register],
      String(row.promised),
      range(row),
      formatDecimal(Math.max(...row.modules.map(({ bite }) => bite))),
      row.testOnly === undefined ? '–' : formatDecimal(row.testOnly),
    ]),
  );
  const modules = tracks.map(({ track, modules: rows }) =>
    details(
      `Modulene i «${track}»`,
      table(
        `Minutter i «${track}»`,
        ['Modul', 'Lover', 'Måler'],
        rows.map((row) => [
          escapeHtml(row.module),
          row.promised === undefined ? '–' : String(row.promised),
          range(row),
        ]),
      ),
    ),
  );
  return [summary, ...modules].join('\n');
}

function range({ least, most }: { readonly least: number; readonly most: number }): string {
  return `${formatDecimal(least)}–${formatDecimal(most)}`;
}

function objectiveTable({ objectives }: LintReport): string {
  return table(
    'Hvor hvert mål læres, prøves og øves',
    ['Mål', 'Læres i', 'Spørsmål', 'Caser', 'Scener', 'Hull'],
    objectives.map((row) => [
      row.id,
      escapeHtml(row.taughtBy.join(', ')),
      String(row.questions),
      String(row.cases),
      String(row.exercises),
      row.holes.join(', ') || 'ingen',
    ]),
  );
}

function serviceTable({ services }: LintReport): string {
  return table(
    'Caser for hver tjeneste',
    ['Tjeneste', 'Caser', 'Med gruppe', 'Om ansatte', 'Mangler i'],
    services.map((row) => [
      row.service,
      String(row.cases),
      String(row.groups),
      String(row.staff),
      row.missing.join(', ') || 'ingen',
    ]),
  );
}

function sourceTables({ sources, dated }: LintReport): string {
  const used = table(
    'Kilder i bruk',
    ['Kilde', 'Skjermer'],
    sources.used.map((row) => [escapeHtml(row.id), String(row.screens)]),
  );
  const rows = table(
    'Daterte opplysninger',
    ['Id', 'Fil', 'Verdi', 'Sist kontrollert', 'Dager siden'],
    dated.map(({ id, file, value, checked, days }) => [...[id, file, value, checked].map(escapeHtml), String(days)]),
  );
  return `<p>Ikke brukt: ${sources.unused.map(escapeHtml).join(', ') || 'ingen'}.</p>\n${used}\n${rows}`;
}

function guessingSection(report: GuessingReport): string {
  const set = (caption: string, { head, rows }: Rows): string =>
    table(
      caption,
      head,
      rows.map((row) => row.map(escapeHtml)),
    );
  return `<h2>Kan det gjettes?</h2>
<p>Den som ikke leser spørsmålet, skal ikke vinne på lengde, tone eller plass. Hver deltaker får svarene i sin egen rekkefølge. Poengene i den siste tabellen er snittet av mange deltakere.</p>
${set('Tall og mål', figureRows(report))}
${set('Scener og samtaler uten å lese', sceneRows(report))}
${set('Poeng for den som gjetter, der det gir mest i hvert spor', pathRows(report))}`;
}

function moduleSection(figures: ModuleFigures): string {
  const { module, register, file, screens } = figures;
  const rows = table(
    `Skjermene i ${file}`,
    ['Skjerm', 'Linje', 'Ord', 'LIX', 'Lengste', 'Passiv', 'Den lengste setningen'],
    screens.map((screen) => screenRow(screen, figures)),
  );
  return `<h3 id="${module}-${register}">${escapeHtml(module)}, ${registerNames[register]}</h3>\n${rows}`;
}

function screenRow(screen: ScreenFigures, { register }: ModuleFigures): string[] {
  const limits = languageLimits[register];
  return [
    escapeHtml(screen.title),
    String(screen.line),
    String(screen.words),
    lixCell(screen, limits),
    screen.longest > limits.maxWords ? `<strong>${screen.longest}, over grensen</strong>` : String(screen.longest),
    percent(screen.passive),
    escapeHtml(screen.longestText),
  ];
}

function lixCell({ lix, strictLix }: ScreenFigures, { targetLix, maxLix }: LanguageLimits): string {
  const figures = `${formatDecimal(lix)} (${formatDecimal(strictLix)})`;
  if (lix > maxLix) return `<strong>${figures}, over grensen</strong>`;
  return lix > targetLix ? `<em>${figures}, over ønsket</em>` : figures;
}

function faultList(title: string, faults: readonly Fault[]): string {
  if (faults.length === 0) return '';
  const items = faults.map((fault) => `<li><pre>${escapeHtml(formatFault(fault))}</pre></li>`);
  return `<h2>${title}</h2>\n<ol>${items.join('')}</ol>`;
}

/** A table in a scrollable region. Cells are HTML; the first of each row is its header. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const label = escapeHtml(caption);
  const headCells = head.map((cell) => `<th scope="col">${cell}</th>`);
  const bodyRows = rows.map(([first, ...others]) => {
    const cells = others.map((cell) => `<td>${cell}</td>`);
    return `<tr><th scope="row">${first}</th>${cells.join('')}</tr>`;
  });
  return `<div class="wide" role="region" aria-label="${label}" tabindex="0">
<table>
<caption>${label}</caption>
<thead><tr>${headCells.join('')}</tr></thead>
<tbody>
${bodyRows.join('\n')}
</tbody>
</table>
</div>`;
}

function details(summary: string, content: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>${content}</details>`;
}

function link(module: string, register: string): string {
  return `<a href="#${module}-${register}">${escapeHtml(module)}</a>`;
}
