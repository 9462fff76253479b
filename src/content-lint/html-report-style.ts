/** Style of the HTML report, on the tokens of `src/theme/tokens.css`. */
export const reportStyle = `
body {
  margin: 0;
  background: var(--color-paper);
  color: var(--color-ink);
  font: var(--text-m)/var(--line-text) var(--font-text);
}
main {
  max-width: 72rem;
  margin: 0 auto;
  padding: var(--space-5) var(--space-4) var(--space-7);
}
h1,
h2,
h3 {
  line-height: var(--line-title);
  margin: var(--space-6) 0 var(--space-2);
}
p {
  max-width: var(--measure);
}
a {
  color: var(--color-accent);
}
:focus-visible {
  outline: var(--focus-ring);
  outline-offset: var(--focus-offset);
}
.wide {
  overflow-x: auto;
  margin: var(--space-3) 0;
}
table {
  border-collapse: collapse;
  background: var(--color-surface);
  font-size: var(--text-s);
  font-variant-numeric: tabular-nums;
}
caption {
  text-align: start;
  color: var(--color-ink-soft);
  padding-bottom: var(--space-1);
}
th,
td {
  border: 1px solid var(--color-line);
  padding: var(--space-1) var(--space-3);
  text-align: start;
  vertical-align: top;
}
thead th {
  background: var(--color-sand);
}
tbody th {
  font-weight: 600;
}
td strong,
td em {
  color: var(--color-note);
}
li pre {
  white-space: pre-wrap;
  font: var(--text-s)/var(--line-text) var(--font-code);
  margin: 0 0 var(--space-3);
}
summary {
  cursor: pointer;
  min-height: var(--target);
  align-content: center;
}
`;
