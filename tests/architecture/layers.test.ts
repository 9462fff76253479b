/** Holds the layer table: each layer imports only what it may, and neighbours do not import each other. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** What each layer may import: folders of `src` (`{own}` is the file's own feature folder), and packages. */
const layers: readonly { readonly files: RegExp; readonly may: readonly RegExp[] }[] = [
  { files: /^core\//, may: [/^core\//] },
  { files: /^(blocks|questions)\/[^/]+\/schema\.ts$/, may: [/^core\//, /^{own}\/score\.ts$/, /^pkg:zod$/] },
  { files: /^(blocks|questions)\/[^/]+\/score\.ts$/, may: [/^core\//] },
  { files: /^(blocks|questions)\/[^/]+\/.*\.ts$/, may: [/^core\//, /^player\/ui\//, /^{own}\//, /^pkg:lit/] },
  { files: /^targets\/[^/]+\/package\.ts$/, may: [/^core\//, /^{own}\//, /^targets\/(scorm|lrs)\//] },
  { files: /^targets\/profiles\//, may: [/^core\//, /^{own}\//, /^targets\/scorm\//] },
  {
    files: /^targets\/(cmi5|xapi|lrs)\//,
    may: [/^core\//, /^{own}\//, /^targets\/(lrs|profiles)\//, /^pkg:@xapi\/xapi$/],
  },
  { files: /^targets\//, may: [/^core\//, /^{own}\//, /^targets\/(scorm|profiles)\//] },
  {
    files: /^compiler\//,
    may: [
      /^core\//,
      /^compiler\//,
      /^pkg:(zod|yaml|@rgrove\/parse-xml|mdast|mdast-util-.*|micromark-extension-.*|hast-util-to-html|nspell|dictionary-nb)$/,
      /^node:/,
    ],
  },
  { files: /^player\//, may: [/^core\//, /^player\//, /^pkg:(lit|lit\/.*|i18next)$/] },
  { files: /^check\//, may: [/^core\//, /^check\//, /^pkg:(fflate|@rgrove\/parse-xml)$/] },
  {
    files: /^staff\/check\//,
    may: [
      /^check\//,
      /^staff\/(check|ui)\//,
      /^theme\//,
      /^pkg:(@microsoft\/fast-element(\/.*)?|i18next)$/,
      /^locales\//,
    ],
  },
  {
    files: /^staff\/preview\//,
    may: [
      /^core\//,
      /^staff\/(preview|ui)\//,
      /^theme\//,
      /score\.ts$/,
      /package\.ts$/,
      /^pkg:(@microsoft\/fast-element(\/.*)?|i18next|fflate|scorm-again)$/,
      /^locales\//,
    ],
  },
  {
    files: /^staff\/ui\//,
    may: [/^core\//, /^staff\/ui\//, /^theme\//, /^pkg:(@microsoft\/fast-element(\/.*)?|i18next)$/, /^locales\//],
  },
  {
    files: /^staff\//,
    may: [
      /^core\//,
      /^{own}\//,
      /^staff\/ui\//,
      /^theme\//,
      /score\.ts$/,
      /^targets\/[^/]+\/package\.ts$/,
      /^pkg:(@microsoft\/fast-element(\/.*)?|i18next|fflate)$/,
      /^locales\//,
    ],
  },
  { files: /^cli\//, may: [/./] },
];

/** Every import of a file, also of many by a pattern, as a path in `src`, `pkg:name` or `node:name`. */
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
    return statSync(path).isDirectory() ? filesIn(path) : /\.ts$/.test(name) ? [relative(source, path)] : [];
  });
}

function breaches(file: string, imports: readonly string[]): string[] {
  const layer = layers.find(({ files }) => files.test(file));
  if (!layer) return [`${file} belongs to no layer`];
  const own = file.split('/').slice(0, 2).join('/');
  return imports
    .filter((name) => !layer.may.some((rule) => new RegExp(rule.source.replace('{own}', own)).test(name)))
    .map((name) => `${file} imports ${name}`);
}

describe('layers', () => {
  const files = filesIn(source).filter((file) => !/\.test\.ts$/.test(file));

  it('reads the tree', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('import only what their row of the table names', () => {
    expect(files.flatMap((file) => breaches(file, importsOf(file, readFileSync(join(source, file), 'utf8'))))).toEqual(
      [],
    );
  });

  it('would tell a breach', () => {
    expect(breaches('core/x.ts', importsOf('core/x.ts', "import { z } from 'zod';"))).toEqual([
      'core/x.ts imports pkg:zod',
    ]);
    expect(
      breaches('questions/a/element.ts', importsOf('questions/a/element.ts', "import { b } from '../b/score.ts';")),
    ).toHaveLength(1);
    expect(
      breaches('staff/desk/x.ts', importsOf('staff/desk/x.ts', "import.meta.glob<Lit>('../../player/*.ts')")),
    ).toHaveLength(1);
    expect(
      breaches('player/x.ts', importsOf('player/x.ts', "import { F } from '@microsoft/fast-element';")),
    ).toHaveLength(1);
  });

  it('keep every file under 250 lines', () => {
    const long = files.filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('begin every file with a sentence on what it is for', () => {
    const silent = files.filter((file) => !readFileSync(join(source, file), 'utf8').startsWith('/**'));
    expect(silent).toEqual([]);
  });
});
