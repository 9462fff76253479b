/** Compiles one directive as the compiler does, with klarspråk made from the same words, for tests in Node and browser. */
import { createInstance } from 'i18next';
import nb from '../../locales/nb.json';
import type { FoundType } from '../../src/compiler/block-types.ts';
import { objectives } from '../../src/compiler/course-file.ts';
import { readMarkdown } from '../../src/compiler/markdown.ts';
import { joinModule, type RegisterFile } from '../../src/compiler/module.ts';
import type { BlockType, TellFault, Translate } from '../../src/core/block-type.ts';
import type { Block } from '../../src/core/course.ts';

/** What compiling gave: the block when there is one, and every fault as `file:line cause → remedy`. */
export interface Example {
  readonly block: Block | undefined;
  readonly faults: readonly string[];
}

/** Words that stand before every sentence in klarspråk, so that a test can tell the registers apart. */
export const plainMark = 'Kort sagt:';

/** The lines that a test's screen puts before the directive. */
const head = ['---', 'title: Eksempel', 'lead: Et eksempel.', '---', '', '## Skjerm {#skjerm}', ''];

/** Translates as the compiler does, in bokmål. */
export const t: Translate = translator();

/** Compiles the directive in `text`; line 1 of a fault is the directive's own. @param name its type */
export function compileExample(name: string, type: BlockType, text: string, plain = plainOf(text)): Example {
  const faults: string[] = [];
  const tellIn =
    (file: string): TellFault =>
    (line, cause, remedy) =>
      faults.push(`${file}:${line - head.length} ${cause} → ${remedy}`);
  const register = (file: string, body: string): RegisterFile => {
    const tell = tellIn(file);
    const data = { phones: new Map(), laws: new Map(), terms: undefined };
    const { screens, lost } = readMarkdown([...head, body].join('\n'), 'm', data, tell);
    return { front: { title: 'Eksempel', lead: 'Et eksempel.' }, screens, lost, tell };
  };
  const found: FoundType = { name, folder: `questions/${name}`, type, question: {} as never };
  const { screens } = joinModule(
    { id: 'm', buildingBlock: 'kunnskap', objectives: [...objectives] as never, minutes: {} },
    register('nb', text),
    register('klart', plain),
    {
      types: new Map([[name, found]]),
      tracks: [],
      services: [],
      sources: new Set(),
      widenTracks: (tracks) => tracks,
      markup: { t, figure: () => undefined },
    },
  );
  return { block: screens[0]?.blocks[0], faults };
}

/** The same directive in klarspråk: no answers, and every sentence marked. */
function plainOf(text: string): string {
  return text.replace(/\{#([\w-]+)[^}]*\}/, '{#$1}').replace(/^( {2}|- `[\w-]+` )?(?=[^\s:`-])/gm, `$1${plainMark} `);
}

function translator(): Translate {
  const i18n = createInstance();
  void i18n.init({
    lng: 'nb',
    resources: { nb: { translation: nb } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, values) => {
    if (!i18n.exists(key)) throw new Error(`No UI string «${key}».`);
    return i18n.t(key, { ...values });
  };
}
