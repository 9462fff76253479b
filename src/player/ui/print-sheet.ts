/** Prints something on a sheet of its own; the sheet is gone again when the printer has it. */
import { html, render, type TemplateResult } from 'lit';
import type { Private } from '../../core/learner/private.ts';
import { dateOf, noteLines } from './note-view.ts';
import type { Note } from './private-notes-store.ts';

/** Opens the browser's print dialog with these notes only. @param foot a line under them */
export function printSheet(notes: Private<readonly Note[]>, foot: string): void {
  printAlone(
    html`${notes.reveal().map((note) => html`<h1>${note.title}</h1><p>${dateOf(note)}</p>${noteLines(note)}`)}<p>${foot}</p>`,
  );
}

/** Opens the browser's print dialog with this content only. @param look class of the sheet */
export function printAlone(content: TemplateResult, look = ''): void {
  clear();
  const sheet = document.createElement('section');
  sheet.className = `print-sheet ${look}`;
  render(content, sheet);
  document.body.append(sheet);
  document.documentElement.classList.add('printing-sheet');
  addEventListener('afterprint', clear, { once: true });
  print();
}

function clear(): void {
  document.querySelector('.print-sheet')?.remove();
  document.documentElement.classList.remove('printing-sheet');
}
