/** Plays branching scenes that stand in the page as text: one scene at a time, with a way back from wherever it led. */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { textResponse } from '../../core/scoring/scenes.ts';
import { AnswerEvent } from './answer-event.ts';
import { QuestionElement } from './question-element.ts';
import { t } from './strings.ts';

/** One step of the way taken. */
export interface SceneStep {
  readonly scene: HTMLElement;
  /** The list item of the choice; absent after a scene in which nothing is chosen. */
  readonly choice?: HTMLElement;
}

/** Shows and hides what stands in the page; renders only the buttons and the outcome after it. */
export abstract class SceneElement extends QuestionElement {
  /** Undefined until the learner has chosen to play or to read. */
  @state() protected mode?: 'play' | 'text';
  @state() protected scene?: HTMLElement;
  /** What was chosen in the scene, while its reply is read. */
  @state() protected choice?: HTMLElement;
  @state() protected way: readonly SceneStep[] = [];
  @state() private spoken = '';

  /** What the button that begins is called. */
  protected abstract readonly begin: string;
  /** Controls beside the beginning. */
  protected options(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** Stands between a scene and its choices; while {@link holding}, the choices wait for it. */
  protected own(): TemplateResult | typeof nothing {
    return nothing;
  }
  protected get holding(): boolean {
    return false;
  }
  /** Stands between the verdict and the way taken. */
  protected summary(): TemplateResult | typeof nothing {
    return nothing;
  }
  /** What a screen reader is told, besides the scene itself, when the learner has come to it. */
  protected news(_before: HTMLElement | undefined, _now: HTMLElement): string {
    return '';
  }

  /** The choices with something to press, in a scene. */
  protected choicesIn(scene: HTMLElement | undefined): HTMLElement[] {
    return [...(scene?.querySelectorAll<HTMLElement>('.choices > li') ?? [])];
  }

  protected override get movable(): string {
    return '.choices > li';
  }

  protected override show(): void {}
  protected override chosen(): readonly string[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const choice of this.choicesIn(this)) {
      if (choice.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'option';
      button.innerHTML = choice.querySelector('.choice')!.innerHTML;
      button.addEventListener('click', () => this.#choose(choice));
      choice.prepend(button);
    }
  }

  protected override render(): TemplateResult {
    return html`${this.mode === 'play' ? this.#playing() : this.#offer()}
      <p class="visually-hidden" role="status">${this.spoken}</p>`;
  }

  protected override updated(): void {
    const playing = this.mode === 'play';
    for (const scene of this.#scenes) scene.hidden = playing ? scene !== this.scene : !this.mode;
    for (const list of this.querySelectorAll<HTMLElement>('.choices')) list.hidden = playing && this.holding;
    for (const choice of this.choicesIn(this)) {
      const open = playing && !this.choice;
      choice.hidden = playing && !open && choice !== this.choice;
      for (const part of choice.children as HTMLCollectionOf<HTMLElement>)
        part.hidden = part.localName === 'button' ? !open : open || (playing && part.className === 'goto');
    }
  }

  get #scenes(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.scene')];
  }

  #offer(): TemplateResult {
    const reading = this.mode === 'text';
    const before = this.answer && t(this.skipped ? 'question.skipped' : 'scene.before');
    return html`${before ? html`<p class="verdict">${before}</p>` : nothing}${this.options()}
      <div class="buttons">
        ${reading ? html`<button type="button" class="primary" @click=${this.#finishReading}>${t('scene.read')}</button>` : nothing}
        <button type="button" class=${reading ? 'quiet' : 'primary'} @click=${() => this.#play()}>${this.begin}</button>
        ${this.#otherwise()}
      </div>`;
  }

  #playing(): TemplateResult {
    const { scene, choice } = this;
    const ended = scene?.dataset['end'] !== undefined && !choice;
    const on = choice ? t('scene.on') : !ended && this.choicesIn(scene).length === 0 && t('scene.turn');
    return html`${this.own()}${ended ? this.#outcome() : nothing}
      <div class="buttons">
        ${on ? html`<button type="button" class="primary" @click=${this.#goOn}>${on}</button>` : nothing}
        ${ended ? html`<button type="button" @click=${() => this.#play()}>${t('scene.again')}</button>` : nothing}
        ${this.#otherwise()}
      </div>`;
  }

  #outcome(): TemplateResult {
    const steps = this.way.map(
      ({ scene, choice }, at) =>
        html`<li>
          <button type="button" class="quiet" .innerHTML=${scene.querySelector('h4')!.innerHTML} @click=${() => this.#enter(scene, this.way.slice(0, at))}></button>
          <span .innerHTML=${choice?.querySelector('.choice')?.innerHTML ?? ''}></span>
        </li>`,
    );
    return html`<p class="verdict">${this.#verdict}</p>
      ${this.summary()}
      <p>${t('scene.way')}</p>
      <ol class="way">${steps}</ol>`;
  }

  get #verdict(): string {
    const end = this.scene?.dataset['end'];
    return end ? t(end === 'good' ? 'scene.good' : 'scene.other') : '';
  }

  /** The ways past playing, open before it and in the midst of it. */
  #otherwise(): TemplateResult {
    return html`${this.mode === 'text' ? nothing : html`<button type="button" class="quiet" @click=${this.#read}>${t('scene.text')}</button>`}
      ${this.dataset['skippable'] !== undefined && !this.answer ? html`<button type="button" class="quiet" @click=${this.#leave}>${t('question.skip')}</button>` : nothing}`;
  }

  #play(): void {
    this.mode = 'play';
    this.#enter(this.#scenes[0]!, []);
  }

  readonly #read = (): void => {
    this.mode = 'text';
    void this.#arrive(this.#scenes[0]?.querySelector('h4'));
  };

  readonly #finishReading = (): void => {
    this.mode = undefined;
    this.dispatchEvent(new AnswerEvent(this.question, textResponse));
    void this.#arrive(this.querySelector('h3'), () => t('scene.before'));
  };

  readonly #leave = (): void => {
    this.mode = undefined;
    this.dispatchEvent(new AnswerEvent(this.question, undefined));
    void this.#arrive(this.querySelector('h3'), () => t('question.skipped'));
  };

  #choose(choice: HTMLElement): void {
    this.choice = choice;
    void this.#arrive(choice.querySelector('.choice'));
  }

  readonly #goOn = (): void => {
    const { scene, choice } = this;
    const scenes = this.#scenes;
    const next = choice
      ? scenes.find((other) => other.dataset['scene'] === choice.dataset['to'])
      : scenes[scenes.indexOf(scene!) + 1];
    if (next) this.#enter(next, [...this.way, { scene: scene!, ...(choice && { choice }) }]);
  };

  #enter(scene: HTMLElement, way: readonly SceneStep[]): void {
    const before = this.scene;
    this.scene = scene;
    this.way = way;
    this.choice = undefined;
    this.entered();
    const response = this.read();
    if (response) this.dispatchEvent(new AnswerEvent(this.question, response));
    void this.#arrive(scene.querySelector('h4'), () =>
      [this.news(before, scene), this.#verdict].filter(Boolean).join('. '),
    );
  }

  /** Called when the learner has come to a scene. */
  protected entered(): void {}

  /** Moves focus to where reading goes on, and then tells what else is new. */
  async #arrive(to: HTMLElement | null | undefined, news = (): string => ''): Promise<void> {
    const note = this.mode && this.querySelector<HTMLDetailsElement>('details.noted');
    if (note) note.open = true;
    await this.updateComplete;
    if (to) {
      to.tabIndex = -1;
      to.focus();
    }
    this.spoken = news();
  }
}
