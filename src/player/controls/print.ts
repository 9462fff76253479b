/** Prints a module as a handout, and a tool as a poster. */
import { html } from 'lit';
import type { QuestionElement } from '../ui/question-element.ts';
import { printAlone } from '../ui/print-sheet.ts';
import { shownText } from '../ui/shown-text.ts';

/** Length above which a poster has smaller letters, so that it fits on one sheet, characters. */
const maxLargeText = 260;

/**
 * Opens the print dialog for a module, with all `<details>` open.
 * @param show shows the module
 * @param restore shows the previous content
 */
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

/** Lets every print-out, also one of the browser's own, show what is chosen among in the writer's order. */
export function printWrittenOrder(questions: readonly QuestionElement[]): void {
  addEventListener('beforeprint', () => {
    const focused = document.activeElement;
    const restore = questions.map((question) => question.showWritten());
    const end = (): void => {
      for (const showAgain of restore) showAgain();
      if (focused instanceof HTMLElement) focused.focus();
    };
    addEventListener('afterprint', end, { once: true });
  });
}

/** Opens the print dialog for a tool in large letters. @param foot line under it */
export function printPoster(tool: Element, foot: string): void {
  const copy = tool.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  copy.removeAttribute('aria-labelledby');
  printAlone(html`${copy}<p>${foot}</p>`, shownText(copy).length > maxLargeText ? 'poster long' : 'poster');
}
