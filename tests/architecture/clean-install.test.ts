/** Tests what a fresh clone needs: a lock file that `npm ci` accepts on every system, and no merge conflict markers. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface LockedPackage {
  readonly version?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Supported systems: `process.platform` and `process.arch`, as native packages are named. */
const systems = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64'];
/** Name prefixes of tools that have one native package a system. */
const nativePrefixes = [
  '@oxlint/binding-',
  '@oxfmt/binding-',
  '@rolldown/binding-',
  '@rollup/rollup-',
  '@esbuild/',
  '@typescript/typescript-',
];

describe('package-lock.json', () => {
  it('contains every optional dependency of every locked package, which npm ci requires', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(name, path))
        .map((name) => `${name}, required by ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(nativePrefixes)('contains the native packages of %s for Linux, macOS and Windows', (prefix) => {
    const names = Object.keys(packages).map((path) =>
      path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    );
    const absent = systems.filter((system) => !names.some((name) => name.startsWith(prefix + system)));
    expect(absent).toEqual([]);
  });

  it('has a version for each package', () => {
    expect(Object.entries(packages).filter(([path, { version }]) => path !== '' && !version)).toEqual([]);
  });
});

/** True when npm finds the package from `path`: in its own `node_modules` or in one above. */
function isLocked(name: string, path: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = `${folder}${folder === '' ? '' : '/'}node_modules/${name}`;
    if (packages[candidate]) return true;
    if (!folder.includes('node_modules/')) return false;
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`] !== undefined;
  }
}

it('no file contains a conflict marker', () => {
  // Git exits with 1 when nothing matches; the pattern is written so that it does not match this file.
  const pattern = ['^<{7} ', '^>{7} ', '^={7}$'].join('|');
  const found = ((): string => {
    try {
      return execFileSync('git', ['grep', '-nIE', pattern], { cwd: root, encoding: 'utf8' });
    } catch {
      return '';
    }
  })();
  expect(found).toBe('');
});
