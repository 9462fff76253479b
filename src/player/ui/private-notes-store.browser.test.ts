/** Tests the notes store: storing, locking, unlocking, erasing, several tabs, and without storage. */
import { expect } from 'chai';
import { Private } from '../../core/learner/private.ts';
import { PrivateNotesStore, type Note } from './private-notes-store.ts';

const key = 'okt-notater:hvelv';
const passphrase = new Private('blå båt på fjorden');
const note = (text: string): Private<readonly Note[]> =>
  new Private([{ title: 'Tittel', at: 1, lines: [{ field: '1', prompt: 'Hva?', text }] }]);
const texts = (store: PrivateNotesStore): string[] =>
  Object.values(store.all().reveal()).flatMap((notes) => notes.flatMap(({ lines }) => lines.map(({ text }) => text)));
const stored = (): string => localStorage.getItem(key) ?? '';
const change = (store: PrivateNotesStore): Promise<unknown> =>
  new Promise((resolve) => store.addEventListener('change', resolve, { once: true }));
const fromOtherTab = (content: string | null): void => {
  if (content === null) localStorage.removeItem(key);
  else localStorage.setItem(key, content);
  dispatchEvent(new StorageEvent('storage', { key }));
};

beforeEach(() => localStorage.clear());

describe('PrivateNotesStore', () => {
  it('stores notes for the next visit, under one key', () => {
    new PrivateNotesStore('hvelv', '').write('a', note('ro'));
    expect(texts(new PrivateNotesStore('hvelv', ''))).to.deep.equal(['ro']);
    expect(texts(new PrivateNotesStore('annet', ''))).to.deep.equal([]);
    expect(Object.keys(localStorage).filter((name) => name !== 'okt:tid')).to.deep.equal([key]);
  });

  it('reads and writes nothing until the learner is known, and separates learners', () => {
    new PrivateNotesStore('hvelv', '').write('a', note('kollegaens'));
    const store = new PrivateNotesStore('hvelv');
    store.write('b', note('for tidlig'));
    expect([store.ready, texts(store), stored().includes('tidlig')]).to.deep.equal([false, [], false]);
    store.belongTo('kari');
    store.write('b', note('mitt'));
    expect([store.ready, texts(store)]).to.deep.equal([true, ['mitt']]);
    expect(texts(new PrivateNotesStore('hvelv', ''))).to.deep.equal(['kollegaens']);
  });

  it('removes an entry whose list is empty', () => {
    const store = new PrivateNotesStore('hvelv', '');
    store.write('a', note('ro'));
    store.write('a', new Private([]));
    expect(stored()).to.equal('{"notes":{}}');
  });
});

describe('PrivateNotesStore with a passphrase', () => {
  it('stores nothing in plain text after locking, and needs the passphrase after a reload', async () => {
    const store = new PrivateNotesStore('hvelv', '');
    store.write('a', note('kanarifugl'));
    expect(stored()).to.contain('kanarifugl');
    expect(await store.setPassphrase(passphrase)).to.equal(true);
    expect(stored()).not.to.contain('kanarifugl').and.not.to.contain('Tittel').and.not.to.contain('fjorden');
    const later = new PrivateNotesStore('hvelv', '');
    expect([later.locked, later.sealed, texts(later)]).to.deep.equal([true, true, []]);
    later.write('b', note('nytt'));
    expect(await later.unlock(new Private('feil passord'))).to.equal(false);
    expect(later.locked).to.equal(true);
    expect(await later.unlock(passphrase)).to.equal(true);
    expect(texts(later)).to.deep.equal(['kanarifugl']);
  });

  it('accepts a passphrase in any Unicode normalisation form', async () => {
    const store = new PrivateNotesStore('hvelv', '');
    await store.setPassphrase(new Private('å'.normalize('NFD')));
    expect(await new PrivateNotesStore('hvelv', '').unlock(new Private('å'.normalize('NFC')))).to.equal(true);
  });

  it('encrypts each change with a new initialisation vector', async () => {
    const store = new PrivateNotesStore('hvelv', '');
    await store.setPassphrase(passphrase);
    const before = JSON.parse(stored());
    for (const text of ['e', 'en', 'en s', 'en setning']) {
      store.write('a', note(text));
      expect(stored()).not.to.contain('Tittel');
    }
    await store.close();
    expect([store.locked, texts(store)]).to.deep.equal([true, []]);
    const after = JSON.parse(stored());
    expect(after.iv).not.to.equal(before.iv);
    expect(after.salt).to.equal(before.salt);
    await store.unlock(passphrase);
    expect(texts(store)).to.deep.equal(['en setning']);
  });

  it('derives a key that is not extractable, with at least 600,000 iterations', async () => {
    const extractable: boolean[] = [];
    const { deriveKey } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.deriveKey = async function (this: SubtleCrypto, ...args: Parameters<typeof deriveKey>) {
      const derived = await deriveKey.apply(this, args);
      extractable.push(derived.extractable);
      return derived;
    };
    try {
      await new PrivateNotesStore('hvelv', '').setPassphrase(passphrase);
    } finally {
      SubtleCrypto.prototype.deriveKey = deriveKey;
    }
    expect(extractable).to.deep.equal([false]);
    expect(JSON.parse(stored()).rounds).to.be.at.least(600_000);
  });

  it('stores plain text again when the passphrase is removed', async () => {
    const store = new PrivateNotesStore('hvelv', '');
    store.write('a', note('ro'));
    await store.setPassphrase(passphrase);
    store.removePassphrase();
    expect(texts(new PrivateNotesStore('hvelv', ''))).to.deep.equal(['ro']);
  });
});

