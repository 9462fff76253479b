/** Formats the content report for a terminal: figures, warnings, faults. */
import { formatFault } from '../compiler/fault.ts';
import { figureRows } from './guessing/guessing-rows.ts';
import type { LintReport } from './lint-course.ts';
import { formatDecimal, percent, summarise } from './summary.ts';

/** The report as text. */
export function terminalReport(report: LintReport): string {
  return [
    ...moduleLines(report),
    '',
    ...trackLines(report),
    '',
    ...objectiveLines(report),
    '',
    ...guessingLines(report),
    ...countLines(report),
    ...section('Merk', report.warnings.map(formatFault)),
    ...section('Feil', report.faults.map(formatFault)),
    '',
    report.faults.length === 0
      ? `Ingen feil. ${report.warnings.length} å merke seg.`
      : `${report.faults.length} feil, ${report.warnings.length} å merke seg.`,
  ].join('\n');
}

function moduleLines({ modules }: LintReport): string[] {
  return table([
    ['Modul', 'Register', 'Ord', 'LIX snitt', 'LIX høyest', 'Lengste setning', 'Passiv'],
    ...modules
      .map(summarise)
      .map((row) => [
        row.module,
        row.register,
        String(row.words),
        formatDecimal(row.meanLix),
        formatDecimal(row.maxLix),
        `${row.longest} ord`,
        percent(row.passive),
      ]),
  ]);
}

function trackLines({ tracks }: LintReport): string[] {
  return table([
    ['Spor', 'Register', 'Lover', 'Måler', 'Lengste bit', 'Bare prøvene'],
    ...tracks.map(({ track, register, promised, least, most, testOnly, modules }) => [
      track,
      register,
      `${promised} min`,
      `${least.toFixed(0)}–${most.toFixed(0)} min`,
      `${Math.max(...modules.map(({ bite }) => bite)).toFixed(1)} min`,
      testOnly === undefined ? '' : `${testOnly.toFixed(0)} min`,
    ]),
  ]);
}

function objectiveLines({ objectives }: LintReport): string[] {
  return table(
    [
      ['Mål', 'Spørsmål', 'Caser', 'Scener', 'Læres i'],
      ...objectives.map(({ id, questions, cases, exercises, taughtBy, holes }) => [
        id,
        String(questions),
        String(cases),
        String(exercises),
        taughtBy.join(', ') + (holes.length > 0 ? `  ← ${holes.join(', ')}` : ''),
      ]),
    ],
    4,
  );
}

function guessingLines({ guessing }: LintReport): string[] {
  if (!guessing) return [];
  const { head, rows } = figureRows(guessing);
  return [...table([head, ...rows], 3), ''];
}

function countLines(report: LintReport): string[] {
  const { services, sources, dated, terms } = report;
  const cases = services.map(
    (row) => `${row.service} ${row.cases} (${row.groups} med gruppe, ${row.staff} om ansatte)`,
  );
  const unused = sources.unused.length > 0 ? ` (${sources.unused.join(', ')})` : '';
  const oldest = dated[0] ? `${dated[0].days} dager (${dated[0].id})` : '–';
  return [
    `Caser: ${cases.join(' · ')}`,
    `Kilder: ${sources.used.length} brukt, ${sources.unused.length} ikke brukt${unused} · Ordliste: ${terms} ord`,
    ...approvalLines(report),
    `Lov og telefon: ${dated.length} datert, eldst ${oldest}`,
  ];
}

/** How many facts the municipality has approved; nothing where the course has none. */
function approvalLines({ approvals: { approved, lapsed, open } }: LintReport): string[] {
  const all = approved.length + lapsed.length + open.length;
  if (all === 0) return [];
  const which = lapsed.length > 0 ? ` (${lapsed.join(', ')})` : '';
  return [
    `Godkjenning: ${approved.length} av ${all} punkter godkjent, ${lapsed.length} endret etter godkjenning${which}, ${open.length} ikke godkjent`,
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines];
}

/**
 * Aligns rows in columns: text to the left, figures to the right.
 * @param leftFrom index of the first of the last columns that are text
 */
function table(rows: readonly (readonly string[])[], leftFrom = Infinity): string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const left = (at: number): boolean => at === 0 || rows[0]![at] === 'Register' || at >= leftFrom;
  return rows.map((row) =>
    row
      .map((cell, at) => (left(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}
