/** The content report as one HTML page that needs nothing else: figures for every screen, and what to mend. */
import { escapeHtml } from '../core/markup/escape.ts';
import { formatFault, type Fault } from '../compiler/fault.ts';
import { gates } from './check-language.ts';
import type { LintReport, ModuleFigures, ScreenFigures } from './lint-course.ts';
import { formatDecimal, percent, summarise } from './summary.ts';

/** What the page is made of besides the figures. */
export interface HtmlReportOptions {
  /** `src/theme/tokens.css`, put into the page. */
  readonly tokens: string;
  readonly title: string;
  readonly made: Date;
}

/** The page. */
export function htmlReport(report: LintReport, { tokens, title, made }: HtmlReportOptions): string {
  const { faults, warnings, modules, tracks, objectives, services, sources, dated } = report;
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Innholdet i tall: ${escapeHtml(title)}</title>
<style>${tokens}${style}</style>
</head>
<body>
<main>
<h1>Innholdet i tall</h1>
<p>${escapeHtml(title)}, målt ${made.toISOString().slice(0, 10)}. ${faults.length === 0 ? 'Ingen feil.' : `${faults.length} feil.`} ${warnings.length} å merke seg.</p>
<p>LIX er ord per setning pluss prosent ord med sju bokstaver eller mer. Ord fra ordlista teller som lange bare én gang på hver skjerm; tallet i parentes teller alle. Grensene er LIX ${gates.standard.lix} og ${gates.standard.words} ord i standard, LIX ${gates.klart.wishedLix} (tak ${gates.klart.lix}) og ${gates.klart.words} ord i klarspråk. LIX er en varsellampe og intet bevis: prøv teksten på ekte lesere.</p>
${faultList('Feil', faults)}
${faultList('Å merke seg', warnings)}
<h2>Moduler</h2>
${table(
  'Språket i hver modul',
  ['Modul', 'Register', 'Ord', 'LIX snitt', 'LIX høyest', 'Lengste setning', 'Passiv'],
  modules
    .map(summarise)
    .map((row) => [
      link(row.module, row.register),
      registerNames[row.register],
      String(row.words),
      formatDecimal(row.meanLix),
      formatDecimal(row.mostLix),
      String(row.longest),
      percent(row.passive),
    ]),
)}
<h2>Tid</h2>
${table(
  'Minutter for én leser, over tjenestene',
  ['Spor', 'Register', 'Lover', 'Måler', 'Lengste bit', 'Bare prøvene'],
  tracks.map((row) => [
    escapeHtml(row.track),
    registerNames[row.register],
    String(row.promised),
    `${formatDecimal(row.least)}–${formatDecimal(row.most)}`,
    formatDecimal(Math.max(...row.modules.map(({ bite }) => bite))),
    row.testOnly === undefined ? '–' : formatDecimal(row.testOnly),
  ]),
)}
${tracks
  .map((track) =>
    details(
      `Modulene i «${track.track}»`,
      table(
        `Minutter i «${track.track}»`,
        ['Modul', 'Lover', 'Måler'],
        track.modules.map((row) => [
          escapeHtml(row.module),
          row.promised === undefined ? '–' : String(row.promised),
          `${formatDecimal(row.least)}–${formatDecimal(row.most)}`,
        ]),
      ),
    ),
  )
  .join('\n')}
<h2>Læringsmål</h2>
${table(
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
)}
<h2>Tjenester</h2>
${table(
  'Caser for hver tjeneste',
  ['Tjeneste', 'Caser', 'Med gruppe', 'Om ansatte', 'Mangler i'],
  services.map((row) => [
    row.service,
    String(row.cases),
    String(row.groups),
    String(row.staff),
    row.missing.join(', ') || 'ingen',
  ]),
)}
<h2>Kilder, lov og telefon</h2>
<p>Ikke brukt: ${sources.unused.map(escapeHtml).join(', ') || 'ingen'}.</p>
${table(
  'Kilder i bruk',
  ['Kilde', 'Skjermer'],
  sources.used.map((row) => [escapeHtml(row.id), String(row.screens)]),
)}
${table(
  'Daterte opplysninger',
  ['Id', 'Fil', 'Verdi', 'Sist kontrollert', 'Dager siden'],
  dated.map((row) => [
    escapeHtml(row.id),
    escapeHtml(row.file),
    escapeHtml(row.value),
    escapeHtml(row.checked),
    String(row.days),
  ]),
)}
<h2>Hver skjerm</h2>
${modules.map(moduleSection).join('\n')}
</main>
</body>
</html>
`;
}

const registerNames: Readonly<Record<ModuleFigures['register'], string>> = { standard: 'standard', klart: 'klarspråk' };

function moduleSection(figures: ModuleFigures): string {
  return `<h3 id="${figures.module}-${figures.register}">${escapeHtml(figures.module)}, ${registerNames[figures.register]}</h3>
${table(
  `Skjermene i ${figures.file}`,
  ['Skjerm', 'Linje', 'Ord', 'LIX', 'Lengste', 'Passiv', 'Den lengste setningen'],
  figures.screens.map((screen) => screenRow(screen, figures)),
)}`;
}

function screenRow(screen: ScreenFigures, { register }: ModuleFigures): string[] {
  const gate = gates[register];
  const lix = `${formatDecimal(screen.lix)} (${formatDecimal(screen.strictLix)})`;
  return [
    escapeHtml(screen.title),
    String(screen.line),
    String(screen.words),
    screen.lix > gate.lix
      ? `<strong>${lix}, over grensen</strong>`
      : screen.lix > gate.wishedLix
        ? `<em>${lix}, over ønsket</em>`
        : lix,
    screen.longest > gate.words ? `<strong>${screen.longest}, over grensen</strong>` : String(screen.longest),
    percent(screen.passive),
    escapeHtml(screen.longestText),
  ];
}

function faultList(title: string, faults: readonly Fault[]): string {
  if (faults.length === 0) return '';
  return `<h2>${title}</h2>\n<ol>${faults.map((fault) => `<li><pre>${escapeHtml(formatFault(fault))}</pre></li>`).join('')}</ol>`;
}

/** A table whose cells are HTML already; the first column heads its row. */
function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('');
  return `<div class="wide" role="region" aria-label="${escapeHtml(caption)}" tabindex="0"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`;
}

function details(summary: string, content: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>${content}</details>`;
}

