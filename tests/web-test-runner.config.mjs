/** Runs every `*.browser.test.ts` in real Chromium; decorators follow the project's tsconfig. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { tsImport } from 'tsx/esm/api';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const { readStrings, readTypeStyles } = await tsImport('./fixtures/read-types.ts', import.meta.url);

/** Serves what a page cannot read itself, since it does not know the types' folders: their words and their styles. */
const typesPlugin = {
  name: 'types',
  serve({ path }) {
    if (path === '/strings') return { body: JSON.stringify(readStrings('nb')), type: 'json' };
    if (path === '/type-styles.css') return { body: readTypeStyles(), type: 'css' };
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
