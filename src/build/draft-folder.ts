/** Writes all of a build or nothing: first into a draft, and only when it is whole into the place of what was there. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** What stops a command in a terminal. */
const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Lets `fill` write into a draft inside `out`, and puts `parts` of it, folders by their names, in their places together.
 * Whatever ends it before, also Ctrl+C, leaves what was there.
 */
export async function writeWhole<T>(
  out: string,
  parts: readonly string[],
  fill: (draft: string) => Promise<T>,
): Promise<T> {
  const made = mkdirSync(out, { recursive: true });
  const draft = mkdtempSync(join(out, '.ny-'));
  const remove = (): void => rmSync(draft, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    for (const each of stops) process.off(each, stop);
    process.kill(process.pid, signal);
  };
  for (const each of stops) process.on(each, stop);
  try {
    const result = await fill(draft);
    exchange(draft, out, parts);
    return result;
  } catch (error) {
    remove();
    if (made && readdirSync(out).length === 0) rmdirSync(out);
    throw error;
  } finally {
    remove();
    for (const each of stops) process.off(each, stop);
  }
}

/** Moves the old parts aside and the new ones in; where one cannot be moved, all that was moved goes back. */
function exchange(draft: string, out: string, parts: readonly string[]): void {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    renameSync(from, to);
    undo.unshift(() => renameSync(to, from));
  };
  try {
    for (const part of parts) {
      if (existsSync(join(out, part))) move(join(out, part), join(draft, `${part}.old`));
      move(join(draft, part), join(out, part));
    }
  } catch (error) {
    for (const back of undo) back();
    throw error;
  }
}
