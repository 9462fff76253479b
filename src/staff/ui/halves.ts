/** The look of a page in two halves: a lead over it, questions on one side, what comes of them on the other. */
import { css } from '@microsoft/fast-element';

/** Styles for `.lead` and `.halves`. */
export const halves = css`
  .lead { display: grid; gap: var(--space-2); margin-block-end: var(--space-5); }
  .halves { display: grid; gap: var(--space-5); align-items: start; }
  @media (min-width: 60rem) {
    .halves { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); }
  }
`;
