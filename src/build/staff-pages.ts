/** Builds the staff pages with Vite: every `src/staff/*.html` becomes a page without external requests. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { BuildCache } from './build-cache.ts';
import { viteBuild } from './vite-build.ts';

/** Throws for binary files, which the JSON cache cannot store. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
const root = fileURLToPath(new URL('../staff/', import.meta.url));

/** A built file. */
interface StaffFile {
  /** Relative to the pages' folder, with `/` as separator. */
  readonly path: string;
  readonly text: string;
}

/** Writes the staff pages to a folder, which is created if needed. Other files in it are kept. */
export async function buildStaff(folder: string): Promise<void> {
  const cache = new BuildCache<readonly StaffFile[]>(['src', 'locales', 'tsconfig.json', 'package-lock.json']);
  const cached = cache.read(['staff']);
  const files = cached ?? (await buildPages());
  if (!cached) cache.write(['staff'], files);
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

async function buildPages(): Promise<readonly StaffFile[]> {
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
  return output.map((file) => ({ path: file.fileName, text: textOf(file) }));
}

function textOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : utf8.decode(file.source);
}
