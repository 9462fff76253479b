/** Puts a section that stands in the page into a native dialog, so that it is at hand from every screen. */
import { closeButton } from '../ui/block-dialog.ts';

const dialogs = new Map<string, HTMLDialogElement>();

/** Takes a section out of the page's flow; it is shown by {@link openPanel}. */
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

/** Opens a prepared panel at its title; Esc or the button closes it, and focus goes back to where it was. */
export function openPanel(id: string, closeLabel: string): void {
  preparePanel(id);
  const dialog = dialogs.get(id);
  if (!dialog) return;
  if (!dialog.querySelector(':scope > button')) {
    dialog.append(closeButton(dialog, closeLabel));
    // Reading begins at the title: a small screen would else open at the button at the end.
    const title = document.getElementById(`${id}-tittel`)!;
    title.tabIndex = -1;
    title.autofocus = true;
  }
  dialog.showModal();
  dialog.scrollTop = 0;
}
