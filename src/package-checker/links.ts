/** Follows an address in a manifest to a file in the package, as a strict web server would. */
import type { Findings } from './finding.ts';
import { fold } from './names.ts';

/** Where an address leads. */
export type LinkTarget =
  | { readonly kind: 'file'; readonly path: string; readonly query: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'outside' };

/** Finds files by the addresses of one package. */
export class Links {
  readonly #paths: ReadonlySet<string>;
  readonly #folded: ReadonlyMap<string, string>;
  readonly #findings: Findings;

  constructor(paths: Iterable<string>, findings: Findings) {
    this.#paths = new Set(paths);
    this.#folded = new Map([...this.#paths].map((path) => [fold(path), path]));
    this.#findings = findings;
  }

  /** Follows `href` from the folder `base` (`xml:base`, ending in `/`, or `''`), and notes what is odd on the way. */
  follow(href: string, base = ''): LinkTarget {
    const whole = /^[a-z][a-z\d+.-]*:|^\/\//i.test(href) ? href : base + href;
    if (/^(https?:)?\/\//i.test(whole)) return { kind: 'external', url: whole };
    if (/^[a-z][a-z\d+.-]*:/i.test(whole)) return { kind: 'outside' };
    const [, address = '', query = ''] = /^([^?#]*)(.*)$/s.exec(whole)!;
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
      const close = path === undefined ? undefined : this.#folded.get(fold(path));
      if (close === undefined) continue;
      this.#findings.add('href-case', `${href} → ${close}`);
      return { kind: 'file', path: close, query };
    }
    return { kind: 'missing', path: candidates[0] ?? candidates[1] ?? href };
  }

  /** Follows the address of a launch page, and notes when nothing can be launched. */
  launch(href: string, base: string, title: string): LaunchFile | undefined {
    const findings = this.#findings;
    const target = this.follow(href, base);
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

/** A page that an LMS opens: a file in the package with its parameters, or an address elsewhere. */
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

/** A path without `.` and `..`; undefined when it leads out of the package. */
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
