/** What private blocks share: prompts with boxes to write in, in static HTML that can also be filled in by hand on paper. */
import type { BlockSource, ByRegisterOf, MarkupContext, BodyPart, TellFault } from './block-type.ts';
import type { Html } from '../core/course/course.ts';
import { both, html, type Markup } from '../core/markup/markup.ts';

/** A prompt with a box of its own: a list item, or a sentence to finish. */
export interface Prompt {
  readonly text: Html;
  readonly more: Html;
}

/** A private block as it is read. */
export interface Prompts {
  readonly label: Html;
  /** What stands before the boxes, and after them. */
  readonly lead: Html;
  readonly end: Html;
  readonly prompts: readonly Prompt[];
}

/** Reads a block whose list items are the prompts; a block without a list has no prompts, only a lead. */
export function readPrompts(source: BlockSource, tell: TellFault): Prompts | undefined {
  if (source.parts.length === 0) {
    tell(source.line, 'Blokka er tom.', 'Skriv minst ett spørsmål mellom ::: og :::.');
    return undefined;
  }
  const at = source.parts.findIndex((part) => part.kind === 'list');
  const list = source.parts[at];
  const prompts =
    list?.kind === 'list'
      ? list.items.map(({ paragraphs: [text = '', ...more] }) => ({ text, more: more.join('') }))
      : [];
  const rest = (parts: readonly BodyPart[]): Html =>
    parts.map((part) => ('html' in part ? part.html : '<hr>')).join('');
  if (at === -1) return { label: source.label, lead: rest(source.parts), end: '', prompts };
  return { label: source.label, lead: rest(source.parts.slice(0, at)), end: rest(source.parts.slice(at + 1)), prompts };
}

/** As {@link readPrompts}, for blocks that cannot do without a list. @param example a list that serves */
export function readPromptList(source: BlockSource, tell: TellFault, example: string): Prompts | undefined {
  const data = readPrompts(source, tell);
  if (data?.prompts.length === 0) {
    tell(source.line, 'Blokka har ingen liste med spørsmål.', `Skriv hvert spørsmål som et punkt: ${example}`);
    return undefined;
  }
  return data;
}

/** Keys of the boxes: they carry what the learner has written, so both registers need the same number. */
export function promptKeys({ prompts }: Prompts): readonly string[] {
  return prompts.map((_, at) => `${at + 1}`);
}

/** What a private block's frame needs. */
export interface PrivateFrame {
  readonly id: string;
  /** Name of the block's folder: the element is `okt-<kind>`. */
  readonly kind: string;
  /** Name that the writing is kept under, when it is not the block's id. */
  readonly keptAs?: string;
  readonly label: ByRegisterOf<{ readonly label: Html }>;
  /** Title when the writer has given none. */
  readonly title: string;
  /** True for a block that the learner may open again from «Mine notater». */
  readonly reopens?: boolean;
}

/** Title, content and the warning that every private block carries. */
export function privateFrame(
  { id, kind, keptAs = id, label, title, reopens = false }: PrivateFrame,
  content: Markup,
  { t }: MarkupContext,
): Markup {
  const own = both({ standard: label.standard.label, klart: label.klart.label || label.standard.label }, 'span');
  return html`<okt-${kind} data-private="${keptAs}"${reopens && html` data-reopen`}><section class="private" aria-labelledby="${id}-tittel"><h3 id="${id}-tittel"><span class="kind">${t('content.private.kind')}</span> <span class="private-title">${own.html === '' ? title : own}</span></h3>${content}<p class="private-warning"><strong>${t('content.private.names')}</strong> ${t('content.private.stays')}</p></section></okt-${kind}>`;
}

/** A box to write in; it takes text when its element has opened it. Spelling checkers may send text away: they are off. */
export function textBox(id: string, key: string, label: Markup): Markup {
  return html`<p class="write"><label for="${id}-${key}">${label}</label><textarea id="${id}-${key}" data-field="${key}" rows="3" autocomplete="off" spellcheck="false" readonly></textarea></p>`;
}

/** A box under each prompt. */
export function textBoxes(id: string, data: ByRegisterOf<Prompts>): Markup {
  const each = data.standard.prompts.map(({ text, more }, at) => {
    const plain = data.klart.prompts[at];
    return html`${textBox(id, `${at + 1}`, both({ standard: text, klart: plain?.text ?? '' }, 'span'))}${both({ standard: more, klart: plain?.more ?? '' })}`;
  });
  return html`${each}`;
}

/** The words around the boxes. */
export function around(data: ByRegisterOf<Prompts>, part: 'lead' | 'end'): Markup {
  return both({ standard: data.standard[part], klart: data.klart[part] });
}
