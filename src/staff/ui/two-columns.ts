/** Layout of a page with two columns: input on one side, result on the other. */
import { css } from '@microsoft/fast-element';

/** Styles of `.lead`, the heading above, and `.halves`, the columns. */
export const twoColumns = css`
  .lead {
    display: grid;
    gap: var(--space-2);
    margin-block-end: var(--space-5);
  }
  .halves {
    display: grid;
    gap: var(--space-5);
    align-items: start;
  }
  @media (min-width: 60rem) {
    .halves {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    }
  }
`;
