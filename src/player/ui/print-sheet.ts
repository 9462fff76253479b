/** Prints content alone, in an element that is removed after printing. */
import { html, render, type TemplateResult } from 'lit';
import type { Private } from '../../core/learner/private.ts';
import { dateOf, noteLines } from './note-view.ts';
import type { Note } from './private-notes-store.ts';

/** Opens the print dialog with these notes only. @param foot line under them */
export function printSheet(notes: Private<readonly Note[]>, foot: string): void {
  const sections = notes.reveal().map((note) => html`<h1>${note.title}</h1><p>${dateOf(note)}</p>${noteLines(note)}`);
  printAlone(html`${sections}<p>${foot}</p>`);
}

/** Opens the print dialog with this content only. @param className class of the sheet */
export function printAlone(content: TemplateResult, className = ''): void {
  removeSheet();
  const sheet = document.createElement('section');
  sheet.className = `print-sheet ${className}`;
  render(content, sheet);
  document.body.append(sheet);
  document.documentElement.classList.add('printing-sheet');
  addEventListener('afterprint', removeSheet, { once: true });
  print();
}

function removeSheet(): void {
  document.querySelector('.print-sheet')?.remove();
  document.documentElement.classList.remove('printing-sheet');
}
