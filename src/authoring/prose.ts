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

/** An attribute that is words, in both registers; klarspråk falls back on the standard words. */
export function words(attributes: Readonly<Record<string, string>>, name: string): Markup {
  const standard = escapeHtml(attributes[name] ?? '');
  return both({ standard, klart: escapeHtml(attributes[`${name}-klart`] ?? attributes[name] ?? '') }, 'span');
}

/** Content behind its note: closed until the learner opens it, and nothing is lost by going on. */
export function behindNote(
  attributes: Readonly<Record<string, string>>,
  content: Markup,
  { t }: MarkupContext,
): Markup {
  if (!attributes['note']) return content;
  return html`<p class="content-note">${words(attributes, 'note')} ${t('content.noteChoice')}</p><details class="noted"><summary>${t('content.noteShow')}</summary>${content}</details>`;
}
