/** Test settings; learner and staff bundles are built from `src/cli` with settings of their own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**', 'dist/**'],
    // The end-to-end tests wait for a browser half of their time: two of them, also on a machine with two cores.
    maxWorkers: 2,
    // Generous, for a slow or busy machine: only what hangs should fail by time. What is waited for ends when it has come.
    testTimeout: 400_000,
    hookTimeout: 400_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
