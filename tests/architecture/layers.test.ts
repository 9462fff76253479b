/** Tests the table of layers: each file imports only what its row allows. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** What every staff page may import besides its own files. */
const staffPackages = [/^i18n\//, /^theme\//, /^locales\//, /^pkg:(@microsoft\/fast-element(\/.*)?|i18next)$/];

/**
 * What each layer may import: paths in `src` (`{own}` is the file's folder, two levels) and packages. The first match
 * applies.
 */
const layers: readonly { readonly files: RegExp; readonly may: readonly RegExp[] }[] = [
  // Pure: types, rules and codecs.
  { files: /^core\//, may: [/^core\//] },
  { files: /^authoring\//, may: [/^core\//, /^authoring\//] },
  {
    files: /^(blocks|questions)\/[^/]+\/schema\.ts$/,
    may: [/^core\//, /^authoring\//, /^{own}\/score\.ts$/, /^pkg:zod$/],
  },
  { files: /^(blocks|questions)\/[^/]+\/score\.ts$/, may: [/^core\//] },
  { files: /^(blocks|questions)\/[^/]+\/.*\.ts$/, may: [/^core\//, /^player\/ui\//, /^{own}\//, /^pkg:lit/] },
  { files: /^page\//, may: [/^core\//, /^authoring\//, /^page\//, /^packaging\/package\.ts$/] },
  { files: /^packaging\//, may: [/^core\//, /^authoring\//, /^page\//, /^packaging\//] },
  // Formats: the makers of their files, and the trackers of the learner's page.
  { files: /^targets\/shared\/lms-profiles\//, may: [/^core\//, /^targets\/shared\/(lms-profiles|scorm)\//] },
  { files: /^targets\/shared\/scorm\//, may: [/^core\//, /^packaging\//, /^targets\/shared\/scorm\//] },
  {
    files: /^targets\/shared\/xapi\//,
    may: [/^core\//, /^packaging\//, /^targets\/shared\/xapi\//, /^pkg:@xapi\/xapi$/],
  },
  {
    files: /^targets\/(cmi5|xapi)\//,
    may: [/^core\//, /^packaging\//, /^{own}\//, /^targets\/shared\/xapi\//, /^pkg:@xapi\/xapi$/],
  },
  { files: /^targets\//, may: [/^core\//, /^packaging\//, /^{own}\//, /^targets\/shared\/scorm\//] },
  // Runs in Node only.
  {
    files: /^compiler\//,
    may: [
      /^(core|authoring|compiler)\//,
      /^content-lint\/(check-language|module-text)\.ts$/,
      /^pkg:(zod|yaml|@rgrove\/parse-xml|mdast|mdast-util-.*|micromark-extension-.*|hast-util-to-html)$/,
      /^node:/,
    ],
  },
  {
    files: /^content-lint\//,
    may: [
      /^(core|authoring|compiler|content-lint)\//,
      /^pkg:(zod|mdast|mdast-util-directive|nspell|dictionary-nb)$/,
      /^node:/,
    ],
  },
  {
    files: /^build\//,
    may: [
      /^(core|authoring|page|packaging|i18n|compiler|package-checker|build)\//,
      /^targets\/shared\//,
      /^targets\/[^/]+\/package\.ts$/,
      /^staff\/builder\/parts\.ts$/,
      /^pkg:(vite|fflate|zod)$/,
      /^node:/,
    ],
  },
  {
    files: /^lms-simulator\//,
    may: [/^(core|packaging|lms-simulator)\//, /^targets\/shared\/xapi\/statement\.ts$/, /^pkg:fflate$/, /^node:/],
  },
  {
    files: /^trial-launch\//,
    may: [
      /^(package-checker|lms-simulator|trial-launch)\//,
      /^build\/(formats|schemas)\.ts$/,
      /^pkg:(playwright-core|scorm-again)$/,
      /^node:/,
    ],
  },
  // Runs in Node and in a browser.
  { files: /^i18n\//, may: [/^core\//, /^pkg:i18next$/] },
  {
    files: /^package-checker\//,
    may: [/^core\//, /^packaging\/format-info\.ts$/, /^package-checker\//, /^pkg:(fflate|@rgrove\/parse-xml)$/],
  },
  // The learner's page and the staff pages.
  { files: /^player\//, may: [/^core\//, /^player\//, /^pkg:(lit|lit\/.*|i18next)$/] },
  { files: /^staff\/check\//, may: [/^package-checker\//, /^staff\/(check|ui)\//, ...staffPackages] },
  {
    files: /^staff\/preview\//,
    may: [
      /^core\//,
      /^lms-simulator\/wire-types\.ts$/,
      /^packaging\//,
      /^staff\/(preview|ui)\//,
      /package\.ts$/,
      /^pkg:(fflate|scorm-again)$/,
      ...staffPackages,
    ],
  },
  {
    files: /^staff\//,
    may: [
      /^core\//,
      /^packaging\//,
      /^{own}\//,
      /^staff\/ui\//,
      /score\.ts$/,
      /^targets\/[^/]+\/(format|package)\.ts$/,
      /^pkg:fflate$/,
      ...staffPackages,
    ],
  },
  { files: /^cli\//, may: [/./] },
];

/** Every import of a file, including `import.meta.glob`, as a path in `src`, `pkg:name` or `node:name`. */
function importsOf(file: string, text: string): string[] {
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|import(?:\.meta\.glob(?:<[^>]*>)?)?\(\s*['"`]([^'"`]+)['"`]/g,
    ),
  ];
  return found.map((match) => {
    const name = (match[1] ?? match[2] ?? match[3])!.replace(/\?.*$/, '');
    if (name.startsWith('.'))
      return relative(source, resolve(dirname(join(source, file)), name)).replace(/^\.\.\//, '');
    return name.startsWith('node:') ? name : `pkg:${name}`;
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return name.endsWith('.ts') ? [relative(source, path)] : [];
  });
}

/** One line for each import that the file's layer does not allow. */
function violationsOf(file: string, imports: readonly string[]): string[] {
  const layer = layers.find(({ files }) => files.test(file));
  if (!layer) return [`${file} is in no layer`];
  const own = file.split('/').slice(0, 2).join('/');
  return imports
    .filter((name) => !layer.may.some((rule) => new RegExp(rule.source.replace('{own}', own)).test(name)))
    .map((name) => `${file} imports ${name}`);
}

describe('layers', () => {
  const files = filesIn(source).filter((file) => !/\.test\.ts$/.test(file));

  it('finds the files', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('import only what their row allows', () => {
    expect(
      files.flatMap((file) => violationsOf(file, importsOf(file, readFileSync(join(source, file), 'utf8')))),
    ).toEqual([]);
  });

  it('reports a forbidden import', () => {
    expect(violationsOf('core/x.ts', importsOf('core/x.ts', "import { z } from 'zod';"))).toEqual([
      'core/x.ts imports pkg:zod',
    ]);
    expect(
      violationsOf('questions/a/element.ts', importsOf('questions/a/element.ts', "import { b } from '../b/score.ts';")),
    ).toHaveLength(1);
    expect(
      violationsOf('staff/desk/x.ts', importsOf('staff/desk/x.ts', "import.meta.glob<Lit>('../../player/*.ts')")),
    ).toHaveLength(1);
    expect(
      violationsOf('player/x.ts', importsOf('player/x.ts', "import { F } from '@microsoft/fast-element';")),
    ).toHaveLength(1);
  });

  it('keep every file under 250 lines', () => {
    const long = files.filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('begin every file with a comment on its purpose', () => {
    const missing = files.filter((file) => !readFileSync(join(source, file), 'utf8').startsWith('/**'));
    expect(missing).toEqual([]);
  });
});