describe('PrivateNotesStore.erase', () => {
  it('erases everything, also while locked', async () => {
    const store = new PrivateNotesStore('hvelv', '');
    store.write('a', note('ro'));
    await store.setPassphrase(passphrase);
    const later = new PrivateNotesStore('hvelv', '');
    later.erase();
    expect([later.locked, later.sealed, stored()]).to.deep.equal([false, false, '']);
    later.write('a', note('nytt'));
    expect(stored()).to.contain('nytt');
  });

  it('does not restore notes that are erased during encryption', async () => {
    const store = new PrivateNotesStore('hvelv', '');
    await store.setPassphrase(passphrase);
    store.write('a', note('ro'));
    store.erase();
    await store.close(); // waits for the encryption
    expect(stored()).to.equal('');
  });
});

describe('PrivateNotesStore in special situations', () => {
  it('follows writing, locking and erasing in another tab', async () => {
    const store = new PrivateNotesStore('hvelv', '');
    const other = new PrivateNotesStore('hvelv', '');
    other.write('a', note('der'));
    fromOtherTab(stored());
    expect(texts(store)).to.deep.equal(['der']);
    await other.setPassphrase(passphrase);
    fromOtherTab(stored());
    expect([store.locked, texts(store)]).to.deep.equal([true, []]);
    await store.unlock(passphrase);
    other.write('a', note('der igjen'));
    await other.close(); // waits for the encryption
    const changed = change(store);
    fromOtherTab(stored());
    await changed;
    expect(texts(store)).to.deep.equal(['der igjen']);
    fromOtherTab(null);
    expect([store.locked, texts(store)]).to.deep.equal([false, []]);
  });

  it('does not throw when storage is forbidden, and reports that nothing is stored', async () => {
    const { getItem, setItem, removeItem } = Storage.prototype;
    const forbid = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: forbid, setItem: forbid, removeItem: forbid });
    try {
      const store = new PrivateNotesStore('hvelv', '');
      expect(store.kept).to.equal(false);
      store.write('a', note('ro'));
      expect([store.kept, texts(store)]).to.deep.equal([false, ['ro']]);
      expect(await store.setPassphrase(passphrase)).to.equal(false);
      expect(store.sealed).to.equal(false);
      store.erase();
      expect(texts(store)).to.deep.equal([]);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem, removeItem });
    }
  });

  it('starts empty when the stored value cannot be read', () => {
    for (const damaged of [
      '{"notes',
      '5',
      '"x"',
      '{}',
      'null',
      '{"notes":3}',
      '{"box":"AAAA","iv":"AAAA","rounds":600000}',
    ]) {
      localStorage.setItem(key, damaged);
      const store = new PrivateNotesStore('hvelv', '');
      expect([texts(store), store.locked, store.kept], damaged).to.deep.equal([[], false, true]);
    }
  });

  it('reports that it cannot encrypt without Web Crypto', () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    expect(new PrivateNotesStore('hvelv', '').canSeal).to.equal(false);
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
    expect(new PrivateNotesStore('hvelv', '').canSeal).to.equal(true);
  });
});
