/** Bundles the learner's script and style for one target: the elements a course uses, and exactly one tracker. */
import { fileURLToPath } from 'node:url';
import type { FoundType } from '../compiler/block-types.ts';
import type { Format, PackageFile } from '../packaging/package.ts';
import { BuildCache } from './build-cache.ts';
import { viteBuild } from './vite-build.ts';

const source = fileURLToPath(new URL('..', import.meta.url));
const entry = 'virtual:learner';
/** Everything that a learner's bundle can be made from, and what decides the libraries' versions. */
const sources = [
  'src/core',
  'src/authoring',
  'src/player',
  'src/blocks',
  'src/questions',
  'src/targets',
  'src/theme',
  'src/build/bundle.ts',
  'src/build/vite-build.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** The entry's text: no registry, what is not used costs no byte. */
export function bundleEntry(format: Format, types: readonly FoundType[]): string {
  const used = [...types].sort((a, b) => a.name.localeCompare(b.name));
  const questions = used.filter(({ question }) => question);
  const line = (file: string): string => JSON.stringify(`${source}${file}`);
  return [
    `import ${line('theme/course.css')};`,
    `import { play } from ${line('player/play.ts')};`,
    `import { createPageTracker } from ${line(`targets/${format}/entry.ts`)};`,
    ...used.filter(({ type }) => type.interactive).map(({ folder }) => `import ${line(`${folder}/element.ts`)};`),
    ...questions.map(({ folder }, at) => `import { questionType as type${at} } from ${line(`${folder}/score.ts`)};`),
    `play({ createPageTracker, types: { ${questions.map(({ name }, at) => `${JSON.stringify(name)}: type${at}`).join(', ')} } });`,
  ].join('\n');
}

/** `player.js` and `style.css` for a format and the types that a course uses. */
export async function bundle(format: Format, types: readonly FoundType[]): Promise<readonly PackageFile[]> {
  const code = bundleEntry(format, types);
  const store = new BuildCache<readonly PackageFile[]>(sources);
  const kept = store.read([code]);
  if (kept) return kept;
  const made = await make(code);
  store.write([code], made);
  return made;
}

async function make(code: string): Promise<readonly PackageFile[]> {
  const { output } = await viteBuild({
    root: fileURLToPath(new URL('../..', import.meta.url)),
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
