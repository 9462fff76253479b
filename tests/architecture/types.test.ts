/** What every block and question type must bring in its folder, and that a new folder is all that a new type takes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../src/build/bundle.ts';
import { readTypeWords, withTypeWords } from '../../src/build/type-words.ts';
import { readLocales } from '../../src/build/translate.ts';
import { findTypes, typeFolders } from '../../src/compiler/block-types.ts';
import { compileExample } from '../fixtures/example.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = [...(await findTypes()).values()];

/** Tests that must stand in a type's folder, each with what it must run or hold. */
function requiredTests({
  kind,
  hasElement,
}: (typeof types)[number]): readonly (readonly [file: string, text: RegExp])[] {
  return [
    ['schema.test.ts', /from '\.\/schema\.ts'/],
    ...(hasElement ? ([['element.browser.test.ts', /Contract\(|violations\(/]] as const) : []),
    ...(kind === 'questions'
      ? ([
          ['example.md', /^:{3,4}[a-z]/],
          ['score.test.ts', /keepsQuestionContract\(/],
        ] as const)
      : []),
  ];
}

describe.each(types)('src/$kind/$name', (type) => {
  it('has its tests and its example', () => {
    const missing = requiredTests(type)
      .filter(
        ([file, text]) => !existsSync(join(type.path, file)) || !text.test(readFileSync(join(type.path, file), 'utf8')),
      )
      .map(
        ([file, text]) =>
          `src/${type.kind}/${type.name}/${file} is missing or does not match ${text}: copy a neighbour's.`,
      );
    expect(missing).toEqual([]);
  });
});

describe.each(types.filter(({ hasElement }) => hasElement))('src/$kind/$name/element.ts', ({ name, path }) => {
  it('defines the element that the HTML of its type names', () => {
    const wanted = `@customElement('okt-${name}')`;
    expect(readFileSync(join(path, 'element.ts'), 'utf8'), `call ${wanted}`).toContain(wanted);
  });
});

describe('a new type', () => {
  /** A block and a question type that stand outside `src`. */
  const folder = join(root, 'tests/fixtures/toy-types');

  it('is found by its folder, with its element, style and words', async () => {
    const found = await findTypes(typeFolders(folder));
    expect([...found.keys()]).toEqual(['toy-note', 'true-false']);
    expect(found.get('true-false')).toMatchObject({ kind: 'questions', hasElement: true });
    expect(found.get('toy-note')).toMatchObject({ kind: 'blocks', hasElement: false, hasStyle: true });
    const locales = readLocales(join(root, 'locales'));
    const words = readTypeWords(typeFolders(folder), locales);
    const strings = withTypeWords(locales.get('nb')!, words.get('nb'), found.keys());
    expect(strings).toMatchObject({ content: { 'true-false': { yes: 'Sant' } } });
  });

  it('compiles a writer’s directive, tells its faults and scores it', async () => {
    const found = await findTypes(typeFolders(folder));
    const { type } = found.get('true-false')!;
    const written = (answer: string): string => `:::true-false{#q answer="${answer}"}\nBarn trenger ro.\n:::\n`;
    const { block, faults } = compileExample('true-false', type, written('true'));
    expect(faults).toEqual([]);
    expect(block!.question?.key).toEqual({ answer: 'a' });
    expect(type.question!.interaction(block!.question!.key, 'b')).toEqual({
      type: 'true-false',
      response: ['false'],
      correct: ['true'],
    });
    expect(compileExample('true-false', type, written('kanskje')).faults.join()).toMatch(
      /answer: skriv true eller false/,
    );
  });

  it('is bundled with its element and its style', async () => {
    const files = await bundle('web', [...(await findTypes(typeFolders(folder))).values()]);
    const text = (path: string): string => String(files.find((file) => file.path === path)!.content);
    expect(text('player.js')).toContain('okt-true-false');
    expect(text('style.css')).toContain('.toy-note');
  });
});
