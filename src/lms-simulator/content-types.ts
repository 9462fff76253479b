/** Content types of files by the ending of their name, for the servers on this machine. */

const text = '; charset=utf-8';
const types: Readonly<Record<string, string>> = {
  '.html': `text/html${text}`,
  '.htm': `text/html${text}`,
  '.xhtml': 'application/xhtml+xml',
  '.js': `text/javascript${text}`,
  '.mjs': `text/javascript${text}`,
  '.css': `text/css${text}`,
  '.json': `application/json${text}`,
  '.jsonld': `application/ld+json${text}`,
  '.webmanifest': `application/manifest+json${text}`,
  '.xml': `text/xml${text}`,
  '.xsd': `text/xml${text}`,
  '.txt': `text/plain${text}`,
  '.md': `text/plain${text}`,
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};

/** The content type of a path, or of an ending alone; `application/octet-stream` when it is not known. */
export function contentTypeOf(path: string): string {
  return types[/\.[^./]*$/.exec(path.toLowerCase())?.[0] ?? ''] ?? 'application/octet-stream';
}
