/** Shows one thing at a time of a document that holds everything: a view, a screen, or a gathering of questions. */
import { included, type Path } from '../core/course/selection.ts';
import type { LitElement } from 'lit';
import type { Register, Scope } from '../core/course/course.ts';
import type { Step } from './steps.ts';

/** The views that are not screens of a module. */
export type View = 'start' | 'oversikt' | 'resultat' | 'ordliste' | 'notater';

/** The part of the page that changes; it owns `hidden` on everything inside `main`. */
export class ScreenView {
  readonly #main: HTMLElement;
  /** What is shown of all that is hidden: a press never walks through the whole document. */
  readonly #shown = new Set<HTMLElement>();
  /** What the learner came to, with the title to begin at. */
  #place: HTMLElement | undefined;

  constructor(main: HTMLElement) {
    this.#main = main;
    for (const element of main.querySelectorAll<HTMLElement>('[data-view], article, .screen, okt-opening'))
      element.hidden = true;
    document.documentElement.classList.add('playing');
  }

  /** Shows a view. */
  showView(view: View): void {
    this.#hideAll();
    this.#place = this.#show(this.#main.querySelector(`[data-view="${view}"]`));
  }

  /** Shows a step of the learner's path, cut to the blocks of that path. */
  showStep(step: Step, path: Path): void {
    this.#hideAll();
    if (step.kind !== 'screen') return this.#gather(step);
    this.#place = this.#showScreen(step.id, path);
  }

  /** Shows screens of one module together, cut to the blocks of a path, for the printer. @param screens ids */
  showTogether(screens: readonly string[], path: Path): void {
    this.#hideAll();
    for (const id of screens) this.#showScreen(id, path);
  }

  /** The tools on some screens that belong to a path, in the order of the document. @param screens ids */
  toolsOn(screens: ReadonlySet<string>, path: Path): readonly HTMLElement[] {
    return [...this.#main.querySelectorAll<HTMLElement>('.callout.tool')].filter(
      (tool) =>
        screens.has(tool.closest<HTMLElement>('[data-screen]')!.dataset['screen']!) &&
        included(scopeOf(tool.closest<HTMLElement>('[data-block]')!), path),
    );
  }

  /** Moves to the top and puts focus on the title, as after a press of a button. */
  async arrive(): Promise<void> {
    const place = this.#place as (HTMLElement & Partial<LitElement>) | undefined;
    scrollTo(0, 0);
    await place?.updateComplete;
    const title = place?.querySelector<HTMLElement>('h1, h2');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }

  /** Sets the register of the whole page; the place on the page stays where it is. */
  setRegister(register: Register): void {
    const root = document.documentElement;
    if (root.dataset['register'] === register) return;
    const anchor = [
      ...this.#main.querySelectorAll<HTMLElement>(
        '.screen:not([hidden]) .block:not([hidden]), .view:not([hidden]) > *',
      ),
    ].find((element) => element.getBoundingClientRect().bottom > 0);
    const before = anchor?.getBoundingClientRect().top ?? 0;
    root.dataset['register'] = register;
    if (anchor) scrollBy(0, anchor.getBoundingClientRect().top - before);
  }

  /** Questions from one or several modules on one page, each in its own place in the document. */
  #gather(step: Step): void {
    this.#place = this.#show(this.#main.querySelector('okt-opening'));
    const blocks = step.questions.flatMap(
      (id) => this.#main.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`) ?? [],
    );
    for (const block of blocks) {
      const section = this.#show(block.closest('.screen'));
      if (!section) continue;
      section.classList.add('gathered');
      this.#show(section.closest('article'));
      for (const other of section.querySelectorAll<HTMLElement>('[data-block]')) other.hidden = !blocks.includes(other);
    }
  }

  /** Shows a screen and the module around it, without what is not for a path. */
  #showScreen(id: string, path: Path): HTMLElement | undefined {
    const section = this.#show(this.#main.querySelector(`[data-screen="${CSS.escape(id)}"]`));
    if (!section) return undefined;
    this.#show(section.closest('article'));
    fit(section, path);
    return section;
  }

  #show(element: Element | null | undefined): HTMLElement | undefined {
    if (!(element instanceof HTMLElement)) return undefined;
    element.hidden = false;
    this.#shown.add(element);
    return element;
  }

  #hideAll(): void {
    for (const element of this.#shown) {
      element.hidden = true;
      element.classList.remove('gathered');
    }
    this.#shown.clear();
    this.#place = undefined;
  }
}

/** Hides blocks, and items inside blocks, that do not belong to a path. */
export function fit(root: HTMLElement, path: Path): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-block], [data-services]'))
    element.hidden = !included(scopeOf(element), path);
}

function scopeOf({ dataset: { tracks, services } }: HTMLElement): Scope {
  return { tracks: tracks?.split(' '), services: services?.split(' ') };
}
