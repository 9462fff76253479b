/** Words of the trade explained where they stand: a button opens the explanation, Esc or the button closes it. */

/** Makes every marked word of the page a button; the explanation comes right after it, so it is read next. */
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
  place.append(taken(word.previousSibling, /[(«]$/), button, taken(word.nextSibling, /^[).,:;!?»]+/));
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

/** Takes the marks that lean on the word out of the text beside it: a line may break, or an explanation come, between a button and what is not with it. */
function taken(beside: ChildNode | null, marks: RegExp): string {
  const found = (beside instanceof Text && marks.exec(beside.data)?.[0]) || '';
  if (found) beside!.textContent = beside!.textContent!.replace(marks, '');
  return found;
}
