/** Bundles the learner's script and style for one target: the elements a course uses, and exactly one tracker. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FoundType } from '../compiler/block-types.ts';
import type { Format, PackageFile } from '../packaging/package.ts';
import { BuildCache } from './build-cache.ts';
import { viteBuild } from './vite-build.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = 'virtual:learner';
/** Everything that a learner's bundle is made from besides the types, and what decides the libraries' versions. */
const sources = [
  'src/core',
  'src/authoring',
  'src/player',
  'src/targets',
  'src/theme',
  'src/build/bundle.ts',
  'src/build/vite-build.ts',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * The entry's text: what is not used costs no byte. The types' styles come last, so that a type may override what the
 * page gives every block.
 */
export function bundleEntry(format: Format, types: readonly FoundType[]): string {
  const used = [...types].sort((a, b) => a.name.localeCompare(b.name));
  const questions = used.filter(({ type }) => type.question);
  const own = (file: string): string => JSON.stringify(`${source}${file}`);
  const within = ({ path }: FoundType, file: string): string => JSON.stringify(join(path, file));
  return [
    `import ${own('theme/course.css')};`,
    ...used.filter(({ hasStyle }) => hasStyle).map((type) => `import ${within(type, 'style.css')};`),
    `import { play } from ${own('player/play.ts')};`,
    `import { createPageTracker } from ${own(`targets/${format}/entry.ts`)};`,
    ...used.filter(({ hasElement }) => hasElement).map((type) => `import ${within(type, 'element.ts')};`),
    ...questions.map((type, at) => `import { questionType as type${at} } from ${within(type, 'score.ts')};`),
    `play({ createPageTracker, types: { ${questions.map(({ name }, at) => `${JSON.stringify(name)}: type${at}`).join(', ')} } });`,
  ].join('\n');
}

/** `player.js` and `style.css` for a format and the types that a course uses. */
export async function bundle(format: Format, types: readonly FoundType[]): Promise<readonly PackageFile[]> {
  const code = bundleEntry(format, types);
  const cache = new BuildCache<readonly PackageFile[]>([...sources, ...types.map(({ path }) => relative(root, path))]);
  const kept = cache.read([code]);
  if (kept) return kept;
  const made = await make(code);
  cache.write([code], made);
  return made;
}

async function make(code: string): Promise<readonly PackageFile[]> {
  const { output } = await viteBuild({
    root,
    plugins: [
      {
        name: 'learner-entry',
        resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
    ],
    // The ES module of a library, where Vite would take its UMD build, of which nothing can be left out.
    resolve: { mainFields: ['module', 'browser', 'main'] },
    build: {
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { format: 'iife', entryFileNames: 'player.js', assetFileNames: 'style[extname]' },
      },
    },
  });
  return output
    .map((file) => ({ path: file.fileName, content: file.type === 'chunk' ? file.code : withDarkChoice(file.source) }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** Lets a learner choose dark or light: the dark values stand once, under the browser's own wish, and are given to the choice here. Paper is always light. */
function withDarkChoice(css: string | Uint8Array): string {
  const text = typeof css === 'string' ? css : new TextDecoder().decode(css);
  return text.replace(
    /@media \(prefers-color-scheme: ?dark\) ?\{\s*:root ?\{([^}]*)\}\s*\}/,
    (_rule, values: string) =>
      `@media screen{@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${values}}}:root[data-theme=dark]{${values}}}`,
  );
}
