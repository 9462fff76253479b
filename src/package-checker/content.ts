/** Reads the pages and scripts of a package for what goes wrong in an LMS; it looks for plain signs and runs nothing. */
import { familyOf, type CheckedFormat } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import type { OpenZip } from './open-zip.ts';

/** Longest file that is read, and most in all, bytes; what is larger is data. */
const longestFile = 4 * 1024 ** 2;
const mostText = 48 * 1024 ** 2;

const fetching = '<(?:script|img|iframe|frame|link|video|audio|source|embed|object|track|form|input)\\b';
/** A tag that fetches something, or sends. It is bounded, and ends where the next begins, so that odd input cannot make the search slow. */
const fetchingTag = new RegExp(`${fetching}(?:(?!${fetching})[^>]){0,2000}>`, 'gi');
const address = /\b(?:src|href|data|poster|action)\s{0,9}=\s{0,9}["']?((?:https?:)?\/\/[^\s"'<>]{1,300})/gi;
/** Links that name something and fetch nothing. */
const namingLink = /\brel\s{0,9}=\s{0,9}["']?(?:canonical|alternate|license|author|help|me|next|prev)\b/i;
const styleAddress = /(?:url\(\s{0,9}["']?|@import\s{1,9}["'])((?:https?:)?\/\/[^\s"')]{1,300})/gi;
const scriptAddress =
  /(?:\b(?:fetch|importScripts|import|sendBeacon|EventSource|WebSocket|Worker)\(\s{0,9}|\.src\s{0,9}=\s{0,9}|\.open\(\s{0,9}["'`](?:GET|POST|PUT|get|post|put)["'`]\s{0,9},\s{0,9})["'`]((?:https?|wss?):\/\/[^\s"'`]{1,300})/g;

/** What a script does, by what it is written with. */
const signs = {
  unload: /\.onunload\s{0,9}=[^=]|addEventListener\(\s{0,9}["'`]unload["'`]|\bonunload\s{0,9}=\s{0,9}["']/,
  /** Other moments to say goodbye at; no browser is about to remove them. */
  leaves: /pagehide|beforeunload/,
  popup: /\bwindow\.open\(/,
  waits: /\.open\(\s{0,9}["'`](?:GET|POST|PUT)["'`]\s{0,9},[^;()]{1,200},\s{0,9}(?:false|!1)\s{0,9}[,)]/i,
  scorm: /LMSInitialize|API_1484_11/,
  xapi: /X-Experience-API-Version|activities\/state/i,
  commit: /LMSCommit|\bCommit\b/,
  suspend: /suspend_data/,
  limit: /4096/,
  exit: /cmi\.(?:core\.)?exit/,
} as const;
type Sign = keyof typeof signs;

/** The signs met in a package, and where first. */
export type Signs = ReadonlyMap<Sign, string>;

/** Reads every page, script and style; notes addresses elsewhere. */
export async function readSigns(zip: OpenZip, findings: Findings): Promise<Signs> {
  const met = new Map<Sign, string>();
  let left = mostText;
  for (const [path, size] of zip.files) {
    const kind = /\.(html?|xhtml|m?js|css|svg)$/i.exec(path)?.[1]?.toLowerCase();
    if (!kind || size > longestFile || size > left) continue;
    left -= size;
    const text = new TextDecoder().decode(await zip.read(path));
    for (const url of addressesIn(text, kind)) noteAddress(url, path, findings);
    if (kind === 'css') continue;
    for (const [sign, form] of Object.entries(signs) as [Sign, RegExp][])
      if (!met.has(sign) && form.test(text)) met.set(sign, path);
  }
  return met;
}

function* addressesIn(text: string, kind: string): Generator<string> {
  const script = kind.endsWith('js');
  if (!script && kind !== 'css')
    for (const [tag] of text.matchAll(fetchingTag))
      if (!namingLink.test(tag)) for (const [, url] of tag.matchAll(address)) yield url!;
  if (!script) for (const [, url] of text.matchAll(styleAddress)) yield url!;
  if (kind !== 'css') for (const [, url] of text.matchAll(scriptAddress)) yield url!;
}

function noteAddress(url: string, path: string, findings: Findings): void {
  if (/^(http|ws):/i.test(url)) findings.add('insecure-address', `${path}: ${url}`);
  findings.add('third-party', `${path}: ${hostOf(url)}`);
}

/** The host of an address, by which people know who gets the learners' data. */
export function hostOf(url: string): string {
  return /^(?:[a-z]+:)?\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** True when a script in the package looks for an LMS or an LRS. */
export function talksToLms(met: Signs): boolean {
  return met.has('scorm') || met.has('xapi');
}

/** Notes what the signs mean under a standard. */
export function judgeSigns(met: Signs, format: CheckedFormat, findings: Findings): void {
  const at = (sign: Sign): string => met.get(sign) ?? '';
  if (met.has('popup')) findings.add('popup', at('popup'));
  if (met.has('waits')) findings.add('sync-request', at('waits'));
  if (met.has('unload') && !met.has('leaves')) findings.add('unload-only', at('unload'));
  const scorm = familyOf(format) === 'scorm12' || familyOf(format) === 'scorm2004';
  if (!scorm) return;
  if (!met.has('scorm')) findings.add('no-api');
  else {
    if (!met.has('commit')) findings.add('no-commit');
    if (!met.has('suspend')) findings.add('no-resume');
    else {
      if (!met.has('exit')) findings.add('no-exit-suspend');
      if (format === 'scorm12' && !met.has('limit')) findings.add('suspend-limit', at('suspend'));
    }
  }
}
