/** Judges the names in a zip: those that lead out of its folder, and those that another computer reads otherwise. */
import type { Findings } from './finding.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Left behind by the computer the zip was made on; no part of a course. */
const systemFile = /(^|\/)(__MACOSX(\/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i;
/** What Windows cannot have in a name; a backslash is told of by itself. */
const oddOnWindows = /[<>:"|?*\p{Cc}]|[. ](\/|$)|(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)/iu;
const drive = /^[a-z]:/i;
/** Longest path that unpacks under any folder of a Windows server, characters. */
const longestPath = 200;

/** Notes what is wrong with the names of `entries`. */
export function judgeNames(entries: readonly ZipEntry[], findings: Findings): void {
  const seen = new Set<string>();
  const folded = new Map<string, string>();
  for (const { path, name, marked, utf8, symlink } of entries) {
    const absolute = path.startsWith('/') || drive.test(path);
    if (path.split('/').includes('..')) findings.add('path-outside', name);
    if (absolute) findings.add('path-absolute', name);
    if (name.includes('\\')) findings.add('path-backslash', name);
    if (!absolute && (oddOnWindows.test(path.replace(/(^|\/)\.{1,2}(?=\/)/g, '')) || path.length > longestPath))
      findings.add('path-odd', name);
    if (symlink) findings.add('symlink', name);
    if (!utf8) findings.add('name-not-utf8', name);
    // eslint-disable-next-line no-control-regex
    else if (!marked && /[^\u0000-\u007F]/.test(name)) findings.add('name-unmarked', name);
    if (systemFile.test(path)) findings.add('system-files', name);
    if (seen.has(path)) findings.add('duplicate-name', name);
    else if (folded.has(fold(path))) findings.add('case-clash', `${folded.get(fold(path))!} / ${path}`);
    seen.add(path);
    if (!folded.has(fold(path))) folded.set(fold(path), path);
  }
}

/** A name as a computer that does not tell case or composed letters apart sees it. */
export function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** True when the file belongs to the computer it was made on, and not to the course. */
export function isSystemFile(path: string): boolean {
  return systemFile.test(path);
}
