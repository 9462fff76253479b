/** What every private block promises a learner: kept here, found again, closed while locked, usable by anyone. */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { BlockType } from '../../src/authoring/block-type.ts';
import { Private } from '../../src/core/learner/private.ts';
import type { PrivateElement } from '../../src/player/ui/private-element.ts';
import { openPrivatePage, storageKey } from '../fixtures/private-page.ts';
import { settle, until, violations } from '../fixtures/accessible.ts';

/** A private block with how it is filled in by keyboard. */
export interface PrivateCase {
  readonly name: string;
  readonly blockType: BlockType;
  /** Keys from the first field on, and what is kept of them. */
  readonly keys: readonly string[];
  readonly text: string;
}

/** Tests a private block; its `element.ts` must be imported. */
export function keepsPrivateContract({ name, blockType, keys, text }: PrivateCase): void {
  const open = async (): Promise<PrivateElement> =>
    (await openPrivatePage({ [name]: blockType })).querySelector<PrivateElement>('[data-private]')!;
  const controls = (element: Element): (HTMLInputElement | HTMLTextAreaElement)[] => [
    ...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-field] input, textarea[data-field]'),
  ];
  const usable = (control: HTMLInputElement | HTMLTextAreaElement): boolean =>
    !control.disabled && !(control as HTMLTextAreaElement).readOnly;
  const own = async () => (await import('../../src/player/ui/private-notes-store.ts')).privateNotes();
  const fill = async (element: Element): Promise<void> => {
    controls(element)[0]!.focus();
    for (const press of keys) await sendKeys({ press });
    await settle();
  };

  beforeEach(async () => {
    await openPrivatePage({});
    (await own()).erase();
  });

  it('is accessible at 320 px, empty and filled in', async () => {
    const element = await open();
    expect(await violations(element.closest('main')!)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await fill(element);
    for (const details of element.querySelectorAll('details')) details.open = true;
    expect(await violations(element.closest('main')!)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('keeps what is written by keyboard in this browser, and shows it again', async () => {
    await fill(await open());
    expect((await own()).all().reveal()).to.not.deep.equal({});
    expect(localStorage.getItem(storageKey)).to.contain(`"text":"${text}"`);
    const again = await open();
    const values = controls(again).filter((control) =>
      control.type === 'radio' ? (control as HTMLInputElement).checked : control.value !== '',
    );
    expect(values.map(({ value }) => value)).to.deep.equal([text]);
  });

  it('keeps title and prompt in the register that is shown, and says that it is kept', async () => {
    const element = await open();
    await fill(element);
    const [note] = Object.values((await own()).all().reveal()).flat();
    expect(note!.title.length).to.be.above(3);
    expect(note!.lines[0]!.prompt.length).to.be.above(3);
    expect(`${note!.title} ${note!.lines[0]!.prompt}`).not.to.contain('Kort sagt');
    expect(element.querySelector('.kept')!.textContent).to.contain('Lagret i denne nettleseren');
  });

  it('shows nothing and takes nothing while the notes are locked', async () => {
    await fill(await open());
    await (await own()).setPassphrase(new Private('en lang setning'));
    await (await own()).close();
    const element = await open();
    expect(controls(element).some(usable)).to.equal(false);
    expect(
      controls(element).some((control) =>
        control.type === 'radio' ? (control as HTMLInputElement).checked : control.value !== '',
      ),
    ).to.equal(false);
    expect(await violations(element.closest('main')!)).to.deep.equal([]);
    const input = element.querySelector<HTMLInputElement>('okt-unlock input[name=passord]')!;
    input.focus();
    for (const press of ['f', 'e', 'i', 'l', 'Enter']) await sendKeys({ press });
    await until(() => element.textContent!.includes('Passordet passet ikke'));
    input.value = 'en lang setning';
    input.focus();
    input.form!.requestSubmit();
    await until(() => !element.querySelector('okt-unlock'));
    expect(controls(element).every(usable)).to.equal(true);
    expect(document.activeElement === controls(element)[0], 'the keyboard goes on').to.equal(true);
    expect(localStorage.getItem(storageKey)).not.to.contain('"text"');
  });

  it('cannot be written in before it is known whose notes it holds', async () => {
    const { PrivateNotesStore } = await import('../../src/player/ui/private-notes-store.ts');
    const ready = Object.getOwnPropertyDescriptor(PrivateNotesStore.prototype, 'ready')!;
    Object.defineProperty(PrivateNotesStore.prototype, 'ready', { get: () => false, configurable: true });
    try {
      expect(controls(await open()).some(usable)).to.equal(false);
    } finally {
      Object.defineProperty(PrivateNotesStore.prototype, 'ready', ready);
    }
  });

  it('tells when this browser does not keep notes', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const element = await open();
      await fill(element);
      expect(element.querySelector('.kept')!.textContent).to.contain('tar ikke vare på notater');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
}
