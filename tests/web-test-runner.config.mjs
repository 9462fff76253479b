/** Runs every `*.browser.test.ts` in real Chromium; decorators follow the project's tsconfig. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { tsImport } from 'tsx/esm/api';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const { readStrings } = await tsImport('./fixtures/read-strings.ts', import.meta.url);

/** Gives the browser what `tests/fixtures/strings.ts` asks for: a page cannot read the types' folders. */
const stringsPlugin = {
  name: 'strings',
  serve: ({ path }) => (path === '/strings' ? { body: JSON.stringify(readStrings('nb')), type: 'json' } : undefined),
};

export default {
  rootDir,
  files: ['src/**/*.browser.test.ts', 'tests/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 2,
  mimeTypes: { '**/*.json': 'js' },
  plugins: [
    stringsPlugin,
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
