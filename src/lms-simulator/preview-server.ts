/** The preview LMS's server, on this machine only: staff pages, unpacked packages, learners' attempts and the simulator's routes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { openAttempts } from './attempt-files.ts';
import { contentTypeOf } from './content-types.ts';
import { SimulatorRoutes } from './simulator-routes.ts';
import { openPackages } from './package-files.ts';
import { bodyOf } from './request-body.ts';

/** Folders and port of the server. */
export interface PreviewOptions {
  /** TCP port; 0 takes a free one. */
  readonly port: number;
  /** Folder of `index.json` and the zips. */
  readonly packages: string;
  /** Folder of the built staff pages. */
  readonly staff: string;
  /** Folder of the learners' attempts. */
  readonly attempts: string;
}

/** A running preview. */
export interface Preview {
  /** Address of the server, without a slash at the end. */
  readonly url: string;
  /** Stops the server. Resolves when the requests under way are done: a commit among them is stored. */
  close(): Promise<void>;
}

/** Answer of a route: a body with its content type, or only a status. */
interface Answer {
  readonly status?: number;
  /** A file name, whose ending gives the content type. */
  readonly name?: string;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one method and path; `parts` are the decoded parts of the path after the route's name. */
type Route = (request: IncomingMessage, parts: readonly string[]) => Promise<Answer>;

/** Only this origin. A course may have inline styles, as its figures do. */
const staffPolicy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";
const coursePolicy = `${staffPolicy}; style-src 'self' 'unsafe-inline'`;

/** Largest commit, bytes. */
const maxCommitBytes = 1_000_000;

const missing: Answer = { status: 404, name: '.txt', body: 'Finnes ikke' };

async function fileAnswer(folder: string, path: string): Promise<Answer> {
  const full = join(folder, path);
  if (!full.startsWith(folder.endsWith(sep) ? folder : folder + sep) || path.includes('\0')) return missing;
  try {
    return { name: path, body: await readFile(full) };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return missing;
    throw error;
  }
}

/** Whether the request comes from this server's own pages: no other site reads or writes attempts. */
function isOwn(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  const origin = request.headers.origin;
  return /^(127\.0\.0\.1|localhost):\d+$/.test(host) && (!origin || origin === `http://${host}`);
}

/** Routes by the first part of the path; any other path is a staff page. */
function routesOf(options: PreviewOptions): Readonly<Record<string, Route>> {
  const packages = openPackages(options.packages);
  const attempts = openAttempts(options.attempts);
  const simulator = new SimulatorRoutes();
  return {
    '': async () => ({ status: 302, headers: { location: '/preview.html' } }),
    packages: (_, parts) => fileAnswer(options.packages, parts.join('/')),
    async pakke(_, [zip = '', ...path]) {
      const name = path.join('/') || 'index.html';
      const body = await packages.read(zip, name);
      return body ? { name, body, headers: { 'content-security-policy': coursePolicy } } : missing;
    },
    async forsok(request, [packageFile, learner, ...rest]) {
      if (!packageFile || !learner || rest.length > 0 || packageFile.length + learner.length > 200) return missing;
      const key = { packageFile, learner };
      if (request.method === 'DELETE') {
        simulator.wipe(packageFile, learner);
        return attempts.wipe(key).then(() => ({ status: 204 }));
      }
      if (request.method === 'POST') {
        const json = await bodyOf(request, maxCommitBytes);
        JSON.parse(json);
        await attempts.write(key, json);
        return { status: 204 };
      }
      const body = await attempts.read(key);
      return body === undefined ? { status: 204 } : { name: '.json', body };
    },
    async lrs(request, parts) {
      const { method = 'GET', headers } = request;
      const query = new URL(request.url ?? '', 'http://127.0.0.1').searchParams;
      const { status, json } = await simulator.answer({
        method,
        parts,
        query,
        headers,
        body: await bodyOf(request, maxCommitBytes),
      });
      return { status, ...(json !== undefined && { name: '.json', body: JSON.stringify(json) }) };
    },
  };
}

/** Starts the preview on 127.0.0.1. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const routes = routesOf(options);

  async function answer(request: IncomingMessage): Promise<Answer> {
    if (!isOwn(request)) return { status: 403 };
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const [name = '', ...parts] = path.slice(1).split('/').map(decodeURIComponent);
    const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
    if (route !== routes['forsok'] && route !== routes['lrs'] && request.method !== 'GET' && request.method !== 'HEAD')
      return { status: 405 };
    return route ? route(request, parts) : fileAnswer(options.staff, [name, ...parts].join('/'));
  }

  function send(response: ServerResponse, { status = 200, name = '', body, headers }: Answer): void {
    response.writeHead(status, {
      'cache-control': 'no-store',
      'content-security-policy': staffPolicy,
      'x-content-type-options': 'nosniff',
      ...(body !== undefined && { 'content-type': contentTypeOf(name) }),
      ...headers,
    });
    response.end(body);
  }

  const underway = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const done = answer(request)
      .then(
        (found) => send(response, found),
        (error: unknown) => {
          const badRequest = error instanceof SyntaxError || error instanceof URIError || error instanceof RangeError;
          send(response, { status: badRequest ? 400 : 500, name: '.txt', body: String(error) });
        },
      )
      .finally(() => underway.delete(done));
    underway.add(done);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await Promise.all(underway);
    },
  };
}
