/**
 * Entry of every npm script: checks the Node version, runs `npm ci` where packages are missing, starts a command of
 * this folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [command, ...rest] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} er for gammel. Installer Node 20.19 eller nyere fra https://nodejs.org.`,
  );
  process.exit(1);
}
if (!/^[a-z-]+$/.test(command ?? '') || !existsSync(`${root}src/cli/${command}.ts`)) {
  console.error(
    'Ukjent kommando. Prøv npm start, npm test, npm run build, npm run check, npm run bench eller npm run lint:content.',
  );
  process.exit(1);
}
if (!isInstalled()) {
  console.error('Installerer det som mangler (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--fetch-retries=5'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci gikk ikke. Se meldingen over; ofte er det nettet.');
    process.exit(status ?? 1);
  }
}
// V8 heap sizes in megabytes. A small young generation suits the compiler's many short-lived objects. Without a limit
// the old generation grows far beyond what is in use; a build uses a fifth of the limit.
const heapOptions = ['--max-semi-space-size=4', '--max-old-space-size=768'];
const { status, signal } = spawnSync(
  process.execPath,
  [...heapOptions, '--import', 'tsx', `${root}src/cli/${command}.ts`, ...rest],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(signal ? 1 : (status ?? 1));

/** True when every required package of the lock file is installed in its locked version. */
function isInstalled() {
  const installedLock = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installedLock)) return false;
  const locked = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}
