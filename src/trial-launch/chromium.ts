/** Finds Chromium and xmllint, which the tests need; installs them on Debian as root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const executables = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Arguments of every launch: Chromium has no sandbox as root, and must make no requests of its own. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of the browser, undefined when there is none; the environment variable `CHROMIUM` comes first. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', ...executables].find((path) => path !== '' && existsSync(path));
}

/** Path of the browser; installs it and xmllint on Debian as root. @throws Error that says how to install it */
export function needChromium(): string {
  const found = findChromium();
  if (found && hasXmllint()) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    install([...(found ? [] : ['chromium']), ...(hasXmllint() ? [] : ['libxml2-utils'])]);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'Testene trenger Chromium: kjør «sudo apt-get install chromium libxml2-utils», eller sett CHROMIUM til stien til Chrome.',
  );
}

/** True where xmllint is installed, so that manifests can be validated. */
export function hasXmllint(): boolean {
  return spawnSync('xmllint', ['--version'], { stdio: 'ignore' }).status === 0;
}

function install(packages: readonly string[]): void {
  console.log(`Installerer ${packages.join(' og ')} (apt-get) …`);
  const retry = ['-o', 'Acquire::Retries=5'];
  spawnSync('apt-get', [...retry, 'update'], { stdio: 'ignore' });
  spawnSync('apt-get', [...retry, 'install', '-y', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
