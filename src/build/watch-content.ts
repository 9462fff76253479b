/** Rebuilds the packages and the package builder's data when a file in `modules/` or `locales/` changes. */
import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBuild } from './run-build.ts';

/** Delay after the last change, during which an editor completes its save, milliseconds. */
const debounceMs = 250;

const contentFolders = ['modules', 'locales'].map((folder) =>
  fileURLToPath(new URL(`../../${folder}`, import.meta.url)),
);

/** Watches the folders. A build with faults prints them and leaves the packages unchanged. @returns stops watching */
export function watchContent(folders: readonly string[] = contentFolders, build = buildAndReport): () => void {
  let watchers: readonly FSWatcher[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let building = false;
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), debounceMs);
  };
  const close = (): void => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  // A watcher for each folder, renewed before each build: recursive ones lose files that editors replace by renaming.
  const listen = (): void => {
    close();
    watchers = folders.flatMap(foldersIn).map((folder) => watch(folder, schedule).on('error', schedule));
  };
  const rebuild = async (): Promise<void> => {
    if (building) return schedule();
    try {
      listen();
    } catch {
      // A folder was deleted meanwhile; try again.
      return schedule();
    }
    building = true;
    await build();
    building = false;
  };
  listen();
  return close;
}

/** The folder and its subfolders at all levels. */
function foldersIn(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  return [folder, ...inside.flatMap(({ name }) => foldersIn(join(folder, name)))];
}

async function buildAndReport(): Promise<void> {
  const code = await runBuild([]);
  const time = new Date().toLocaleTimeString('nb', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  console.log(
    code === 0
      ? `\nBygd på nytt kl. ${time}. Start kurset på nytt i forhåndsvisningen for å se endringen.`
      : `\nIkke bygd på nytt (kl. ${time}). Rett feilen over, og lagre.`,
  );
}
