/** Axe for browser tests: draws an element with the shared tokens and lists what WCAG 2.2 AA does not allow. */
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };

const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { region: { enabled: false } },
};

/** Puts `element` on the page in the shared colours, alone; resolves when the colours are there. */
export async function show<T extends Element>(element: T): Promise<T> {
  if (!document.querySelector('link[data-tokens]')) {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/src/theme/tokens.css' });
    link.dataset['tokens'] = '';
    await new Promise((resolve, reject) => {
      link.addEventListener('load', resolve);
      link.addEventListener('error', reject);
      document.head.append(link);
    });
    document.documentElement.lang = 'nb';
    document.body.style.cssText =
      'background: var(--color-paper); color: var(--color-ink); font-family: var(--font-text)';
  }
  document.body.replaceChildren(element);
  return element;
}

/** Waits until what is pending has been drawn: three frames, since a dialog tells of its closing in a later one, however slow the machine is. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Waits until something holds. @throws Error after half a minute */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1_500; turn += 1) {
    if (holds()) return settle();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It never came to hold.');
}

/** One line for each violation under `element`; empty when there are none. */
export async function violations(element: Element): Promise<string[]> {
  const { violations: found, passes } = await axe.run(element, rules);
  if (passes.length === 0) throw new Error('axe found nothing to check');
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${node.failureSummary}`),
  );
}
