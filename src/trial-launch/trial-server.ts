/** The server of a trial launch, on this machine only: the files of one package, an LMS page around them, and a small LRS. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ManifestInfo } from '../package-checker/manifest-info.ts';
import type { OpenZip } from '../package-checker/open-zip.ts';
import { TrialLrs } from './trial-lrs.ts';
import { contentTypeOf } from '../lms-simulator/content-types.ts';
import type { LrsAnswer } from '../lms-simulator/memory-lrs.ts';
import { bodyOf } from '../lms-simulator/request-body.ts';

/** A running server. */
export interface TrialServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly lrs: TrialLrs;
  /** Paths that the course asked for and the package does not have. */
  readonly missing: Set<string>;
  close(): Promise<void>;
}

/** Largest file that is served, bytes: a course starts without its films. */
const largestServed = 64 * 1024 ** 2;
const largestBody = 4 * 1024 ** 2;

const page =
  '<!doctype html><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,"><script src="/lms.js"></script><iframe id="course" style="width:100%;height:95vh"></iframe>';

/** Starts the server of one package. */
export async function startTrialServer(zip: OpenZip, manifest: ManifestInfo): Promise<TrialServer> {
  const lrs = new TrialLrs(manifest);
  const missing = new Set<string>();
  const lms = await readFile(createRequire(import.meta.url).resolve('scorm-again'));

  async function answer(
    request: IncomingMessage,
  ): Promise<{ status: number; name?: string; body?: Uint8Array | string }> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/lms') return { status: 200, name: '.html', body: page };
    if (pathname === '/lms.js') return { status: 200, name: '.js', body: lms };
    if (pathname.startsWith('/lrs/'))
      return asJson(
        lrs.answer(request.method ?? 'GET', pathname.slice(5), searchParams, await bodyOf(request, largestBody)),
      );
    const path = decodeURIComponent(pathname.replace(/^\/pakke\//, ''));
    const body = pathname.startsWith('/pakke/') ? await zip.read(path, largestServed) : undefined;
    if (!body && !zip.files.has(path) && path !== '/favicon.ico') missing.add(path);
    return body ? { status: 200, name: path, body } : { status: 404, name: '.txt', body: '' };
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, name = '', body }) => {
        response.writeHead(status, { 'content-type': contentTypeOf(name), 'cache-control': 'no-store', etag: '"1"' });
        response.end(status === 204 ? undefined : body);
      },
      () => response.writeHead(400).end(),
    );
  });
  await new Promise<void>((resolve, reject) => void server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lrs,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function asJson({ status, json }: LrsAnswer): { status: number; name: string; body: string } {
  return { status, name: '.json', body: json === undefined ? '' : JSON.stringify(json) };
}
