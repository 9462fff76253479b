/** The one file that runs on a bare machine: installs what is missing, then hands over to a command in TypeScript. */
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
if (!installed()) {
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
// A small young generation, since the compiler makes much that is soon forgotten; and a bound on the old one, without which
// it grows far over what is in use before anything is thrown away. Megabytes; a build uses a fifth of it.
const frugal = ['--max-semi-space-size=4', '--max-old-space-size=768'];
const { status, signal } = spawnSync(
  process.execPath,
  [...frugal, '--import', 'tsx', `${root}src/cli/${command}.ts`, ...rest],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(signal ? 1 : (status ?? 1));

/** True when every package of the lock file is installed in its version. */
function installed() {
  const inside = `${root}node_modules/.package-lock.json`;
  if (!existsSync(inside)) return false;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  const found = JSON.parse(readFileSync(inside, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}
