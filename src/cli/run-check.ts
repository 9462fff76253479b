/** `npm run check` as a function: checks each package, launches it where Chromium is installed, prints the report. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Translate } from '../core/markup/translate.ts';
import { asJson, jsonVersion } from '../package-checker/as-json.ts';
import { checkPackage, hasFault, type CheckReport } from '../package-checker/check-package.ts';
import { reportText } from '../package-checker/report-text.ts';
import { launchPackage } from '../trial-launch/trial-launch.ts';
import { printReport } from './print-report.ts';
import { validateBySchemas } from '../trial-launch/schema-validation.ts';
import { findChromium } from '../trial-launch/chromium.ts';
import { openFile } from '../trial-launch/file-source.ts';
import { ProgressLine } from '../build/progress-line.ts';
import { readLocales, translator } from '../build/translate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the command prints: standard output and standard error, or a recorder in tests. */
export interface CheckOutput {
  print(text: string): void;
  printError(text: string): void;
}
const terminal: CheckOutput = { print: (text) => console.log(text), printError: (text) => console.error(text) };

/** Checks the packages named in `args`. @returns the exit code: 0 no fault, 1 a fault, 2 wrong use */
export async function runCheck(args: readonly string[], output: CheckOutput = terminal): Promise<number> {
  const locales = readLocales(join(root, 'locales'));
  const options = readOptions(args);
  const language = options && locales.has(options.ui) ? options.ui : 'nb';
  const translate = translator(locales.get(language)!, language);
  const t: Translate = (key, values) => translate(`check.${key}`, values);
  if (!options || options.files.length === 0 || !locales.has(options.ui)) {
    output.printError(t('cli.usage'));
    return 2;
  }
  const paths = options.files.map((file) => resolve(process.env['INIT_CWD'] ?? '.', file));
  for (const [at, path] of paths.entries()) {
    const message = await whyUnreadable(path, options.files[at]!, t);
    if (message) {
      output.printError(message);
      return 2;
    }
  }
  const reports: CheckReport[] = [];
  for (const [at, path] of paths.entries()) {
    try {
      reports.push(await checkFile(path, options.launch, t));
    } catch (error) {
      output.printError(t('cli.unreadable', { file: options.files[at]!, cause: (error as Error).message }));
      return 2;
    }
  }
  if (options.json) {
    const packages = reports.map((report) => asJson(report, t));
    output.print(JSON.stringify({ version: jsonVersion, packages }, undefined, 2));
  } else {
    for (const report of reports) output.print(printReport(reportText(report, t), t));
    if (options.launch && !findChromium()) output.print(t('cli.noChromium'));
  }
  return reports.some(hasFault) ? 1 : 0;
}

/** The command line's options; undefined when it has an unknown one. */
function readOptions(
  args: readonly string[],
): { files: string[]; json: boolean; launch: boolean; ui: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, 'no-launch': { type: 'boolean' }, ui: { type: 'string' } },
    });
    return {
      files: positionals,
      json: values.json === true,
      launch: values['no-launch'] !== true,
      ui: values.ui ?? 'nb',
    };
  } catch {
    return undefined;
  }
}

/** The message when `path` is no readable file, else undefined. @param file the path as the user wrote it */
async function whyUnreadable(path: string, file: string, t: Translate): Promise<string | undefined> {
  try {
    return (await stat(path)).isFile() ? undefined : t('cli.folder', { file });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? t('cli.missing', { file })
      : t('cli.unreadable', { file, cause: message });
  }
}

async function checkFile(path: string, launch: boolean, t: Translate): Promise<CheckReport> {
  const line = new ProgressLine();
  const source = await openFile(path);
  try {
    const checked = await checkPackage(source, (share) =>
      line.say(t('cli.reading', { file: source.name, percent: Math.round(share * 100) })),
    );
    for (const message of await validateBySchemas(checked)) checked.addFinding('schema-invalid', message);
    const chromium = launch && checked.launchable ? findChromium() : undefined;
    if (!chromium || !checked.zip || !checked.manifest) return checked.report();
    line.say(t('cli.launching', { file: source.name }));
    try {
      return checked.report(await launchPackage(chromium, checked.zip, checked.manifest));
    } catch (error) {
      checked.addFinding('run-failed', (error as Error).message.split('\n')[0]!);
      return checked.report();
    }
  } finally {
    line.end();
    await source.close();
  }
}
