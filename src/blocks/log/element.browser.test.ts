/** Tests `log` in a real browser. */
import { expect } from 'chai';
import { keepsPrivateContract } from '../../../tests/contract/private-block.contract.ts';
import { settle } from '../../../tests/fixtures/accessible.ts';
import { button, openPrivatePage, write } from '../../../tests/fixtures/private-page.ts';
import { Private } from '../../core/learner/private.ts';
import { privateNotes } from '../../player/ui/private-notes-store.ts';
import './element.ts';
import { blockType } from './schema.ts';

const open = (): Promise<HTMLElement> => openPrivatePage({ log: blockType });
const first = (page: HTMLElement): HTMLTextAreaElement => page.querySelector('textarea')!;

describe('log', () => {
  keepsPrivateContract({ name: 'log', blockType, keys: ['r', 'o'], text: 'ro' });

  it('files an entry with its date and begins a new one', async () => {
    const page = await open();
    expect(button(page, 'player.log.file').disabled).to.equal(true);
    write(first(page), 'Rolig kveld');
    await settle();
    button(page, 'player.log.file').click();
    await settle();
    expect(first(page).value).to.equal('');
    expect(document.activeElement).to.equal(first(page));
    const { at } = privateNotes().read('m_etter-vakt').reveal()[0]!;
    expect(page.textContent).to.contain(
      `Lagt i loggen med datoen ${new Date(at).toLocaleDateString('nb', { day: 'numeric', month: 'long', year: 'numeric' })}`,
    );
    write(first(page), 'Travel kveld');
    await settle();
    expect(
      privateNotes()
        .read('m_etter-vakt')
        .reveal()
        .map(({ lines }) => lines[0]!.text),
    ).to.deep.equal(['Rolig kveld', 'Travel kveld']);
    expect([...page.querySelectorAll('details dd')].map(({ textContent }) => textContent)).to.deep.equal([
      'Rolig kveld',
    ]);
  });

  it('files an entry by itself when the next shift has come', async () => {
    const at = Date.now() - 13 * 3_600_000;
    await open();
    privateNotes().write(
      'm_etter-vakt',
      new Private([{ title: 'Logg', at, open: true, lines: [{ field: '1', prompt: 'Hvordan?', text: 'I går' }] }]),
    );
    const page = await open();
    expect(first(page).value).to.equal('');
    write(first(page), 'I dag');
    await settle();
    const entries = privateNotes().read('m_etter-vakt').reveal();
    expect(entries.map(({ lines, open: still }) => [lines[0]!.text, still])).to.deep.equal([
      ['I går', undefined],
      ['I dag', true],
    ]);
    expect(entries[0]!.at).to.equal(at);
  });

  it('goes on with the entry that stands in the fields, however long the page has been open', async () => {
    const page = await open();
    write(first(page), 'Lang vakt');
    await settle();
    const { now } = Date;
    Date.now = () => now() + 13 * 3_600_000;
    try {
      write(first(page), 'Lang vakt, god slutt');
      await settle();
    } finally {
      Date.now = now;
    }
    expect(
      privateNotes()
        .read('m_etter-vakt')
        .reveal()
        .map(({ lines }) => lines[0]!.text),
    ).to.deep.equal(['Lang vakt, god slutt']);
  });

  it('takes an entry away again when its fields are emptied', async () => {
    const page = await open();
    write(first(page), 'Oj');
    write(first(page), '');
    await settle();
    expect(privateNotes().all().reveal()).to.deep.equal({});
  });
});
