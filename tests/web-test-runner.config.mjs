/** Runs every `*.browser.test.ts` in real Chromium; decorators follow the project's tsconfig. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { tsImport } from 'tsx/esm/api';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const { readStrings } = await tsImport('./fixtures/read-strings.ts', import.meta.url);

/** The styles of all block and question types, in the order of their names, as the bundle has them. */
const typeStyles = () =>
  ['blocks', 'questions']
    .flatMap((kind) =>
      readdirSync(`${rootDir}src/${kind}`).map((name) => ({ name, file: `${rootDir}src/${kind}/${name}/style.css` })),
    )
    .filter(({ file }) => existsSync(file))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ file }) => readFileSync(file, 'utf8'))
    .join('\n');

/** Gives the browser what it cannot read itself, since it does not know the types' folders: their words and their styles. */
const typesPlugin = {
  name: 'types',
  serve({ path }) {
    if (path === '/strings') return { body: JSON.stringify(readStrings('nb')), type: 'json' };
    if (path === '/type-styles.css') return { body: typeStyles(), type: 'css' };
    return undefined;
  },
};

export default {
  rootDir,
  files: ['src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 2,
  mimeTypes: { '**/*.json': 'js' },
  plugins: [
    typesPlugin,
    esbuildPlugin({ ts: true, json: true, target: 'esnext', tsconfig: `${rootDir}tsconfig.json` }),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
    }),
  ],
  // Generous, since a bare machine starts its first browser slowly, and shares what it has: only what hangs should fail by time.
  browserStartTimeout: 180_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 60_000 } },
};