function link(module: string, register: string): string {
  return `<a href="#${module}-${register}">${escapeHtml(module)}</a>`;
}

const style = `
body { margin: 0; background: var(--color-paper); color: var(--color-ink); font: var(--text-m)/var(--line-text) var(--font-text); }
main { max-width: 72rem; margin: 0 auto; padding: var(--space-5) var(--space-4) var(--space-7); }
h1, h2, h3 { line-height: var(--line-title); margin: var(--space-6) 0 var(--space-2); }
p { max-width: var(--measure); }
a { color: var(--color-accent); }
:focus-visible { outline: var(--focus-ring); outline-offset: var(--focus-offset); }
.wide { overflow-x: auto; margin: var(--space-3) 0; }
table { border-collapse: collapse; background: var(--color-surface); font-size: var(--text-s); font-variant-numeric: tabular-nums; }
caption { text-align: start; color: var(--color-ink-soft); padding-bottom: var(--space-1); }
th, td { border: 1px solid var(--color-line); padding: var(--space-1) var(--space-3); text-align: start; vertical-align: top; }
thead th { background: var(--color-sand); }
tbody th { font-weight: 600; }
td strong, td em { color: var(--color-note); }
li pre { white-space: pre-wrap; font: var(--text-s)/var(--line-text) var(--font-code); margin: 0 0 var(--space-3); }
summary { cursor: pointer; min-height: var(--target); align-content: center; }
`;
