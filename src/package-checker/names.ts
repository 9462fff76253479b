/** Checks the names in a zip: those that point outside its folder, and those that another system reads differently. */
import type { Findings } from './finding.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Files that macOS and Windows add by themselves. */
const systemFile = /(^|\/)(__MACOSX(\/|$)|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i;
/** What Windows does not allow in a name; a backslash has its own finding. */
const invalidOnWindows = /[<>:"|?*\p{Cc}]|[. ](\/|$)|(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)/iu;
const drive = /^[a-z]:/i;
/** Longest path that can be unpacked into any folder of a Windows server, characters. */
const maxPathLength = 200;

/** Adds a finding for each fault in the names of `entries`. */
export function checkNames(entries: readonly ZipEntry[], findings: Findings): void {
  const paths = new Set<string>();
  const folded = new Map<string, string>();
  for (const { path, name, hasUtf8Flag, isUtf8, symlink } of entries) {
    const absolute = path.startsWith('/') || drive.test(path);
    if (path.split('/').includes('..')) findings.add('path-outside', name);
    if (absolute) findings.add('path-absolute', name);
    if (name.includes('\\')) findings.add('path-backslash', name);
    if (!absolute && (invalidOnWindows.test(path.replace(/(^|\/)\.{1,2}(?=\/)/g, '')) || path.length > maxPathLength))
      findings.add('path-odd', name);
    if (symlink) findings.add('symlink', name);
    if (!isUtf8) findings.add('name-not-utf8', name);
    // eslint-disable-next-line no-control-regex
    else if (!hasUtf8Flag && /[^\u0000-\u007F]/.test(name)) findings.add('name-unmarked', name);
    if (systemFile.test(path)) findings.add('system-files', name);
    if (paths.has(path)) findings.add('duplicate-name', name);
    else if (folded.has(foldName(path))) findings.add('case-clash', `${folded.get(foldName(path))!} / ${path}`);
    paths.add(path);
    if (!folded.has(foldName(path))) folded.set(foldName(path), path);
  }
}

/** A name as a file system without case and without Unicode forms sees it: NFC, lower case. */
export function foldName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** True for a file that the operating system has added, such as `.DS_Store`. */
export function isSystemFile(path: string): boolean {
  return systemFile.test(path);
}
