/** The quick exit: covers the page at once, without navigation and without loss of state. */
import { stopReading } from './read-aloud.ts';

/** Covers the page with a dialog whose only content is a button back, and hides the title. */
export function quickExit(): void {
  stopReading();
  const title = document.title;
  const dialog = document.createElement('dialog');
  dialog.className = 'cover';
  dialog.setAttribute('aria-label', '…');
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = '←';
  back.setAttribute('aria-label', '←');
  back.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    document.title = title;
    dialog.remove();
  });
  dialog.append(back);
  document.body.append(dialog);
  document.title = '…';
  dialog.showModal();
}
