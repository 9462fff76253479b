/** Tests locking and unlocking the notes, also in the sandboxed frame of an LMS. */
import { expect } from 'chai';
import { settle, until } from '../../../tests/fixtures/accessible.ts';
import { notesElement, passphraseSet, setPassphrase, withNotes } from '../../../tests/fixtures/notes-page.ts';
import { button, storageKey } from '../../../tests/fixtures/private-page.ts';
import { privateNotes } from '../ui/private-notes-store.ts';

describe('okt-notes with a passphrase', () => {
  beforeEach(() => privateNotes().erase());

  it('hides the notes when locked, and still allows erasing them', async () => {
    const page = await withNotes();
    await setPassphrase(page, 'en lang setning');
    expect(localStorage.getItem(storageKey)).not.to.contain('Avtale');
    expect(page.querySelector<HTMLInputElement>('[name=passord]')).to.equal(null);
    button(notesElement(page), 'player.notes.close').click();
    await until(() => privateNotes().locked);
    expect(page.textContent).not.to.contain('Avtale 1');
    expect(button(notesElement(page), 'player.notes.download').disabled).to.equal(true);
    button(notesElement(page), 'player.notes.erase').click();
    await settle();
    button(notesElement(page), 'player.notes.eraseNow').click();
    await settle();
    expect([privateNotes().locked, localStorage.getItem(storageKey)]).to.deep.equal([false, null]);
  });

  it('requires eight characters, and can show them', async () => {
    const page = await withNotes();
    const form = page.querySelector<HTMLFormElement>('.sealing form')!;
    expect(form.querySelector<HTMLInputElement>('[name=passord]')!.minLength).to.equal(8);
    const checkbox = form.querySelector<HTMLInputElement>('[type=checkbox]')!;
    checkbox.click();
    expect(form.querySelector<HTMLInputElement>('[name=passord]')!.type).to.equal('text');
  });

  it('explains that notes cannot be locked without Web Crypto', async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    const page = await withNotes();
    expect(notesElement(page).textContent).to.contain('kan ikke låses med passord her');
    expect(page.querySelector('.sealing')).to.equal(null);
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  });

  it('works by clicks alone in a sandboxed frame, which blocks forms', async () => {
    const blocked = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('submit', blocked, { capture: true });
    try {
      const page = await withNotes();
      const press = async (key: string): Promise<void> => {
        button(notesElement(page), key).click();
        await settle();
      };
      const enterPassphrase = (): void => {
        notesElement(page).querySelector<HTMLInputElement>('[name=passord]')!.value = 'en lang setning';
      };
      enterPassphrase();
      await press('player.notes.sealNow');
      await passphraseSet(page);
      await press('player.notes.close');
      await until(() => privateNotes().locked);
      enterPassphrase();
      await press('player.private.unlock');
      await until(() => !privateNotes().locked);
      const confirmation = notesElement(page).querySelector<HTMLDialogElement>('dialog.erase')!;
      for (const answer of ['player.notes.keep', 'player.notes.eraseNow']) {
        await press('player.notes.erase');
        expect(confirmation.open).to.equal(true);
        await press(answer);
        expect(confirmation.open, answer).to.equal(false);
      }
      const tool = notesElement(page).querySelector<HTMLDialogElement>('dialog.tool')!;
      await press('content.check.title');
      expect(tool.open).to.equal(true);
      await press('player.notes.back');
      expect(tool.open).to.equal(false);
    } finally {
      document.removeEventListener('submit', blocked, { capture: true });
    }
  });
});
