/** Rebuilds the packages, and the course that the package builder packs, when a writer saves a file in `modules/` or `locales/`. */
import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBuild } from './run-build.ts';

/** How long to wait for an editor to finish saving, milliseconds. */
const quiet = 250;

const written = ['modules', 'locales'].map((folder) => fileURLToPath(new URL(`../../${folder}`, import.meta.url)));

/** Watches until the process ends, or what it returns is called; a build with faults prints them and leaves the packages as they were. */
export function watchContent(folders: readonly string[] = written, build = buildAgain): () => void {
  let watchers: readonly FSWatcher[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let building = false;
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), quiet);
  };
  const close = (): void => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  // Each folder by itself, and anew before each build: Node's own recursive watching loses a file that an editor puts in the place of the old one.
  const listen = (): void => {
    close();
    watchers = folders.flatMap(foldersIn).map((folder) => watch(folder, schedule).on('error', schedule));
  };
  const rebuild = async (): Promise<void> => {
    if (building) return schedule();
    try {
      listen();
    } catch {
      // A folder that goes while it is looked at is an error to the watcher, and none to a writer.
      return schedule();
    }
    building = true;
    await build();
    building = false;
  };
  listen();
  return close;
}

/** The folder and all those in it. */
function foldersIn(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  return [folder, ...inside.flatMap(({ name }) => foldersIn(join(folder, name)))];
}

async function buildAgain(): Promise<void> {
  const code = await runBuild([]);
  const time = new Date().toLocaleTimeString('nb', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  console.log(
    code === 0
      ? `\nBygd på nytt kl. ${time}. Start kurset på nytt i forhåndsvisningen for å se endringen.`
      : `\nIkke bygd på nytt (kl. ${time}). Rett feilen over, og lagre.`,
  );
}
