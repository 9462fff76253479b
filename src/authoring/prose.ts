/** What blocks of words share: a label, a body, and a content note that gives a real choice. */
import type { BlockSource, ByRegisterOf, MarkupContext, TellFault } from './block-type.ts';
import type { Html } from '../core/course/course.ts';
import { escapeHtml } from '../core/markup/escape.ts';
import { both, html, type Markup } from '../core/markup/markup.ts';

/** A label and a body. */
export interface Prose {
  readonly label: Html;
  readonly body: Html;
}

/** Reads a block whose body is text; tells when it is empty. */
export function readProse(source: BlockSource, tell: TellFault): Prose | undefined {
  const body = source.parts.map((part) => ('html' in part ? part.html : '<hr>')).join('');
  if (body === '') {
    tell(source.line, 'Blokka er tom.', 'Skriv minst ett avsnitt mellom ::: og :::.');
    return undefined;
  }
  return { label: source.label, body };
}

/** One field of both registers. */
export function field<Key extends string>(
  data: ByRegisterOf<Readonly<Record<Key, Html>>>,
  name: Key,
  tag: 'div' | 'span' = 'div',
): Markup {
  return both({ standard: data.standard[name], klart: data.klart[name] }, tag);
}

/** An attribute that is words, in both registers, escaped. */
export function words<Name extends string>(
  attributes: ByRegisterOf<{ readonly [Key in Name]?: string | undefined }>,
  name: Name,
): Markup {
  const { standard, klart } = attributes;
  return both({ standard: escapeHtml(standard[name] ?? ''), klart: escapeHtml(klart[name] ?? '') }, 'span');
}

/** Content behind its note: closed until the learner opens it, and nothing is lost by going on. */
export function behindNote(
  attributes: ByRegisterOf<{ readonly note?: string | undefined }>,
  content: Markup,
  { t }: MarkupContext,
): Markup {
  if (!attributes.standard.note) return content;
  return html`<p class="content-note">${words(attributes, 'note')} ${t('content.noteChoice')}</p><details class="noted"><summary>${t('content.noteShow')}</summary>${content}</details>`;
}
