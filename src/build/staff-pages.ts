/** Builds the staff pages with Vite: every `src/staff/*.html` becomes a page that needs nothing from elsewhere. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildCache } from './build-cache.ts';
import { viteBuild } from './vite-build.ts';

/** Refuses what is not text, as the store does. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
const root = fileURLToPath(new URL('../staff/', import.meta.url));

/** A file of the pages. */
interface StaffFile {
  /** From the pages' folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Writes all staff pages to a folder that is made or filled; other files in it, such as `course.json`, are kept. */
export async function buildStaff(folder: string): Promise<void> {
  const store = new BuildCache<readonly StaffFile[]>(['src', 'locales', 'tsconfig.json', 'package-lock.json']);
  let files = store.read(['staff']);
  if (!files) store.write(['staff'], (files = await make()));
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

async function make(): Promise<readonly StaffFile[]> {
  const { output } = await viteBuild({
    root,
    base: './',
    build: {
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 600,
      rolldownOptions: {
        input: readdirSync(root)
          .filter((name) => name.endsWith('.html'))
          .map((name) => resolve(root, name)),
        output: {
          entryFileNames: 'assets/[name].js',
          chunkFileNames: 'assets/[name].js',
          assetFileNames: 'assets/[name][extname]',
        },
      },
    },
  });
  return output.map((file) => ({
    path: file.fileName,
    text: file.type === 'chunk' ? file.code : typeof file.source === 'string' ? file.source : utf8.decode(file.source),
  }));
}
