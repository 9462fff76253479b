/** Formats a report of the package checker for the terminal. */
import type { Translate } from '../core/markup/translate.ts';
import type { FindingText, ReportText } from '../package-checker/report-text.ts';

/** Longest line, characters; only a place, such as a file name, may be longer. */
const width = 96;

/** The report as lines of text; control characters in it are replaced. */
export function printReport(report: ReportText, t: Translate): string {
  const findings = (list: readonly FindingText[]): string[] =>
    list.flatMap((finding, at) => [...(at > 0 ? [''] : []), ...printFinding(finding, t)]);
  const verdictWidth = Math.max(...report.lms.map(({ verdictText }) => verdictText.length));
  const common =
    report.common.length > 0
      ? [`  ${t('part.common')}`, ...report.common.flatMap((reason) => wrap(reason, '    ', '– ')), '']
      : [];
  const lms = report.lms.flatMap(({ verdictText, name, reasons }) => [
    `  ${verdictText.padEnd(verdictWidth)}  ${name}`,
    ...reasons.flatMap((reason) => wrap(reason, ' '.repeat(verdictWidth + 4), '– ')),
  ]);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['lms', [...common, ...lms]],
    ['faults', findings(report.faults)],
    ['remarks', findings(report.remarks)],
    ['run', report.run.flatMap((line) => wrap(line, '  '))],
    ['good', report.good.flatMap((line) => wrap(line, '  ', '+ '))],
  ];
  return [
    report.headline,
    ...report.facts.flatMap((fact) => wrap(fact, '')),
    ...sections.filter(([, lines]) => lines.length > 0).flatMap(([title, lines]) => ['', t(`part.${title}`), ...lines]),
    '',
  ]
    .map(replaceControlCharacters)
    .join('\n');
}

function printFinding({ code, what, why, mend, places, more }: FindingText, t: Translate): string[] {
  const placeLines = more ? [...places, more] : places;
  return [
    ...wrap(`${what} [${code}]`, '  ', '* '),
    ...wrap(`${t('part.why')} ${why}`, '    '),
    ...wrap(`${t('part.mend')} ${mend}`, '    '),
    ...(placeLines.length > 0
      ? [`    ${t('part.places')} ${placeLines[0]}`, ...placeLines.slice(1).map((place) => `      ${place}`)]
      : []),
  ];
}

/** Breaks text between words; the first line begins with `mark`, the others are indented as far. */
function wrap(text: string, indent: string, mark = ''): string[] {
  const lines: string[] = [];
  let line = '';
  const room = width - indent.length - mark.length;
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each, at) => indent + (at === 0 ? mark : ' '.repeat(mark.length)) + each);
}

/** Titles and file names come from the package and could contain escape sequences for the terminal. */
function replaceControlCharacters(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}
