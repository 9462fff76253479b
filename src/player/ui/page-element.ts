/** Base class of the player's elements: light DOM, rendered again when the page changes. */
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { CoursePage } from '../course-page.ts';

export abstract class PageElement extends LitElement {
  /** The page, set once when the course starts. */
  @property({ attribute: false }) page?: CoursePage;

  /** Hidden elements are not rendered: the page dispatches `change` when it shows them. */
  protected override shouldUpdate(): boolean {
    return this.closest('[hidden]') === null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Renders again on every `change` of the page. */
  follow(page: CoursePage): void {
    this.page = page;
    page.addEventListener('change', () => this.requestUpdate());
  }
}
