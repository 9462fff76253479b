/** Writes the service worker that makes the course readable offline. */
import type { PackageFile } from '../../packaging/package.ts';

/** The script: caches every file when it is installed and answers from the cache. Changed files give the cache a new name. */
export function writeWorker(files: readonly PackageFile[]): string {
  const paths = files.map(({ path }) => path.split('/').map(encodeURIComponent).join('/')).sort();
  return `const files = ${JSON.stringify(paths)};
const prefix = 'okt ' + registration.scope + ' ';
const name = prefix + '${fingerprint(files)}';

addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))));
});

addEventListener('activate', (event) => {
  const old = (each) => each.startsWith(prefix) && each !== name;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((each) => caches.delete(each)))));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  const { origin, pathname } = new URL(request.url);
  // A folder below may hold another course with a service worker of its own.
  const page = origin + pathname === registration.scope ? 'index.html' : request;
  event.respondWith(
    caches.open(name).then((cache) => cache.match(page, { ignoreSearch: true })).then((kept) => kept ?? fetch(request)),
  );
});
`;
}

/** Hash of the files' content, 16 hexadecimal digits (FNV-1a, two of 32 bits). */
function fingerprint(files: readonly PackageFile[]): string {
  const encoder = new TextEncoder();
  const bytesOf = (content: PackageFile['content']): Uint8Array =>
    typeof content === 'string' ? encoder.encode(content) : content;
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (const { path, content } of files)
    for (const bytes of [bytesOf(path), bytesOf(content)])
      for (const byte of bytes) {
        low = Math.imul(low ^ byte, 0x01000193);
        high = Math.imul(high ^ byte, 0x85ebca6b);
      }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
