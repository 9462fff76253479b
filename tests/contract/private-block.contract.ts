/** The contract of every private block: accessibility, storage in this browser, and locking. */
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { BlockType } from '../../src/authoring/block-type.ts';
import { Private } from '../../src/core/learner/private.ts';
import type { PrivateElement } from '../../src/player/ui/private-element.ts';
import { openPrivatePage, storageKey } from '../fixtures/private-page.ts';
import { settle, until, violations } from '../fixtures/accessible.ts';

/** A private block and its input. */
export interface PrivateCase {
  readonly name: string;
  readonly blockType: BlockType<never>;
  /** Keys to press, beginning in the first field. */
  readonly keys: readonly string[];
  /** Text that is stored after these keys. */
  readonly text: string;
}

type Control = HTMLInputElement | HTMLTextAreaElement;

const controls = (element: Element): Control[] => [
  ...element.querySelectorAll<Control>('[data-field] input, textarea[data-field]'),
];
const isUsable = (control: Control): boolean => !control.disabled && !(control as HTMLTextAreaElement).readOnly;
const isFilled = (control: Control): boolean =>
  control.type === 'radio' ? (control as HTMLInputElement).checked : control.value !== '';
/** The notes store, imported when the page has its data. */
const notesStore = async () => (await import('../../src/player/ui/private-notes-store.ts')).privateNotes();

async function open({ name, blockType }: PrivateCase): Promise<PrivateElement> {
  const page = await openPrivatePage({ [name]: blockType });
  return page.querySelector<PrivateElement>('[data-private]')!;
}

async function fill(element: Element, { keys }: PrivateCase): Promise<void> {
  controls(element)[0]!.focus();
  for (const press of keys) await sendKeys({ press });
  await settle();
}

/** Runs the contract for a block, whose `element.ts` must be imported. */
export function keepsPrivateContract(given: PrivateCase): void {
  beforeEach(async () => {
    await openPrivatePage({});
    (await notesStore()).erase();
  });
  itStoresNotes(given);
  itRespectsTheStore(given);
}

function itStoresNotes(given: PrivateCase): void {
  it('is accessible at 320 px, empty and filled in', async () => {
    const element = await open(given);
    expect(await violations(element.closest('main')!)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await fill(element, given);
    for (const details of element.querySelectorAll('details')) details.open = true;
    expect(await violations(element.closest('main')!)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('stores keyboard input in this browser, and shows it again', async () => {
    await fill(await open(given), given);
    expect((await notesStore()).all().reveal()).to.not.deep.equal({});
    expect(localStorage.getItem(storageKey)).to.contain(`"text":"${given.text}"`);
    const filled = controls(await open(given)).filter(isFilled);
    expect(filled.map(({ value }) => value)).to.deep.equal([given.text]);
  });

  it('stores title and prompt in the current register, and reports that it is stored', async () => {
    const element = await open(given);
    await fill(element, given);
    const [note] = Object.values((await notesStore()).all().reveal()).flat();
    expect(note!.title.length).to.be.above(3);
    expect(note!.lines[0]!.prompt.length).to.be.above(3);
    expect(`${note!.title} ${note!.lines[0]!.prompt}`).not.to.contain('Kort sagt');
    expect(element.querySelector('.kept')!.textContent).to.contain('Lagret i denne nettleseren');
  });
}

function itRespectsTheStore(given: PrivateCase): void {
  it('is empty and read-only while the notes are locked', async () => {
    await fill(await open(given), given);
    await (await notesStore()).setPassphrase(new Private('en lang setning'));
    await (await notesStore()).close();
    const element = await open(given);
    expect(controls(element).some(isUsable)).to.equal(false);
    expect(controls(element).some(isFilled)).to.equal(false);
    expect(await violations(element.closest('main')!)).to.deep.equal([]);
    const input = element.querySelector<HTMLInputElement>('okt-unlock input[name=passord]')!;
    input.focus();
    for (const press of ['f', 'e', 'i', 'l', 'Enter']) await sendKeys({ press });
    await until(() => element.textContent!.includes('Passordet passet ikke'));
    input.value = 'en lang setning';
    input.focus();
    input.form!.requestSubmit();
    await until(() => !element.querySelector('okt-unlock'));
    expect(controls(element).every(isUsable)).to.equal(true);
    expect(document.activeElement === controls(element)[0], 'focus').to.equal(true);
    expect(localStorage.getItem(storageKey)).not.to.contain('"text"');
  });

  it('is read-only before the learner is known', async () => {
    const { PrivateNotesStore } = await import('../../src/player/ui/private-notes-store.ts');
    const ready = Object.getOwnPropertyDescriptor(PrivateNotesStore.prototype, 'ready')!;
    Object.defineProperty(PrivateNotesStore.prototype, 'ready', { get: () => false, configurable: true });
    try {
      expect(controls(await open(given)).some(isUsable)).to.equal(false);
    } finally {
      Object.defineProperty(PrivateNotesStore.prototype, 'ready', ready);
    }
  });

  it('reports when the browser cannot store notes', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const element = await open(given);
      await fill(element, given);
      expect(element.querySelector('.kept')!.textContent).to.contain('tar ikke vare på notater');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
}
