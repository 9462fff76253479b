/** Prints a module as a handout, with every explanation open, and a tool as a poster for the wall. */
import { html } from 'lit';
import { printAlone } from '../ui/print-sheet.ts';
import { shownText } from '../ui/shown-text.ts';

/** A tool of more characters than this gets smaller letters, so that it still fits on one sheet. */
const roomy = 260;

/** Opens the print dialog. @param show puts the module on the page @param restore shows again what was shown before */
export function printModule(show: () => void, restore: () => void): void {
  const root = document.documentElement;
  root.classList.add('printing-module');
  show();
  const closed = [...document.querySelectorAll<HTMLDetailsElement>('article:not([hidden]) details:not([open])')];
  for (const details of closed) details.open = true;
  const end = (): void => {
    for (const details of closed) details.open = false;
    root.classList.remove('printing-module');
    restore();
  };
  addEventListener('afterprint', end, { once: true });
  print();
}

/** Opens the print dialog with one tool in large letters. @param foot a line under it */
export function printPoster(tool: Element, foot: string): void {
  const copy = tool.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  copy.removeAttribute('aria-labelledby');
  printAlone(html`${copy}<p>${foot}</p>`, shownText(copy).length > roomy ? 'poster long' : 'poster');
}
