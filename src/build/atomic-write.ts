/** Replaces folders atomically: writes to a temporary folder and swaps it in when it is complete. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** Signals that end a command in a terminal. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `fill` with a temporary folder inside `out`, then moves its folders `parts` to `out` in place of the old ones.
 * After an error or a signal `out` is unchanged.
 */
export async function writeAtomically<T>(
  out: string,
  parts: readonly string[],
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  const created = mkdirSync(out, { recursive: true });
  const temporary = mkdtempSync(join(out, '.ny-'));
  const remove = (): void => rmSync(temporary, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    for (const each of signals) process.off(each, stop);
    process.kill(process.pid, signal);
  };
  for (const each of signals) process.on(each, stop);
  try {
    const result = await fill(temporary);
    swapFolders(temporary, out, parts);
    return result;
  } catch (error) {
    remove();
    if (created && readdirSync(out).length === 0) rmdirSync(out);
    throw error;
  } finally {
    remove();
    for (const each of signals) process.off(each, stop);
  }
}

/** Moves the old folders to `temporary` and the new ones to `out`. Undoes all moves when one fails. */
function swapFolders(temporary: string, out: string, parts: readonly string[]): void {
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    renameSync(from, to);
    undo.unshift(() => renameSync(to, from));
  };
  try {
    for (const part of parts) {
      if (existsSync(join(out, part))) move(join(out, part), join(temporary, `${part}.old`));
      move(join(temporary, part), join(out, part));
    }
  } catch (error) {
    for (const undoMove of undo) undoMove();
    throw error;
  }
}
