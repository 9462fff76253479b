/** Formats private notes for the learner's own screen, printer and file. */
import { html, type TemplateResult } from 'lit';
import type { Note } from './private-notes-store.ts';

/** Date of a note, in the page's language. */
export function dateOf({ at }: Note): string {
  return new Date(at).toLocaleDateString(document.documentElement.lang || 'nb', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** The prompts of a note with the learner's text. */
export function noteLines({ lines }: Note): TemplateResult {
  return html`<dl class="note">${lines.map(({ prompt, text }) => html`<dt>${prompt}</dt><dd>${text}</dd>`)}</dl>`;
}

/** Notes as plain text for a file. */
export function noteText(title: string, notes: readonly Note[]): string {
  const texts = notes.map((note) =>
    [
      `${note.title} (${dateOf(note)})`,
      ...note.lines.map(({ prompt, text }) => `${prompt}\n  ${text.replaceAll('\n', '\n  ')}`),
    ].join('\n\n'),
  );
  return [title, ...texts].join('\n\n----------\n\n').concat('\n');
}
