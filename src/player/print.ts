/** Prints a module as a handout: all its screens on the learner's path, with every explanation open. */

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
