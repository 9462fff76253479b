/** Tests the dialogs of the toolbar. */
import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { openPanel } from './panel.ts';

describe('a panel', () => {
  it('opens with the focus on its title every time, not on the button at the end', async () => {
    await setViewport({ width: 320, height: 480 });
    const lines = '<p><a href="tel:112">112</a></p>'.repeat(40);
    document.body.innerHTML = `<section id="hjelp"><h2 id="hjelp-tittel">Noen å snakke med</h2>${lines}</section>`;
    for (const time of ['first', 'second']) {
      openPanel('hjelp', 'Lukk');
      const dialog = document.querySelector<HTMLDialogElement>('dialog[open]')!;
      expect(dialog.scrollTop, time).to.equal(0);
      expect(dialog.scrollHeight).to.be.greaterThan(dialog.clientHeight);
      expect(document.activeElement?.id, time).to.equal('hjelp-tittel');
      dialog.scrollTop = 9999;
      dialog.querySelector<HTMLElement>('button')!.click();
      expect(dialog.open).to.equal(false);
    }
  });

  it('closes by a button outside a form, since forms are blocked in a sandboxed frame', async () => {
    document.body.insertAdjacentHTML('beforeend', '<section id="pause"><h2 id="pause-tittel">Pause</h2></section>');
    openPanel('pause', 'Tilbake');
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]')!;
    const button = dialog.querySelector('button')!;
    expect([dialog.open, button.form]).to.deep.equal([true, null]);
    button.click();
    expect(dialog.open).to.equal(false);
    openPanel('pause', 'Tilbake');
    expect([dialog.open, dialog.querySelectorAll('button').length]).to.deep.equal([true, 1]);
    dialog.remove();
  });
});
