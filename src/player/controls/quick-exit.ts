/** The quick exit: hides the course behind a plain page at once, keeps everything, and calls nobody. */
import { stopReading } from './read-aloud.ts';

/** Covers the page; the only thing on it is a way back. */
export function quickExit(): void {
  stopReading();
  const title = document.title;
  const covering = document.createElement('dialog');
  covering.className = 'cover';
  covering.setAttribute('aria-label', '…');
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = '←';
  back.setAttribute('aria-label', '←');
  back.addEventListener('click', () => covering.close());
  covering.addEventListener('close', () => {
    document.title = title;
    covering.remove();
  });
  covering.append(back);
  document.body.append(covering);
  document.title = '…';
  covering.showModal();
}
