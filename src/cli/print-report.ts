/** Lays a report out for the terminal, in lines that fit a narrow window. */
import type { Say, ToldFinding, ToldReport } from '../package-checker/report-text.ts';

/** Longest line, characters. */
const width = 96;

/** The report as text. */
export function printReport(told: ToldReport, say: Say): string {
  const findings = (list: readonly ToldFinding[]): string[] =>
    list.flatMap((finding, at) => [...(at > 0 ? [''] : []), ...printFinding(finding, say)]);
  const words = Math.max(...told.lms.map(({ word }) => word.length));
  const common =
    told.common.length > 0
      ? [`  ${say('part.common')}`, ...told.common.flatMap((reason) => wrap(reason, '    ', '– ')), '']
      : [];
  const lms = told.lms.flatMap(({ word, name, reasons }) => [
    `  ${word.padEnd(words)}  ${name}`,
    ...reasons.flatMap((reason) => wrap(reason, ' '.repeat(words + 4), '– ')),
  ]);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['lms', [...common, ...lms]],
    ['faults', findings(told.faults)],
    ['remarks', findings(told.remarks)],
    ['run', told.run.flatMap((line) => wrap(line, '  '))],
    ['good', told.good.flatMap((line) => wrap(line, '  ', '+ '))],
  ];
  return [
    told.headline,
    ...told.facts.flatMap((fact) => wrap(fact, '')),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([title, lines]) => ['', say(`part.${title}`), ...lines]),
    '',
  ]
    .map(clean)
    .join('\n');
}

function printFinding({ code, what, why, mend, places, more }: ToldFinding, say: Say): string[] {
  const where = [...places, ...(more ? [more] : [])];
  return [
    ...wrap(`${what} [${code}]`, '  ', '* '),
    ...wrap(`${say('part.why')} ${why}`, '    '),
    ...wrap(`${say('part.mend')} ${mend}`, '    '),
    ...(where.length > 0
      ? [`    ${say('part.places')} ${where[0]}`, ...where.slice(1).map((place) => `      ${place}`)]
      : []),
  ];
}

/** Breaks between words; the first line begins with `mark`, the others stand under its text. */
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

/** Takes out what could steer the terminal: titles and names come from the package. */
function clean(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}
