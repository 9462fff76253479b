/** The frame that a course runs in, at full width or at 320 px. */
import { css, customElement, FASTElement, html, observable, ref } from '@microsoft/fast-element';
import { baseStyles } from '../ui/base-styles.ts';
import { t } from '../ui/i18n.ts';

const template = html<CourseFrame>`
  <fieldset @change="${(box, c) => box.resize(c.event)}">
    <legend>${() => t('preview.width')}</legend>
    <label class="tick"><input type="radio" name="width" value="full" checked><span>${() => t('preview.full')}</span></label>
    <label class="tick"><input type="radio" name="width" value="phone"><span>${() => t('preview.phone')}</span></label>
  </fieldset>
  <div class="stage" ?data-phone="${(box) => box.phone}"><iframe ${ref('frame')} title="${() => t('preview.frame')}"></iframe></div>
`;
const styles = css`
  ${baseStyles}
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-4);
    font-size: var(--text-s);
  }
  legend {
    float: inline-start;
    padding-block: var(--space-2);
  }
  .stage {
    background: var(--color-sand);
    border: 1px solid var(--color-line);
    border-radius: var(--radius-m);
    overflow: auto;
    display: flex;
    justify-content: center;
  }
  iframe {
    display: block;
    flex: none;
    border: 0;
    width: 100%;
    height: max(34rem, 78vh);
    background: var(--color-paper);
  }
  [data-phone] iframe {
    width: 320px;
  }
`;

/** `<course-frame>`. */
@customElement({ name: 'course-frame', template, styles })
export class CourseFrame extends FASTElement {
  @observable phone = false;
  frame!: HTMLIFrameElement;

  /** Loads a course. */
  open(address: string): void {
    this.frame.src = address;
  }

  /** Unloads the course, so that its `pagehide` event fires; resolves when it is gone. */
  unload(): Promise<void> {
    return new Promise((resolve) => {
      this.frame.addEventListener('load', () => resolve(), { once: true });
      this.frame.src = 'about:blank';
    });
  }

  resize(event: Event): void {
    this.phone = (event.target as HTMLInputElement).value === 'phone';
  }
}
