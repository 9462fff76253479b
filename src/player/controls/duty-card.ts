/** The duty card: printed as a poster, and opened in a dialog from the help panel. */
import type { CoursePage } from '../course-page.ts';
import { fit } from '../screen-view.ts';
import { showInDialog } from '../ui/block-dialog.ts';
import { t } from '../ui/strings.ts';
import { printPoster } from './print.ts';

/** Connects the print buttons of the page's duty cards, and the link to the card in the help panel. */
export function prepareDutyCards({ session }: CoursePage): void {
  for (const button of document.querySelectorAll('.print-card'))
    button.addEventListener('click', () => printPoster(button.closest('section')!, document.title));
  const link = document.querySelector<HTMLAnchorElement>('#pliktkort');
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    const block = document.querySelector(link.hash)!.closest<HTMLElement>('[data-block]')!;
    fit(block, session.progress);
    showInDialog(block, link.nextElementSibling as HTMLDialogElement, t('help.close'));
  });
}
