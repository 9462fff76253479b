/** Decides which view or step is visible and handles navigation. Listens to Session; renders through ScreenView. */
import { trackOf } from '../core/course/selection.ts';
import { knownScreens } from '../core/learner/course-status.ts';
import { skippedResponse } from '../core/learner/progress.ts';
import type { Session } from './session/session.ts';
import { stopReading } from './controls/read-aloud.ts';
import { printModule } from './controls/print.ts';
import { ScreenView, type View } from './screen-view.ts';
import { entryOf, stepsOf, type Step } from './steps.ts';
import { QuestionElement } from './ui/question-element.ts';

/** The page of one session. Fires `change` when something else is shown, or the session changed. */
export class CoursePage extends EventTarget {
  readonly session: Session;
  readonly #stage: ScreenView;
  /** Every question of the course; the document holds them all from the start. */
  readonly #questions: ReadonlyMap<string, QuestionElement>;
  #view: View | undefined = 'start';
  #shown = '';
  #moving = false;

  constructor(session: Session, main: HTMLElement) {
    super();
    this.session = session;
    this.#stage = new ScreenView(main);
    this.#questions = new Map(
      [...main.querySelectorAll<QuestionElement>('[data-question]')].map((element) => [
        element.dataset['question']!,
        element,
      ]),
    );
    session.addEventListener('change', () => this.#follow());
    document.addEventListener('okt-answer', (event) => {
      const question = event.target instanceof QuestionElement ? event.target : undefined;
      if (event.response === undefined)
        this.session.dispatch({ type: 'skipped', question: event.question, at: Date.now() });
      else question?.judge(event.response, this.session.answer(event.question, event.response));
    });
    this.#render(false);
  }

  /** The view shown; undefined while a step is. */
  get view(): View | undefined {
    return this.#view;
  }

  /** All steps of the learner's path. */
  get steps(): readonly Step[] {
    const { outline, progress } = this.session;
    return stepsOf(outline, progress);
  }

  /** The step shown, or the one the learner left for a view. */
  get step(): Step | undefined {
    return this.steps.find((step) => step.id === this.session.progress.location);
  }

  /** Shows a view. */
  open(view: View): void {
    this.#view = view;
    this.#render(true);
  }

  /** Shows a step, when it is known whose working day its cases come from. @param from the screen that is thereby done */
  go(id: string, from?: string): void {
    if (this.session.progress.service === '') return this.open('start');
    this.#view = undefined;
    this.#move(id, from);
    this.#render(true);
  }

  /** The tools on the learner's path, each of which can be printed as a poster. */
  get tools(): readonly HTMLElement[] {
    return this.#stage.toolsOn(new Set(this.steps.map(({ id }) => id)), this.session.progress);
  }

  /** Opens a module where something is left. */
  openModule(module: string): void {
    const left = this.session.status.modules.find((standing) => standing.id === module)?.left ?? [];
    const entry = entryOf(this.steps, module, left);
    if (entry) this.go(entry.id);
  }

  /** Prints a module of the learner's path as a handout. */
  print(module: string): void {
    const screens = this.steps
      .filter((step) => step.kind === 'screen' && step.module.id === module)
      .map(({ id }) => id);
    printModule(
      () => this.#stage.showTogether(screens, this.session.progress),
      () => this.#render(true),
    );
  }

  /** Goes on where the learner was, or to the first step. */
  resume(): void {
    const to = this.step ?? this.steps[0];
    if (to) this.go(to.id);
  }

  /** Goes to the next step; what is left of a module that ends is shown in the overview. */
  next(): void {
    const { step } = this;
    if (!step) return this.resume();
    if (step.kind === 'test') return this.#finishTest(step);
    const steps = this.steps;
    const at = steps.findIndex(({ id }) => id === step.id);
    const from = step.kind === 'screen' ? step.id : undefined;
    const { tested } = this.session.progress;
    // Who opens what is known already wants to read on in it.
    const again =
      this.#known(step, tested) ||
      this.session.status.modules.some(({ id, left }) => id === step.module.id && left.length === 0);
    const following = steps
      .slice(at + 1)
      .find((candidate) => (again && candidate.module.id === step.module.id) || !this.#known(candidate, tested));
    if (following?.module.id === step.module.id) return this.go(following.id, from);
    this.#move(following?.id ?? step.id, from);
    this.open(this.session.status.completed ? 'resultat' : 'oversikt');
  }

  /** Leaves out the module that is shown. */
  skipModule(): void {
    const { step } = this;
    if (!step?.module.skippable) return;
    this.session.dispatch({ type: 'tested', module: step.module.id, known: step.module.screens.map(({ id }) => id) });
    const { steps } = this;
    const following = steps
      .slice(steps.findIndex(({ id }) => id === step.id))
      .find(({ module }) => module.id !== step.module.id);
    this.#move(following?.id ?? step.id, undefined);
    this.open(this.session.status.completed ? 'resultat' : 'oversikt');
  }

  /** Goes to the step before, or to the overview from a module's first. */
  back(): void {
    const { step } = this;
    if (!step) return this.open('oversikt');
    const own = this.steps.filter(({ module }) => module.id === step.module.id);
    const before = own[own.findIndex(({ id }) => id === step.id) - 1];
    if (before) this.go(before.id);
    else this.open('oversikt');
  }

  /** Notes where the learner goes; the page is shown once, by the caller. */
  #move(to: string, from: string | undefined): void {
    this.#moving = true;
    this.session.dispatch({ type: 'moved', to, ...(from !== undefined && { from }) });
    this.#moving = false;
  }

  #known(step: Step, tested: ReadonlySet<string>): boolean {
    return step.kind === 'screen' && tested.has(step.module.id) && this.session.progress.seen.has(step.id);
  }

  #finishTest(step: Step): void {
    const { answers } = this.session.progress;
    const missed = step.questions.filter((id) => {
      const answer = answers.get(id);
      return !answer || answer.response === skippedResponse || answer.score < 1;
    });
    const known = knownScreens(step.module, missed);
    this.session.dispatch({ type: 'tested', module: step.module.id, known });
    const first = step.module.screens.find((screen) => !known.includes(screen.id));
    if (first) this.go(first.id);
    else this.open(this.session.status.completed ? 'resultat' : 'oversikt');
  }

  #follow(): void {
    const { progress } = this.session;
    this.#stage.setRegister(progress.register);
    for (const [id, answer] of progress.answers) {
      const element = this.#questions.get(id);
      if (element && element.answer !== answer) element.answer = answer;
    }
    if (!this.#moving) this.#render(false);
  }

  #render(focus: boolean): void {
    const { progress, outline } = this.session;
    const step = this.#view ? undefined : this.step;
    if (!step) this.#view ??= 'start';
    const shown = `${this.#view ?? step?.id} ${progress.track} ${progress.service}`;
    if (shown !== this.#shown || focus) {
      this.#shown = shown;
      stopReading();
      if (this.#view) this.#stage.showView(this.#view);
      else if (step) {
        this.#stage.showStep(step, progress);
        if (step.kind === 'retrieval') for (const id of step.questions) this.#questions.get(id)?.askAgain();
      }
    }
    document.documentElement.dataset['track'] = trackOf(outline, progress.track).id;
    document.documentElement.dataset['service'] = progress.service;
    this.dispatchEvent(new Event('change'));
    if (focus) void this.#stage.arrive();
  }
}
