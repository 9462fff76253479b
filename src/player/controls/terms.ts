/** Makes glossary terms buttons that show the definition after them. The button or Esc closes it. */

/**
 * Replaces every marked term by a button. The definition follows it in the document, so screen readers read it next.
 */
export function explainTerms(root: ParentNode): void {
  for (const word of root.querySelectorAll<HTMLElement>('em.term, span.term')) {
    const entry = document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(word.dataset['term'] ?? '')}"] dd`);
    if (entry) word.replaceWith(termButton(word, entry));
  }
}

function termButton(word: HTMLElement, entry: HTMLElement): HTMLElement {
  const place = document.createElement('span');
  place.className = 'term-place';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'term';
  button.setAttribute('aria-expanded', 'false');
  button.append(...word.childNodes);
  const before = takePunctuation(word.previousSibling, /[(«]$/);
  const after = takePunctuation(word.nextSibling, /^[).,:;!?»]+/);
  place.append(before, button, after);
  const close = (): void => {
    place.querySelector('.term-note')?.remove();
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-expanded') === 'true') return close();
    const note = document.createElement('span');
    note.className = 'term-note';
    note.setAttribute('role', 'status');
    place.append(note);
    note.append(...[...entry.cloneNode(true).childNodes]);
    button.setAttribute('aria-expanded', 'true');
  });
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || button.getAttribute('aria-expanded') === 'false') return;
    event.stopPropagation();
    close();
    button.focus();
  });
  return place;
}

/** Removes punctuation from a sibling and returns it, so that it stays with the button on one line. */
function takePunctuation(sibling: ChildNode | null, pattern: RegExp): string {
  if (!(sibling instanceof Text)) return '';
  const [punctuation = ''] = pattern.exec(sibling.data) ?? [];
  if (punctuation) sibling.data = sibling.data.replace(pattern, '');
  return punctuation;
}
