/** Test settings; learner and staff bundles are built from `src/cli` with settings of their own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**', 'dist/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
