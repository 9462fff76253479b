/**
 * `npm test [step]`: runs format, types, lint, unit and end-to-end tests, and element tests in Chromium; prints one summary
 * line.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { needChromium } from '../trial-launch/chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files that oxfmt formats; languages embedded in templates and the content are left as their writers set them. */
const formatted = ['src/**/*.{ts,mjs,css}', 'tests/**/*.{ts,mjs,css}', '*.ts'];

/** The steps in order, the fastest first. `step` selects those whose name contains it. */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format', 'oxfmt', '--check', ...formatted],
  ['types', 'tsc', '--noEmit'],
  ['lint', 'oxlint', '--deny-warnings', 'src', 'tests'],
  ['unit', 'vitest', 'run', 'src', 'tests/architecture', 'tests/contract'],
  ['e2e', 'vitest', 'run', 'tests/e2e'],
  ['browser', 'web-test-runner', '--config', 'tests/web-test-runner.config.mjs'],
];

try {
  process.env['CHROMIUM'] = needChromium();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const filter = process.argv[2] ?? '';
const failed: string[] = [];
const chosen = steps.filter(([name]) => name.includes(filter));
if (chosen.length === 0) {
  console.error(`No step is called «${filter}». The steps: ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(1);
}
for (const [name, command, ...args] of chosen) {
  const started = performance.now();
  console.log(`\n— ${name}: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [scriptOf(command), ...args], { cwd: root, stdio: 'inherit' });
  console.log(
    `— ${name}: ${status === 0 ? 'passed' : 'failed'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
console.log(`steps: ${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Path of the Node script behind a package's command. */
function scriptOf(command: string): string {
  const scripts: Readonly<Record<string, string>> = {
    tsc: 'typescript/bin/tsc',
    oxfmt: 'oxfmt/bin/oxfmt',
    oxlint: 'oxlint/bin/oxlint',
    vitest: 'vitest/vitest.mjs',
    'web-test-runner': '@web/test-runner/dist/bin.js',
  };
  return `${root}node_modules/${scripts[command]}`;
}
