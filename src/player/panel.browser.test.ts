/** Tests the panels that are at hand from every screen, in a real browser. */
import { expect } from 'chai';
import { openPanel } from './panel.ts';

describe('a panel', () => {
  it('is closed by its button also in a sandbox, where forms close nothing', async () => {
    document.body.insertAdjacentHTML('beforeend', '<section id="pause"><h2 id="pause-tittel">Pause</h2></section>');
    openPanel('pause', 'Tilbake');
    const dialog = document.querySelector<HTMLDialogElement>('dialog.panel-dialog')!;
    const button = dialog.querySelector('button')!;
    expect([dialog.open, document.activeElement, button.form]).to.deep.equal([true, button, null]);
    button.click();
    expect(dialog.open).to.equal(false);
    openPanel('pause', 'Tilbake');
    expect([dialog.open, dialog.querySelectorAll('button').length]).to.deep.equal([true, 1]);
    dialog.remove();
  });
});
