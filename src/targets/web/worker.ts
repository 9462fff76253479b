/** Writes the service worker that keeps the course readable without a net. */
import type { PackageFile } from '../../packaging/package.ts';

/** The script: fetches every file when it is installed, and answers from those; a new build comes with a new version. */
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
  // Another course may lie in a folder below: its pages are its own.
  const page = origin + pathname === registration.scope ? 'index.html' : request;
  event.respondWith(
    caches.open(name).then((cache) => cache.match(page, { ignoreSearch: true })).then((kept) => kept ?? fetch(request)),
  );
});
`;
}

/** A short name of the files' content: another content gives another name (FNV-1a, two rounds of 32 bits). */
function fingerprint(files: readonly PackageFile[]): string {
  const encoder = new TextEncoder();
  const bytesOf = (content: PackageFile['content']): Uint8Array =>
    typeof content === 'string' ? encoder.encode(content) : content;
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const { path, content } of files)
    for (const bytes of [bytesOf(path), bytesOf(content)])
      for (const byte of bytes) {
        low = Math.imul(low ^ byte, 0x01000193);
        high = Math.imul(high ^ byte, 0x85ebca6b);
      }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
