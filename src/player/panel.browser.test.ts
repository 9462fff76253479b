/** Tests in a real browser where reading begins in a panel that is longer than the screen. */
import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { openPanel } from './panel.ts';

describe('a panel', () => {
  it('opens at its title, also the second time, and not at the button after everything', async () => {
    await setViewport({ width: 320, height: 480 });
    document.body.innerHTML = `<section id="hjelp"><h2 id="hjelp-tittel">Noen å snakke med</h2>${'<p><a href="tel:112">112</a></p>'.repeat(40)}</section>`;
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
});
