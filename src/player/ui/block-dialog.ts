/** Shows a block of the page in a dialog, and puts it back when the dialog is closed. */

/** A button that closes a dialog. No form: an LMS may show the course in a sandbox, where forms close nothing. */
export function closeButton(dialog: HTMLDialogElement, label: string): HTMLButtonElement {
  return Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'primary',
    textContent: label,
    onclick: () => dialog.close(),
  });
}

/** Moves a block into a dialog that is named by the block's own heading, and opens the dialog. */
export function showInDialog(block: HTMLElement, dialog: HTMLDialogElement, closeLabel: string): void {
  const place = document.createComment('');
  const { hidden } = block;
  block.replaceWith(place);
  block.hidden = false;
  dialog.setAttribute('aria-labelledby', block.querySelector('h3')!.id);
  dialog.replaceChildren(block, closeButton(dialog, closeLabel));
  const restore = (): void => {
    block.hidden = hidden;
    place.replaceWith(block);
    dialog.replaceChildren();
  };
  dialog.addEventListener('close', restore, { once: true });
  dialog.showModal();
}
