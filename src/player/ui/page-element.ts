/** What the player's own elements share: light DOM, and rendering anew when the page changes. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { CoursePage } from '../course-page.ts';

export abstract class PageElement extends LitElement {
  /** The page, set once when the course starts. */
  @property({ attribute: false }) page?: CoursePage;

  /** What nobody sees is rendered when it is shown: then the page changes again. */
  protected override shouldUpdate(): boolean {
    return this.closest('[hidden]') === null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Takes the page and follows it. */
  follow(page: CoursePage): void {
    this.page = page;
    page.addEventListener('change', () => this.requestUpdate());
  }
}
