/** `npm start`: builds the packages, starts the preview LMS, and rebuilds when the content changes. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPreview, type Preview } from '../lms-simulator/preview-server.ts';
import { runBuild } from '../build/run-build.ts';
import { watchContent } from '../build/watch-content.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const defaultPort = 4173;

/** The command line's options. */
interface StartOptions {
  readonly port: number;
  /** Open the browser. */
  readonly open: boolean;
  /** Build; without it only when there are no packages. */
  readonly build: boolean;
}

const options = readOptions();
// The server starts before the build, so that a taken port is reported at once.
const preview = options && (await serve(options.port));
if (options && preview) await run(options, preview);
else process.exitCode = 1;

/** Builds, opens the preview unless the build fails, and rebuilds when the content changes. */
async function run({ build, open }: StartOptions, server: Preview): Promise<void> {
  if (build || !existsSync(join(dist, 'packages', 'index.json'))) process.exitCode = await runBuild([]);
  if (process.exitCode) {
    await server.close();
    return;
  }
  console.log(
    `\nForhåndsvisningen er åpen på ${server.url}\nStopp med Ctrl+C. Endringer i modules/ bygges av seg selv.`,
  );
  if (open) openBrowser(server.url);
  watchContent();
}

/** The options; undefined on wrong use, after a message. */
function readOptions(): StartOptions | undefined {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, 'no-build': { type: 'boolean' } },
    });
    const port = Number(values.port ?? defaultPort);
    if (Number.isInteger(port) && port >= 0 && port < 65_536)
      return { port, open: !values['no-open'], build: !values['no-build'] };
  } catch {
    // An unknown option: the message below.
  }
  console.error(`Bruk: npm start -- --port ${defaultPort + 1} --no-open --no-build`);
  return undefined;
}

/** Starts the preview server; undefined when the port is taken, after a message. */
async function serve(port: number): Promise<Preview | undefined> {
  try {
    return await startPreview({
      port,
      packages: join(dist, 'packages'),
      staff: join(dist, 'staff'),
      attempts: join(dist, 'attempts'),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${port} er opptatt. Er forhåndsvisningen åpen fra før, står den på http://127.0.0.1:${port}. Ellers stopp det som bruker porten, eller ta en annen: npm start -- --port ${port + 1}`,
    );
    return undefined;
  }
}

/** Opens the default browser; errors are ignored, because the address has been printed. */
function openBrowser(url: string): void {
  const { command, args } = openCommand(url);
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** The command that opens a URL on this operating system. */
function openCommand(url: string): { command: string; args: string[] } {
  if (process.platform === 'darwin') return { command: 'open', args: [url] };
  if (process.platform === 'win32') return { command: 'cmd', args: ['/c', 'start', '', url] };
  return { command: 'xdg-open', args: [url] };
}
