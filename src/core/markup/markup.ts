/** A template for HTML that escapes every text put into it. */
import type { ByRegister, Html } from '../course/course.ts';
import { escapeHtml } from './escape.ts';

/** HTML that is safe to stand in a page. */
export class Markup {
  constructor(readonly html: Html) {}

  toString(): string {
    return this.html;
  }
}

type Value = Markup | readonly Markup[] | string | number | false | undefined;

/** Builds HTML; text is escaped, {@link Markup} is taken as it is, `false` and `undefined` leave nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(strings.reduce((all, part, at) => all + valueHtml(values[at - 1]) + part));
}

/** Takes HTML from the compiler's Markdown as it is. */
export function safe(trusted: Html): Markup {
  return new Markup(trusted);
}

/** The same content in both registers: one element each where they differ, plain where they do not. */
export function both(words: ByRegister, tag: 'div' | 'span' = 'div'): Markup {
  if (words.standard === words.klart) return safe(words.standard);
  return safe(
    `<${tag} data-register="standard">${words.standard}</${tag}><${tag} data-register="klart">${words.klart}</${tag}>`,
  );
}

function valueHtml(value: Value): string {
  if (value === false || value === undefined) return '';
  if (value instanceof Markup) return value.html;
  if (Array.isArray(value)) return value.map((markup) => markup.html).join('');
  return escapeHtml(String(value));
}
