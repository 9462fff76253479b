/** Tests that notes can be locked and opened in a real browser, also in an LMS's sandbox. */
import { expect } from 'chai';
import { settle, until } from '../../../tests/fixtures/accessible.ts';
import { seal, sealed, view, withNotes } from '../../../tests/fixtures/notes-page.ts';
import { button, storageKey } from '../../../tests/fixtures/private-page.ts';
import { privateNotes } from '../ui/private-notes-store.ts';

describe('okt-notes with a passphrase', () => {
  beforeEach(() => privateNotes().erase());

  it('locks with a passphrase and opens again; a forgotten one can only be erased', async () => {
    const page = await withNotes();
    await seal(page, 'en lang setning');
    expect(localStorage.getItem(storageKey)).not.to.contain('Avtale');
    expect(page.querySelector<HTMLInputElement>('[name=passord]')).to.equal(null);
    button(view(page), 'player.notes.close').click();
    await until(() => privateNotes().locked);
    expect(page.textContent).not.to.contain('Avtale 1');
    expect(button(view(page), 'player.notes.download').disabled).to.equal(true);
    button(view(page), 'player.notes.erase').click();
    await settle();
    button(view(page), 'player.notes.eraseNow').click();
    await settle();
    expect([privateNotes().locked, localStorage.getItem(storageKey)]).to.deep.equal([false, null]);
  });

  it('refuses a short passphrase', async () => {
    const page = await withNotes();
    const form = page.querySelector<HTMLFormElement>('.sealing form')!;
    expect(form.querySelector<HTMLInputElement>('[name=passord]')!.minLength).to.equal(8);
    const look = form.querySelector<HTMLInputElement>('[type=checkbox]')!;
    look.click();
    expect(form.querySelector<HTMLInputElement>('[name=passord]')!.type).to.equal('text');
  });

  it('says that notes cannot be locked without a secure connection', async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    const page = await withNotes();
    expect(view(page).textContent).to.contain('kan ikke låses med passord her');
    expect(page.querySelector('.sealing')).to.equal(null);
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  });

  it('locks, unlocks, keeps, erases and closes a tool by press in the sandbox of an LMS, where forms submit nothing', async () => {
    const blocked = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('submit', blocked, { capture: true });
    try {
      const page = await withNotes();
      const press = async (key: string): Promise<void> => {
        button(view(page), key).click();
        await settle();
      };
      const passphrase = (words: string): string =>
        (view(page).querySelector<HTMLInputElement>('[name=passord]')!.value = words);
      passphrase('en lang setning');
      await press('player.notes.sealNow');
      await sealed(page);
      await press('player.notes.close');
      await until(() => privateNotes().locked);
      passphrase('en lang setning');
      await press('player.private.unlock');
      await until(() => !privateNotes().locked);
      const asking = view(page).querySelector<HTMLDialogElement>('dialog.erase')!;
      for (const answer of ['player.notes.keep', 'player.notes.eraseNow']) {
        await press('player.notes.erase');
        expect(asking.open).to.equal(true);
        await press(answer);
        expect(asking.open, answer).to.equal(false);
      }
      const tool = view(page).querySelector<HTMLDialogElement>('dialog.tool')!;
      await press('content.check.title');
      expect(tool.open).to.equal(true);
      await press('player.notes.back');
      expect(tool.open).to.equal(false);
    } finally {
      document.removeEventListener('submit', blocked, { capture: true });
    }
  });
});
