/** Shows one thing at a time of a document that holds everything: a view, a screen, or a gathering of questions. */
import { included, type Path } from '../core/select.ts';
import type { Register } from '../core/course.ts';
import type { Step } from './steps.ts';

/** The views that are not screens of a module. */
export type View = 'start' | 'oversikt' | 'resultat' | 'ordliste' | 'notater';

/** The part of the page that changes; it owns `hidden` on everything inside `main`. */
export class Stage {
  readonly #main: HTMLElement;

  constructor(main: HTMLElement) {
    this.#main = main;
    document.documentElement.classList.add('playing');
  }

  /** Shows a view. @param focus moves focus to its title, as after a press of a button */
  showView(view: View, focus: boolean): void {
    this.#hideAll();
    const section = this.#main.querySelector<HTMLElement>(`[data-view="${view}"]`);
    if (section) section.hidden = false;
    this.#arrive(section?.querySelector('h1'), focus);
  }

  /** Shows a step of the learner's path, cut to the blocks of that path. */
  showStep(step: Step, path: Path, focus: boolean): void {
    this.#hideAll();
    if (step.kind !== 'screen') return this.#gather(step, focus);
    const section = this.#screen(step.id);
    if (!section) return;
    section.hidden = false;
    section.closest<HTMLElement>('article')!.hidden = false;
    for (const block of section.querySelectorAll<HTMLElement>('[data-block]')) block.hidden = !included(scopeOf(block), path);
    this.#arrive(section.querySelector('h2'), focus);
  }

  /** Shows all of a module's screens on a path, for the printer. */
  showModule(module: string, path: Path): void {
    this.#hideAll();
    const article = this.#main.querySelector<HTMLElement>(`[data-module="${CSS.escape(module)}"]`);
    if (!article) return;
    article.hidden = false;
    for (const part of article.querySelectorAll<HTMLElement>('.screen, [data-block]')) part.hidden = !included(scopeOf(part), path);
  }

  /** Sets the register of the whole page; the place on the page stays where it is. */
  setRegister(register: Register): void {
    const root = document.documentElement;
    if (root.dataset['register'] === register) return;
    const anchor = [...this.#main.querySelectorAll<HTMLElement>('.screen:not([hidden]) .block:not([hidden]), .view:not([hidden]) > *')].find(
      (element) => element.getBoundingClientRect().bottom > 0,
    );
    const before = anchor?.getBoundingClientRect().top ?? 0;
    root.dataset['register'] = register;
    if (anchor) scrollBy(0, anchor.getBoundingClientRect().top - before);
  }

  /** Questions from one or several modules on one page, each in its own place in the document. */
  #gather(step: Step, focus: boolean): void {
    const opening = this.#main.querySelector<HTMLElement>('okt-opening');
    if (opening) opening.hidden = false;
    for (const id of step.questions) {
      const block = this.#main.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`);
      const section = block?.closest<HTMLElement>('.screen');
      if (!block || !section) continue;
      for (const other of section.querySelectorAll<HTMLElement>('[data-block]')) other.hidden = other.hidden && other !== block ? true : !step.questions.includes(other.dataset['block'] ?? '');
      section.hidden = false;
      section.classList.add('gathered');
      section.closest<HTMLElement>('article')!.hidden = false;
    }
    this.#arrive(opening?.querySelector('h2'), focus);
  }

  #hideAll(): void {
    for (const element of this.#main.querySelectorAll<HTMLElement>('[data-view], article, .screen, okt-opening')) {
      element.hidden = true;
      element.classList.remove('gathered');
    }
  }

  #screen(id: string): HTMLElement | null {
    return this.#main.querySelector(`[data-screen="${CSS.escape(id)}"]`);
  }

  #arrive(title: HTMLElement | null | undefined, focus: boolean): void {
    if (!focus) return;
    scrollTo(0, 0);
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }
}

function scopeOf(element: HTMLElement): { tracks?: string[]; services?: string[] } {
  const { tracks, services } = element.dataset;
  return { ...(tracks && { tracks: tracks.split(' ') }), ...(services && { services: services.split(' ') }) };
}
