/** Builds the staff pages with Vite: every `src/staff/*.html` becomes a page that needs nothing from elsewhere. */
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Where the pages go. */
export interface BuildStaffOptions {
  /** Folder that is made or filled; other files in it, such as `course.json`, are kept. */
  readonly outDir: string;
}

/** Builds all staff pages; resolves to the milliseconds it took. */
export async function buildStaff({ outDir }: BuildStaffOptions): Promise<number> {
  const start = performance.now();
  const root = fileURLToPath(new URL('../staff/', import.meta.url));
  const pages = (await readdir(root)).filter((name) => name.endsWith('.html'));
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: resolve(outDir),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 600,
      rolldownOptions: {
        input: pages.map((name) => resolve(root, name)),
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  });
  return performance.now() - start;
}
