/** Tests the view of all notes: accessibility in each state, download, printing, erasing, focus, and opening tools. */
import { expect } from 'chai';
import { settle, until, violations } from '../../../tests/fixtures/accessible.ts';
import { t } from '../../../tests/fixtures/example.ts';
import { fields, notesElement, openNotesPage, setPassphrase, withNotes } from '../../../tests/fixtures/notes-page.ts';
import { button, storageKey, write } from '../../../tests/fixtures/private-page.ts';
import { privateNotes } from '../ui/private-notes-store.ts';

beforeEach(() => privateNotes().erase());

describe('okt-notes', () => {
  it('is accessible at 320 px: empty, with notes, confirming, locked', async () => {
    const empty = await openNotesPage();
    expect(await violations(empty)).to.deep.equal([]);
    const page = await withNotes();
    for (const details of page.querySelectorAll('details')) details.open = true;
    expect(await violations(page)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    button(notesElement(page), 'player.notes.erase').click();
    await settle();
    expect(await violations(page)).to.deep.equal([]);
    button(notesElement(page), 'player.notes.keep').click();
    await setPassphrase(page, 'en lang setning');
    expect(await violations(page)).to.deep.equal([]);
    button(notesElement(page), 'player.notes.close').click();
    await until(() => privateNotes().locked);
    expect(await violations(page)).to.deep.equal([]);
  });

  it('explains in static HTML what is stored and where', async () => {
    const page = await openNotesPage();
    for (const key of ['where', 'never', 'move', 'share', 'gone'])
      expect(page.textContent).to.contain(t(`content.notes.${key}`));
    expect(page.textContent).to.contain('Ikke skriv navn på barn');
  });

  it('shows the notes with prompts and dates', async () => {
    const page = await withNotes();
    expect(notesElement(page).querySelector('summary')!.textContent).to.match(/^Vår avtale, \d+\. \p{L}+ \d{4}$/u);
    expect([...notesElement(page).querySelectorAll('dd')].map(({ textContent }) => textContent))
      .to.have.length(4)
      .and.include('Avtale 1\nog mer');
    expect(notesElement(page).querySelector('dt')!.textContent).to.equal('Hva gjør vi?');
  });

  it('downloads a text file', async () => {
    const page = await withNotes();
    const made: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return createObjectURL(blob);
    };
    const click = HTMLAnchorElement.prototype.click;
    const links: HTMLAnchorElement[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      links.push(this);
    };
    button(notesElement(page), 'player.notes.download').click();
    Object.assign(HTMLAnchorElement.prototype, { click });
    Object.assign(URL, { createObjectURL });
    expect(links[0]!.download).to.equal('mine-notater.txt');
    expect(links[0]!.href).to.match(/^blob:/);
    expect(await made[0]!.text()).to.match(
      /^Mine notater fra Økt livsmestring\n[^]*Vår avtale \(\d[^]*Hva gjør vi\?\n {2}Avtale 1\n {2}og mer\n/,
    );
  });

  it('prints the notes alone, and removes the sheet afterwards', async () => {
    const page = await withNotes();
    const { print } = globalThis;
    let sheet = '';
    globalThis.print = () => {
      sheet = document.querySelector('.print-sheet')!.textContent!;
      expect(document.documentElement.classList.contains('printing-sheet')).to.equal(true);
    };
    button(notesElement(page), 'player.notes.print').click();
    expect(sheet)
      .to.contain('Avtale 4')
      .and.to.contain('Hvordan ser vi at det virker?')
      .and.to.contain('Ikke skriv navn på barn');
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.print-sheet')).to.equal(null);
    sheet = '';
    button(page.querySelector('okt-agreement')!, 'player.private.print').click();
    expect(sheet).to.contain('Avtale 1');
    dispatchEvent(new Event('afterprint'));
    globalThis.print = print;
  });
});

describe('erasing in okt-notes', () => {
  it('erases everything after confirmation, and nothing when the learner cancels', async () => {
    const page = await withNotes();
    button(notesElement(page), 'player.notes.erase').click();
    await settle();
    expect(document.activeElement!.textContent).to.equal(t('player.notes.keep'));
    button(notesElement(page), 'player.notes.keep').click();
    await settle();
    expect(localStorage.getItem(storageKey)).to.contain('Avtale 1');
    button(notesElement(page), 'player.notes.erase').click();
    await settle();
    button(notesElement(page), 'player.notes.eraseNow').click();
    await settle();
    expect(localStorage.getItem(storageKey)).to.equal(null);
    expect(
      fields(page)
        .map(({ value }) => value)
        .join(''),
    ).to.equal('');
    expect(notesElement(page).textContent).to.contain('Det er slettet').and.to.contain('Du har ikke skrevet noe ennå');
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    expect(document.activeElement!.textContent, 'focus').to.equal('Det er slettet.');
  });

  it('erases one note and keeps the others', async () => {
    const page = await withNotes();
    write(page.querySelector<HTMLTextAreaElement>('okt-log textarea')!, 'Rolig kveld');
    await settle();
    const entry = [...notesElement(page).querySelectorAll('details')].find(({ textContent }) =>
      textContent!.includes('Avtale 1'),
    )!;
    button(entry, 'player.notes.eraseOne').click();
    await settle();
    button(notesElement(page), 'player.notes.eraseNow').click();
    await settle();
    expect(localStorage.getItem(storageKey)).to.contain('Rolig kveld').and.not.to.contain('Avtale');
  });
});

describe('okt-notes', () => {
  it('keeps the focus in the view when the focused element is removed', async () => {
    const page = await withNotes();
    const hasFocus = (): boolean =>
      notesElement(page).parentElement!.contains(document.activeElement) && document.activeElement !== document.body;
    const press = async (key: string): Promise<void> => {
      button(notesElement(page), key).focus();
      button(notesElement(page), key).click();
      await settle();
    };
    notesElement(page).querySelector('summary')!.click();
    await press('player.notes.eraseOne');
    await press('player.notes.eraseNow');
    expect(hasFocus(), 'erased').to.equal(true);
    notesElement(page).querySelector<HTMLInputElement>('.sealing [name=passord]')!.focus();
    await setPassphrase(page, 'en lang setning');
    expect(hasFocus(), 'sealed').to.equal(true);
    await press('player.notes.close');
    expect(hasFocus(), 'locked').to.equal(true);
    expect(document.activeElement!.textContent).to.equal(t('player.private.locked'));
    expect(notesElement(page).textContent!.split(t('player.private.locked')), 'announced once').to.have.length(2);
    const input = notesElement(page).querySelector<HTMLInputElement>('okt-unlock [name=passord]')!;
    page.querySelector('h1')!.tabIndex = -1;
    input.focus();
    input.value = 'en lang setning';
    input.form!.requestSubmit();
    await until(() => !privateNotes().locked);
    expect(hasFocus(), 'unlocked').to.equal(true);
    await press('player.notes.unseal');
    expect(hasFocus(), 'without passphrase').to.equal(true);
  });

  it('opens the log and the colleague check in a dialog, and moves them back afterwards', async () => {
    const page = await openNotesPage();
    const block = page.querySelector<HTMLElement>('[data-type=log]')!;
    const parent = block.parentElement!;
    block.hidden = true;
    [...notesElement(page).querySelectorAll('button')]
      .find(({ textContent }) => textContent === t('content.log.title'))!
      .click();
    await settle();
    const dialog = notesElement(page).querySelector<HTMLDialogElement>('dialog.tool')!;
    expect([dialog.open, dialog.contains(block), block.hidden]).to.deep.equal([true, true, false]);
    expect(await violations(dialog)).to.deep.equal([]);
    write(block.querySelector('textarea')!, 'Rolig kveld');
    await settle();
    button(dialog, 'player.notes.back').click();
    await settle();
    expect([dialog.open, block.parentElement === parent, block.hidden]).to.deep.equal([false, true, true]);
    expect(notesElement(page).textContent).to.contain('Rolig kveld');
    [...notesElement(page).querySelectorAll('button')]
      .find(({ textContent }) => textContent === t('content.check.title'))!
      .click();
    await settle();
    expect(dialog.textContent).to.contain('Hvor er du?').and.to.contain('Det handler ikke om drikken');
    dialog.close();
    await settle();
    expect(page.querySelector('[data-type=check]')!.parentElement).to.equal(parent);
  });
});
