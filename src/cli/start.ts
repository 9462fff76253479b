/** `npm start`: builds the packages and opens the preview LMS with the course in it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPreview } from './preview.ts';
import { runBuild } from './run-build.ts';
import { watchContent } from './watch-content.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const { values } = parseArgs({ options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, 'no-build': { type: 'boolean' } } });

if (!values['no-build'] || !existsSync(join(dist, 'packages', 'index.json'))) process.exitCode = await runBuild([]);
if (!process.exitCode) {
  const { url } = await startPreview({
    port: values.port === undefined ? 4173 : Number(values.port),
    packages: join(dist, 'packages'),
    staff: join(dist, 'staff'),
    attempts: join(dist, 'attempts'),
  });
  console.log(`\nForhåndsvisningen er åpen på ${url}\nStopp med Ctrl+C. Endringer i modules/ bygges av seg selv.`);
  if (!values['no-open']) openBrowser(url);
  watchContent();
}

/** Opens the person's own browser; where there is none the address above is enough. */
function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin' ? ['open', [url]] : process.platform === 'win32' ? ['cmd', ['/c', 'start', '', url]] : ['xdg-open', [url]];
  spawn(command as string, args as string[], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}
