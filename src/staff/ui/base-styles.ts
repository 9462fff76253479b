/** Base styles of every staff element, from the shared tokens: text, controls, cards, focus ring. */
import { css } from '@microsoft/fast-element';

export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--color-ink);
    line-height: var(--line-text);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3 {
    margin: 0;
    line-height: var(--line-title);
    text-wrap: balance;
  }
  h1 {
    font-size: var(--text-xxl);
    letter-spacing: -0.01em;
  }
  h2 {
    font-size: var(--text-l);
  }
  h3 {
    font-size: var(--text-m);
  }
  p {
    margin: 0;
    max-width: var(--measure);
    overflow-wrap: anywhere;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    font-weight: 650;
  }
  a {
    color: var(--color-accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: var(--focus-ring);
    outline-offset: var(--focus-offset);
    border-radius: var(--radius-s);
  }
  .soft {
    color: var(--color-ink-soft);
  }
  .small {
    font-size: var(--text-s);
  }
  .card {
    background: var(--color-surface);
    border: 1px solid var(--color-line);
    border-radius: var(--radius-m);
    box-shadow: var(--shadow);
    padding: var(--space-5);
  }
  button,
  .button {
    font: inherit;
    font-weight: 600;
    min-height: var(--target);
    padding: var(--space-2) var(--space-4);
    cursor: pointer;
    border: 1px solid var(--color-accent);
    border-radius: var(--radius-s);
    background: transparent;
    color: var(--color-accent);
  }
  button:hover {
    background: var(--color-accent-soft);
    color: var(--color-ink);
  }
  button.main {
    background: var(--color-accent);
    color: var(--color-on-accent);
  }
  button.main:hover {
    background: var(--color-accent-strong);
    border-color: var(--color-accent-strong);
    color: var(--color-on-accent);
  }
  button.quiet:not(:hover) {
    border-color: transparent;
  }
  button:disabled {
    cursor: not-allowed;
    background: transparent;
    color: var(--color-ink-soft);
    border-color: var(--color-line);
  }
  .field {
    display: grid;
    gap: var(--space-1);
  }
  .field > span,
  .field > label {
    font-weight: 600;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    font: inherit;
    width: 100%;
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    color: var(--color-ink);
    background: var(--color-surface);
    border: 1px solid var(--color-edge);
    border-radius: var(--radius-s);
  }
  input[type='radio'],
  input[type='checkbox'] {
    width: 1.25rem;
    height: 1.25rem;
    margin: 0;
    flex: none;
    accent-color: var(--color-accent);
  }
  .tick {
    display: flex;
    align-items: flex-start;
    gap: var(--space-3);
    padding-block: var(--space-2);
    cursor: pointer;
  }
  .tick input {
    margin-block-start: 0.2em;
  }
  .note {
    background: var(--color-note-soft);
    border-inline-start: 4px solid var(--color-note);
    border-radius: var(--radius-s);
    padding: var(--space-4);
  }
  .chip {
    display: inline-block;
    font-size: var(--text-s);
    font-weight: 600;
    padding: 0 var(--space-2);
    border-radius: 1rem;
    background: var(--color-accent-soft);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .chip,
    .card {
      border: 1px solid;
    }
  }
`;
