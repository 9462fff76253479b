/** Prints private notes on a sheet of their own; the sheet is gone again when the printer has it. */
import { html, render } from 'lit';
import type { Private } from '../../core/private.ts';
import { dateOf, noteLines } from './note-view.ts';
import type { Note } from './vault.ts';

/** Opens the browser's print dialog with these notes only. @param foot a line under them */
export function printSheet(notes: Private<readonly Note[]>, foot: string): void {
  clear();
  const sheet = document.createElement('section');
  sheet.className = 'print-sheet';
  render(html`${notes.reveal().map((note) => html`<h1>${note.title}</h1><p>${dateOf(note)}</p>${noteLines(note)}`)}<p>${foot}</p>`, sheet);
  document.body.append(sheet);
  document.documentElement.classList.add('printing-sheet');
  addEventListener('afterprint', clear, { once: true });
  print();
}

function clear(): void {
  document.querySelector('.print-sheet')?.remove();
  document.documentElement.classList.remove('printing-sheet');
}
