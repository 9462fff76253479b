/** `npm run lint:content`: measures the language and the coverage of the course, in the terminal and in `dist/rapport/innhold.html`; `godkjenning.html` beside it is the list for the municipality to sign. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readText } from '../compiler/content-file.ts';
import { approvalList } from '../content-lint/approval-list.ts';
import { avoidedWordsFile } from '../content-lint/avoided-words.ts';
import { htmlReport } from '../content-lint/html-report.ts';
import { lintCourse, lintFiles } from '../content-lint/lint-course.ts';
import { readContent } from '../content-lint/read-content.ts';
import { terminalReport } from '../content-lint/terminal-report.ts';
import { ContentError, Faults, formatFault, type Fault } from '../compiler/fault.ts';
import { readYaml } from '../compiler/yaml-file.ts';
import { loadNorwegian } from '../content-lint/norwegian-speller.ts';
import { UsageError } from '../build/build-order.ts';
import { readCourse } from '../build/run-build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const values = readArguments();
const folder = resolve(root, values.content ?? 'modules');
const page = resolve(root, values.out ?? 'dist', 'rapport/innhold.html');
const list = resolve(dirname(page), 'godkjenning.html');
const today = new Date();

const faults = new Faults();
// The build's own faults come first: the report of a course that cannot be built must not look clean.
const built = await readCourse({ content: folder, language: values.language }).then(() => [], faultsOf);
for (const { file, line, cause, remedy } of built) faults.add(file, line, cause, remedy);
const content = readContent(folder, values.language, today, faults);
if (!content) {
  console.error(faults.all.map(formatFault).join('\n'));
  process.exit(1);
}
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
    today,
  },
  faults,
);
mkdirSync(dirname(page), { recursive: true });
const tokens = readFileSync(join(root, 'src/theme/tokens.css'), 'utf8');
const { course, laws, reviews } = content;
writeFileSync(page, htmlReport(report, { tokens, title: course.title, made: today }));
if (reviews.length > 0)
  writeFileSync(
    list,
    approvalList(reviews, { tokens, title: course.title, services: course.services, laws, made: today }),
  );
const pages = [`Tall for hver skjerm: ${page}`, ...(reviews.length > 0 ? [`Til godkjenning: ${list}`] : [])];
console.log(values.json ? JSON.stringify(report, undefined, 2) : [terminalReport(report), ...pages].join('\n'));
process.exitCode = report.faults.length > 0 ? 1 : 0;

function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof ContentError) return error.faults;
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(1);
}

function readArguments(): { content?: string; language: string; out?: string; json?: boolean } {
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
