/** The check as a function: reads each package, launches it where it can, and prints what it found; writes no file. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asJson, jsonVersion } from '../package-checker/as-json.ts';
import { checkPackage, hasFault, type CheckReport } from '../package-checker/check-package.ts';
import { reportText, type Say } from '../package-checker/report-text.ts';
import { launchPackage } from '../trial-launch/trial-launch.ts';
import { printReport } from './print-report.ts';
import { judgeBySchemas } from '../trial-launch/schema-validation.ts';
import { findChromium } from '../trial-launch/chromium.ts';
import { openFile } from '../trial-launch/file-source.ts';
import { ProgressLine } from '../build/progress-line.ts';
import { readLocales, translator } from '../build/translate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the command prints; tests listen in. */
export interface Output {
  say(text: string): void;
  complain(text: string): void;
}
const terminal: Output = { say: (text) => console.log(text), complain: (text) => console.error(text) };

/** Checks the packages that `args` name. @returns 0 when all can be used, 1 when one has a fault, 2 on wrong use */
export async function runCheck(args: readonly string[], output: Output = terminal): Promise<number> {
  const locales = readLocales(join(root, 'locales'));
  const sayIn = (language: string): Say => {
    const t = translator(locales.get(language)!, language);
    return (key, values) => t(`check.${key}`, values);
  };
  const asked = readArguments(args);
  const say = sayIn(asked && locales.has(asked.ui) ? asked.ui : 'nb');
  if (!asked || asked.files.length === 0 || !locales.has(asked.ui)) {
    output.complain(say('cli.usage'));
    return 2;
  }
  const paths = asked.files.map((file) => resolve(process.env['INIT_CWD'] ?? '.', file));
  for (const [at, path] of paths.entries()) {
    const complaint = await complaintAbout(path, asked.files[at]!, say);
    if (complaint) {
      output.complain(complaint);
      return 2;
    }
  }
  const reports: CheckReport[] = [];
  for (const [at, path] of paths.entries()) {
    try {
      reports.push(await checkFile(path, asked.launch, say));
    } catch (error) {
      output.complain(say('cli.unreadable', { file: asked.files[at]!, cause: (error as Error).message }));
      return 2;
    }
  }
  if (asked.json)
    output.say(
      JSON.stringify({ version: jsonVersion, packages: reports.map((report) => asJson(report, say)) }, undefined, 2),
    );
  else {
    for (const report of reports) output.say(printReport(reportText(report, say), say));
    if (asked.launch && !findChromium()) output.say(say('cli.noChromium'));
  }
  return reports.some(hasFault) ? 1 : 0;
}

function readArguments(
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

async function complaintAbout(path: string, file: string, say: Say): Promise<string | undefined> {
  try {
    return (await stat(path)).isFile() ? undefined : say('cli.folder', { file });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? say('cli.missing', { file })
      : say('cli.unreadable', { file, cause: message });
  }
}

async function checkFile(path: string, launch: boolean, say: Say): Promise<CheckReport> {
  const line = new ProgressLine();
  const source = await openFile(path);
  try {
    const checked = await checkPackage(source, (share) =>
      line.say(say('cli.reading', { file: source.name, percent: Math.round(share * 100) })),
    );
    for (const complaint of await judgeBySchemas(checked)) checked.note('schema-invalid', complaint);
    const chromium = launch && checked.launchable ? findChromium() : undefined;
    if (!chromium || !checked.zip || !checked.described) return checked.report();
    line.say(say('cli.launching', { file: source.name }));
    try {
      return checked.report(await launchPackage(chromium, checked.zip, checked.described));
    } catch (error) {
      checked.note('run-failed', (error as Error).message.split('\n')[0]!);
      return checked.report();
    }
  } finally {
    line.end();
    await source.close();
  }
}
