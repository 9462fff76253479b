/** Decides which view or step is visible and handles navigation. Listens to Session; renders through ScreenView. */
import { trackOf } from '../core/course/selection.ts';
import { knownScreens } from '../core/learner/course-status.ts';
import { scoreOf } from '../core/course/outline.ts';
import { skippedResponse } from '../core/learner/progress.ts';
import type { Session } from './session/session.ts';
import { stopReading } from './controls/read-aloud.ts';
import { printModule, printWrittenOrder } from './controls/print.ts';
import { ScreenView, type View } from './screen-view.ts';
import { entryOf, stepsOf, type Step } from './steps.ts';
import { QuestionElement } from './ui/question-element.ts';

/** The page of one session. Dispatches `change` when another view or step is shown and when the session changes. */
export class CoursePage extends EventTarget {
  readonly session: Session;
  readonly #screenView: ScreenView;
  /** All question elements of the document, by question id. */
  readonly #questions: ReadonlyMap<string, QuestionElement>;
  #view: View | undefined = 'start';
  /** What was rendered last: view or step, track and service. */
  #rendered = '';
  /** True while {@link #move} dispatches, after which its caller renders. */
  #moving = false;

  /** @param displaySeed decides the order in which the learner is shown what to choose among */
  constructor(session: Session, main: HTMLElement, displaySeed: string) {
    super();
    this.session = session;
    this.#screenView = new ScreenView(main);
    this.#questions = new Map(
      [...main.querySelectorAll<QuestionElement>('[data-question]')].map((element) => [
        element.dataset['question']!,
        element,
      ]),
    );
    const { outline, types } = session;
    for (const [id, element] of this.#questions)
      element.arrange(displaySeed, (response) => scoreOf(outline, types, id, response) === 1);
    printWrittenOrder([...this.#questions.values()]);
    session.addEventListener('change', () => this.#update());
    document.addEventListener('okt-answer', (event) => {
      const question = event.target instanceof QuestionElement ? event.target : undefined;
      if (event.response === undefined)
        this.session.dispatch({ type: 'skipped', question: event.question, at: Date.now() });
      else question?.judge(event.response, this.session.answer(event.question, event.response));
    });
    this.#render(false);
  }

  /** The visible view; undefined while a step is visible. */
  get view(): View | undefined {
    return this.#view;
  }

  /** All steps of the learner's path. */
  get steps(): readonly Step[] {
    const { outline, progress } = this.session;
    return stepsOf(outline, progress);
  }

  /** The visible step, or the last one before a view was opened. */
  get step(): Step | undefined {
    return this.steps.find((step) => step.id === this.session.progress.location);
  }

  /** Shows a view. */
  open(view: View): void {
    this.#view = view;
    this.#render(true);
  }

  /**
   * Shows a step, or the start view while no service is chosen.
   * @param from id of the screen that is seen by going forward
   */
  go(id: string, from?: string): void {
    if (this.session.progress.service === '') return this.open('start');
    this.#view = undefined;
    this.#move(id, from);
    this.#render(true);
  }

  /** The tools on the learner's path, which can be printed as posters. */
  get tools(): readonly HTMLElement[] {
    return this.#screenView.toolsOn(new Set(this.steps.map(({ id }) => id)), this.session.progress);
  }

  /** Opens a module at its first unfinished step. */
  openModule(module: string): void {
    const left = this.session.status.modules.find((status) => status.id === module)?.left ?? [];
    const entry = entryOf(this.steps, module, left);
    if (entry) this.go(entry.id);
  }

  /** Prints a module of the learner's path as a handout. */
  print(module: string): void {
    const screens = this.steps
      .filter((step) => step.kind === 'screen' && step.module.id === module)
      .map(({ id }) => id);
    printModule(
      () => this.#screenView.showScreens(screens, this.session.progress),
      () => this.#render(true),
    );
  }

  /** Goes to the learner's location, or to the first step. */
  resume(): void {
    const to = this.step ?? this.steps[0];
    if (to) this.go(to.id);
  }

  /**
   * Goes to the next step that is not known from a test. After a module's last step the overview or the results open.
   */
  next(): void {
    const { step } = this;
    if (!step) return this.resume();
    if (step.kind === 'test') return this.#finishTest(step);
    const steps = this.steps;
    const at = steps.findIndex(({ id }) => id === step.id);
    const from = step.kind === 'screen' ? step.id : undefined;
    const { tested } = this.session.progress;
    // In a finished module, or on a known screen, the learner reads again: known screens are not skipped.
    const rereading =
      this.#isKnown(step, tested) ||
      this.session.status.modules.some(({ id, left }) => id === step.module.id && left.length === 0);
    const following = steps
      .slice(at + 1)
      .find((candidate) => (rereading && candidate.module.id === step.module.id) || !this.#isKnown(candidate, tested));
    if (following?.module.id === step.module.id) return this.go(following.id, from);
    this.#move(following?.id ?? step.id, from);
    this.open(this.session.status.completed ? 'resultat' : 'oversikt');
  }

  /** Skips the current module. */
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

  /** Goes to the previous step, or from a module's first step to the overview. */
  back(): void {
    const { step } = this;
    if (!step) return this.open('oversikt');
    const own = this.steps.filter(({ module }) => module.id === step.module.id);
    const before = own[own.findIndex(({ id }) => id === step.id) - 1];
    if (before) this.go(before.id);
    else this.open('oversikt');
  }

  /** Changes the location without rendering; the caller renders. */
  #move(to: string, from: string | undefined): void {
    this.#moving = true;
    this.session.dispatch({ type: 'moved', to, ...(from !== undefined && { from }) });
    this.#moving = false;
  }

  #isKnown(step: Step, tested: ReadonlySet<string>): boolean {
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

  /** Shows the session's progress. */
  #update(): void {
    const { progress } = this.session;
    this.#screenView.setRegister(progress.register);
    for (const [id, answer] of progress.answers) {
      const element = this.#questions.get(id);
      if (element && element.answer !== answer) element.answer = answer;
    }
    if (!this.#moving) this.#render(false);
  }

  /** @param focus scroll to the top and focus the title, after a navigation */
  #render(focus: boolean): void {
    const { progress, outline } = this.session;
    const step = this.#view ? undefined : this.step;
    if (!step) this.#view ??= 'start';
    const content = `${this.#view ?? step?.id} ${progress.track} ${progress.service}`;
    if (content !== this.#rendered || focus) {
      this.#rendered = content;
      stopReading();
      if (this.#view) this.#screenView.showView(this.#view);
      else if (step) this.#showStep(step);
    }
    document.documentElement.dataset['track'] = trackOf(outline, progress.track).id;
    document.documentElement.dataset['service'] = progress.service;
    this.dispatchEvent(new Event('change'));
    if (focus) void this.#screenView.focusTitle();
  }

  #showStep(step: Step): void {
    this.#screenView.showStep(step, this.session.progress);
    if (step.kind !== 'retrieval') return;
    for (const id of step.questions) this.#questions.get(id)?.askAgain();
  }
}
