/** Resolves the URLs of a manifest to files in the package, as a case-sensitive web server does. */
import type { Findings } from './finding.ts';
import { foldName } from './names.ts';

/** What a URL resolves to. */
export type LinkTarget =
  | { readonly kind: 'file'; readonly path: string; readonly query: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'outside' };

/** Resolver for the URLs of one package. */
export class Links {
  readonly #paths: ReadonlySet<string>;
  readonly #folded: ReadonlyMap<string, string>;
  readonly #findings: Findings;

  constructor(paths: Iterable<string>, findings: Findings) {
    this.#paths = new Set(paths);
    this.#folded = new Map([...this.#paths].map((path) => [foldName(path), path]));
    this.#findings = findings;
  }

  /**
   * Resolves `href`, and adds findings for backslashes, wrong case and paths outside the package.
   * @param base `xml:base`, ending in `/`, or `''`
   */
  resolve(href: string, base = ''): LinkTarget {
    const url = /^[a-z][a-z\d+.-]*:|^\/\//i.test(href) ? href : base + href;
    if (/^(https?:)?\/\//i.test(url)) return { kind: 'external', url };
    if (/^[a-z][a-z\d+.-]*:/i.test(url)) return { kind: 'outside' };
    const [, address = '', query = ''] = /^([^?#]*)(.*)$/s.exec(url)!;
    if (address.includes('\\')) this.#findings.add('href-backslash', href);
    const forward = address.replaceAll('\\', '/');
    const candidates = [...new Set([unescape(forward), forward])].map(normalise);
    if (candidates.every((path) => path === undefined)) {
      this.#findings.add('href-outside', href);
      return { kind: 'outside' };
    }
    for (const path of candidates)
      if (path !== undefined && this.#paths.has(path)) return { kind: 'file', path, query };
    for (const path of candidates) {
      const other = path === undefined ? undefined : this.#folded.get(foldName(path));
      if (other === undefined) continue;
      this.#findings.add('href-case', `${href} → ${other}`);
      return { kind: 'file', path: other, query };
    }
    return { kind: 'missing', path: candidates[0] ?? candidates[1] ?? href };
  }

  /** Resolves the URL of a launch page; undefined, with a finding, when it cannot be launched. */
  resolveLaunch(href: string, base: string, title: string): LaunchFile | undefined {
    const findings = this.#findings;
    const target = this.resolve(href, base);
    if (target.kind === 'file') {
      if (/\.swf$/i.test(target.path)) findings.add('flash', target.path);
      return { title, path: target.path, query: target.query };
    }
    if (target.kind === 'missing') findings.add('launch-missing', target.path);
    else if (target.kind === 'external') {
      if (/^http:/i.test(target.url)) findings.add('insecure-address', target.url);
      return { title, url: target.url };
    } else findings.add('launch-missing', href);
    return undefined;
  }
}

/** A page that an LMS opens: a file in the package (`path` with `query`), or an external `url`. */
export interface LaunchFile {
  readonly title: string;
  readonly path?: string;
  readonly query?: string;
  readonly url?: string;
}

function unescape(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The path without `.` and `..`; undefined when it leads outside the package. */
function normalise(address: string): string | undefined {
  if (address.startsWith('/') || address.includes('\0')) return undefined;
  const parts: string[] = [];
  for (const part of address.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
