/** Finds what the tests stand on, or installs Debian's: Chromium, and xmllint that judges manifests. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Arguments every launch needs: as root there is no sandbox, and nothing is fetched in the background. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser's path, or undefined. `CHROMIUM` overrides. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'] ?? '', ...places].find((place) => place !== '' && existsSync(place));
}

/** The browser's path; installs it, and the judge of manifests, where that can be done. @throws Error saying in one line how to */
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

/** True where manifests can be judged by their schemas. */
export function hasXmllint(): boolean {
  return spawnSync('xmllint', ['--version'], { stdio: 'ignore' }).status === 0;
}

function install(packages: readonly string[]): void {
  console.log(`Installerer ${packages.join(' og ')} (apt-get) …`);
  const patient = ['-o', 'Acquire::Retries=5'];
  spawnSync('apt-get', [...patient, 'update'], { stdio: 'ignore' });
  spawnSync('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
