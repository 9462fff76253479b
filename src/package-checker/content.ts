/** Scans the pages and scripts of a package for what fails in an LMS, by patterns; nothing is executed. */
import { familyOf, type CheckedFormat } from './manifest-info.ts';
import type { Findings } from './finding.ts';
import type { OpenZip } from './open-zip.ts';

/** Largest file and largest total that are scanned, bytes; larger files hold data. */
const maxFileSize = 4 * 1024 ** 2;
const maxTotalSize = 48 * 1024 ** 2;

const requestStart = '<(?:script|img|iframe|frame|link|video|audio|source|embed|object|track|form|input)\\b';
/** A tag that makes a request. Bounded, and ends where the next one begins, so that no input makes the search slow. */
const requestTag = new RegExp(`${requestStart}(?:(?!${requestStart})[^>]){0,2000}>`, 'gi');
const address = /\b(?:src|href|data|poster|action)\s{0,9}=\s{0,9}["']?((?:https?:)?\/\/[^\s"'<>]{1,300})/gi;
/** `<link>` relations that make no request. */
const linkWithoutRequest = /\brel\s{0,9}=\s{0,9}["']?(?:canonical|alternate|license|author|help|me|next|prev)\b/i;
const styleAddress = /(?:url\(\s{0,9}["']?|@import\s{1,9}["'])((?:https?:)?\/\/[^\s"')]{1,300})/gi;
const scriptAddress =
  /(?:\b(?:fetch|importScripts|import|sendBeacon|EventSource|WebSocket|Worker)\(\s{0,9}|\.src\s{0,9}=\s{0,9}|\.open\(\s{0,9}["'`](?:GET|POST|PUT|get|post|put)["'`]\s{0,9},\s{0,9})["'`]((?:https?|wss?):\/\/[^\s"'`]{1,300})/g;

/** What a script does, by the code it contains. */
const featurePatterns = {
  unload: /\.onunload\s{0,9}=[^=]|addEventListener\(\s{0,9}["'`]unload["'`]|\bonunload\s{0,9}=\s{0,9}["']/,
  /** Other events at the end of a page; browsers keep supporting them. */
  pageHide: /pagehide|beforeunload/,
  popup: /\bwindow\.open\(/,
  syncRequest: /\.open\(\s{0,9}["'`](?:GET|POST|PUT)["'`]\s{0,9},[^;()]{1,200},\s{0,9}(?:false|!1)\s{0,9}[,)]/i,
  scorm: /LMSInitialize|API_1484_11/,
  xapi: /X-Experience-API-Version|activities\/state/i,
  commit: /LMSCommit|\bCommit\b/,
  suspendData: /suspend_data/,
  suspendLimit: /4096/,
  exit: /cmi\.(?:core\.)?exit/,
} as const;
type Feature = keyof typeof featurePatterns;

/** Features found in a package, with the path of the first file of each. */
export type ContentFeatures = ReadonlyMap<Feature, string>;

/** Scans every page, script and style sheet, and adds findings for addresses outside the package. */
export async function scanContent(zip: OpenZip, findings: Findings): Promise<ContentFeatures> {
  const features = new Map<Feature, string>();
  let remaining = maxTotalSize;
  for (const [path, size] of zip.files) {
    const extension = /\.(html?|xhtml|m?js|css|svg)$/i.exec(path)?.[1]?.toLowerCase();
    if (!extension || size > maxFileSize || size > remaining) continue;
    remaining -= size;
    const text = new TextDecoder().decode(await zip.read(path));
    for (const url of externalUrls(text, extension)) addUrlFindings(url, path, findings);
    if (extension === 'css') continue;
    for (const [feature, pattern] of Object.entries(featurePatterns) as [Feature, RegExp][])
      if (!features.has(feature) && pattern.test(text)) features.set(feature, path);
  }
  return features;
}

/** The addresses outside the package that a file requests. */
function* externalUrls(text: string, extension: string): Generator<string> {
  const isScript = extension.endsWith('js');
  if (!isScript && extension !== 'css')
    for (const [tag] of text.matchAll(requestTag))
      if (!linkWithoutRequest.test(tag)) for (const [, url] of tag.matchAll(address)) yield url!;
  if (!isScript) for (const [, url] of text.matchAll(styleAddress)) yield url!;
  if (extension !== 'css') for (const [, url] of text.matchAll(scriptAddress)) yield url!;
}

function addUrlFindings(url: string, path: string, findings: Findings): void {
  if (/^(http|ws):/i.test(url)) findings.add('insecure-address', `${path}: ${url}`);
  findings.add('third-party', `${path}: ${hostOf(url)}`);
}

/** The host of a URL; the whole text when it has none. */
export function hostOf(url: string): string {
  return /^(?:[a-z]+:)?\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** True when a script uses the SCORM API or xAPI. */
export function usesLmsApi(features: ContentFeatures): boolean {
  return features.has('scorm') || features.has('xapi');
}

/** Adds findings for features that fail, or are missing, under the package's format. */
export function checkFeatures(features: ContentFeatures, format: CheckedFormat, findings: Findings): void {
  const pathOf = (feature: Feature): string => features.get(feature) ?? '';
  if (features.has('popup')) findings.add('popup', pathOf('popup'));
  if (features.has('syncRequest')) findings.add('sync-request', pathOf('syncRequest'));
  if (features.has('unload') && !features.has('pageHide')) findings.add('unload-only', pathOf('unload'));
  const isScorm = familyOf(format) === 'scorm12' || familyOf(format) === 'scorm2004';
  if (!isScorm) return;
  if (!features.has('scorm')) {
    findings.add('no-api');
    return;
  }
  if (!features.has('commit')) findings.add('no-commit');
  if (!features.has('suspendData')) {
    findings.add('no-resume');
    return;
  }
  if (!features.has('exit')) findings.add('no-exit-suspend');
  if (format === 'scorm12' && !features.has('suspendLimit')) findings.add('suspend-limit', pathOf('suspendData'));
}
