/** Rebuilds the packages, and the course that the package builder packs, when a writer saves a file in `modules/` or `locales/`. */
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runBuild } from './run-build.ts';

/** How long to wait for an editor to finish saving, milliseconds. */
const quiet = 250;

/** Watches until the process ends; a build with faults prints them and leaves the packages as they were. */
export function watchContent(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let building = false;
  const rebuild = async (): Promise<void> => {
    if (building) return schedule();
    building = true;
    await runBuild([]);
    building = false;
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void rebuild(), quiet);
  };
  for (const folder of ['modules', 'locales'])
    // A folder that goes while it is looked at is an error to the watcher, and none to a writer.
    watch(fileURLToPath(new URL(`../../${folder}`, import.meta.url)), { recursive: true }, schedule).on('error', schedule);
}
