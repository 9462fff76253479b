/** Shows sections of the page, such as help, in native dialogs that open from every screen. */
import { closeButton } from '../ui/block-dialog.ts';

const dialogs = new Map<string, HTMLDialogElement>();

/** Moves a section into a closed dialog. */
export function preparePanel(id: string): void {
  const section = document.getElementById(id);
  if (!section || dialogs.has(id)) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'panel-dialog';
  dialog.setAttribute('aria-labelledby', `${id}-tittel`);
  section.replaceWith(dialog);
  dialog.append(section);
  dialogs.set(id, dialog);
}

/** Opens a section's dialog with the focus on its title. Esc or the button closes it and restores the focus. */
export function openPanel(id: string, closeLabel: string): void {
  preparePanel(id);
  const dialog = dialogs.get(id);
  if (!dialog) return;
  if (!dialog.querySelector(':scope > button')) {
    dialog.append(closeButton(dialog, closeLabel));
    // Without this the button at the end gets the focus, and a small screen scrolls to it.
    const title = document.getElementById(`${id}-tittel`)!;
    title.tabIndex = -1;
    title.autofocus = true;
  }
  dialog.showModal();
  dialog.scrollTop = 0;
}
