/**
 * `npm run lint:content`: measures language and coverage of the course; writes a summary, `dist/rapport/innhold.html`, and
 * beside it `godkjenning.html`, the list of facts for the municipality to approve.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findTypes } from '../compiler/block-types.ts';
import { readText } from '../compiler/content-file.ts';
import { approvalList } from '../content-lint/approval-list.ts';
import { avoidedWordsFile } from '../content-lint/avoided-words.ts';
import { htmlReport } from '../content-lint/html-report.ts';
import { lintCourse, lintFiles } from '../content-lint/lint-course.ts';
import { readContent } from '../content-lint/read-content.ts';
import { terminalReport } from '../content-lint/terminal-report.ts';
import { ContentError, Faults, formatFault } from '../compiler/fault.ts';
import { readYaml } from '../compiler/yaml-file.ts';
import { loadNorwegian } from '../content-lint/norwegian-speller.ts';
import { UsageError } from '../build/build-order.ts';
import { readCourse } from '../build/run-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = readOptions();
const folder = resolve(root, options.content ?? 'modules');
const reportFile = resolve(root, options.out ?? 'dist', 'rapport/innhold.html');
const approvalFile = resolve(dirname(reportFile), 'godkjenning.html');
const today = new Date();

const faults = new Faults();
// Faults that stop a build belong in the report, because content with them cannot be published.
const compiled = await readCourse({ content: folder, language: options.language }).then(
  (read) => read.compiled,
  reportFaults,
);
const content = readContent({ folder, language: options.language, types: await findTypes(), today }, faults);
if (!content) {
  console.error(faults.all.map(formatFault).join('\n'));
  process.exit(1);
}
/** Text of an optional file in the content folder; `''` when it does not exist. */
const read = (file: string): string => (existsSync(join(folder, file)) ? readText(join(folder, file)) : '');
const report = lintCourse(
  content,
  {
    isWord: await loadNorwegian(),
    approvedWords: new Set(
      read(lintFiles.approved)
        .split('\n')
        .map((row) => row.trim())
        .filter(Boolean),
    ),
    avoided: readYaml(
      read(lintFiles.avoided) || 'ord: []\ntillatt: []',
      lintFiles.avoided,
      avoidedWordsFile,
      faults,
    ) ?? { ord: [], tillatt: [] },
    cast: read(lintFiles.cast) || undefined,
    today,
    compiled,
  },
  faults,
);
mkdirSync(dirname(reportFile), { recursive: true });
const tokens = readFileSync(join(root, 'src/theme/tokens.css'), 'utf8');
const { course, laws, reviews } = content;
const { title, services } = course;
writeFileSync(reportFile, htmlReport(report, { tokens, title, made: today }));
const written = [`Tall for hver skjerm: ${reportFile}`];
if (reviews.length > 0) {
  writeFileSync(approvalFile, approvalList(reviews, { tokens, title, services, laws, made: today }));
  written.push(`Til godkjenning: ${approvalFile}`);
}
console.log(options.json ? JSON.stringify(report, undefined, 2) : [terminalReport(report), ...written].join('\n'));
process.exitCode = report.faults.length > 0 ? 1 : 0;

/** Adds the faults of a build that failed; ends the process on wrong use. @throws any other error */
function reportFaults(error: unknown): undefined {
  if (error instanceof ContentError) {
    for (const { file, line, cause, remedy } of error.faults) faults.add(file, line, cause, remedy);
    return undefined;
  }
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(1);
}

/** The command line's options; ends the process on an unknown one. */
function readOptions(): { content?: string; language: string; out?: string; json?: boolean } {
  try {
    return parseArgs({
      options: {
        content: { type: 'string' },
        language: { type: 'string', default: 'nb' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch {
    console.error('Bruk: npm run lint:content -- --content <mappe> --language nb --out <mappe> --json');
    process.exit(1);
  }
}
