/** Shows one part of the document at a time: a view, a screen, or the questions that open a module. */
import { included, type Path } from '../core/course/selection.ts';
import type { LitElement } from 'lit';
import type { Register, Scope } from '../core/course/course.ts';
import type { Step } from './steps.ts';

/** Ids of the parts that are not screens of a module. */
export type View = 'start' | 'oversikt' | 'resultat' | 'ordliste' | 'notater';

/** Controls the attribute `hidden` of views, modules, screens and blocks in `main`. */
export class ScreenView {
  readonly #main: HTMLElement;
  /** Visible elements, so that hiding them does not search the whole document. */
  readonly #visible = new Set<HTMLElement>();
  /** Element whose title {@link focusTitle} focuses. */
  #target: HTMLElement | undefined;

  constructor(main: HTMLElement) {
    this.#main = main;
    for (const element of main.querySelectorAll<HTMLElement>('[data-view], article, .screen, okt-opening'))
      element.hidden = true;
    document.documentElement.classList.add('playing');
  }

  /** Shows a view. */
  showView(view: View): void {
    this.#hideAll();
    this.#target = this.#show(this.#main.querySelector(`[data-view="${view}"]`));
  }

  /** Shows a step, with the blocks of the learner's path. */
  showStep(step: Step, path: Path): void {
    this.#hideAll();
    if (step.kind === 'screen') this.#target = this.#showScreen(step.id, path);
    else this.#showQuestions(step);
  }

  /** Shows several screens at once, for printing. @param screens ids */
  showScreens(screens: readonly string[], path: Path): void {
    this.#hideAll();
    for (const id of screens) this.#showScreen(id, path);
  }

  /** The tools of a path on these screens, in document order. @param screens ids */
  toolsOn(screens: ReadonlySet<string>, path: Path): readonly HTMLElement[] {
    return [...this.#main.querySelectorAll<HTMLElement>('.callout.tool')].filter(
      (tool) =>
        screens.has(tool.closest<HTMLElement>('[data-screen]')!.dataset['screen']!) &&
        included(scopeOf(tool.closest<HTMLElement>('[data-block]')!), path),
    );
  }

  /** Scrolls to the top and focuses the title of what is shown. */
  async focusTitle(): Promise<void> {
    const target = this.#target as (HTMLElement & Partial<LitElement>) | undefined;
    scrollTo(0, 0);
    await target?.updateComplete;
    const title = target?.querySelector<HTMLElement>('h1, h2');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }

  /** Sets the register of the page and keeps the scroll position relative to the text. */
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

  /** Shows a screen and the module around it, without the parts that do not belong to a path. */
  #showScreen(id: string, path: Path): HTMLElement | undefined {
    const section = this.#show(this.#main.querySelector(`[data-screen="${CSS.escape(id)}"]`));
    if (!section) return undefined;
    this.#show(section.closest('article'));
    fit(section, path);
    return section;
  }

  /** Shows the questions of a step, of one or several modules, each at its place in the document. */
  #showQuestions(step: Step): void {
    this.#target = this.#show(this.#main.querySelector('okt-opening'));
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

  #show(element: Element | null | undefined): HTMLElement | undefined {
    if (!(element instanceof HTMLElement)) return undefined;
    element.hidden = false;
    this.#visible.add(element);
    return element;
  }

  #hideAll(): void {
    for (const element of this.#visible) {
      element.hidden = true;
      element.classList.remove('gathered');
    }
    this.#visible.clear();
    this.#target = undefined;
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
