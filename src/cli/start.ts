/** `npm start`: builds the packages and opens the preview LMS with the course in it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPreview, type Preview } from '../lms-simulator/preview-server.ts';
import { runBuild } from '../build/run-build.ts';
import { watchContent } from '../build/watch-content.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const usualPort = 4173;

const asked = readArguments();
// The server first: a port that is taken should be told of before the build has taken its time.
const preview = asked && (await serve(asked.port));
if (!asked || !preview) process.exitCode = 1;
else {
  if (asked.build || !existsSync(join(dist, 'packages', 'index.json'))) process.exitCode = await runBuild([]);
  if (process.exitCode) await preview.close();
  else {
    console.log(
      `\nForhåndsvisningen er åpen på ${preview.url}\nStopp med Ctrl+C. Endringer i modules/ bygges av seg selv.`,
    );
    if (asked.open) openBrowser(preview.url);
    watchContent();
  }
}

/** What is asked for; undefined when it cannot be understood, which has been said. */
function readArguments(): { readonly port: number; readonly open: boolean; readonly build: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, 'no-build': { type: 'boolean' } },
    });
    const port = Number(values.port ?? usualPort);
    if (Number.isInteger(port) && port >= 0 && port < 65_536)
      return { port, open: !values['no-open'], build: !values['no-build'] };
  } catch {
    // Said below.
  }
  console.error(`Bruk: npm start -- --port ${usualPort + 1} --no-open --no-build`);
  return undefined;
}

/** The preview's server; undefined when the port is taken, which has been said. */
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

/** Opens the person's own browser; where there is none the address above is enough. */
function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
