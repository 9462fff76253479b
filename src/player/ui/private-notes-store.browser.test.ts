/** Tests the vault in a real browser: kept, locked, opened, erased, shared between tabs, and safe without storage. */
import { expect } from 'chai';
import { Private } from '../../core/learner/private.ts';
import { PrivateNotesStore, type Note } from './private-notes-store.ts';

const key = 'okt-notater:hvelv';
const passphrase = new Private('blå båt på fjorden');
const note = (text: string): Private<readonly Note[]> =>
  new Private([{ title: 'Tittel', at: 1, lines: [{ field: '1', prompt: 'Hva?', text }] }]);
const texts = (vault: PrivateNotesStore): string[] =>
  Object.values(vault.all().reveal()).flatMap((notes) => notes.flatMap(({ lines }) => lines.map(({ text }) => text)));
const stored = (): string => localStorage.getItem(key) ?? '';
const change = (vault: PrivateNotesStore): Promise<unknown> =>
  new Promise((resolve) => vault.addEventListener('change', resolve, { once: true }));
const fromOtherTab = (content: string | null): void => {
  if (content === null) localStorage.removeItem(key);
  else localStorage.setItem(key, content);
  dispatchEvent(new StorageEvent('storage', { key }));
};

describe('Vault', () => {
  beforeEach(() => localStorage.clear());

  it('keeps notes for the next visit, and under one key only', () => {
    new PrivateNotesStore('hvelv', '').write('a', note('ro'));
    expect(texts(new PrivateNotesStore('hvelv', ''))).to.deep.equal(['ro']);
    expect(texts(new PrivateNotesStore('annet', ''))).to.deep.equal([]);
    expect(Object.keys(localStorage).filter((name) => name !== 'okt:tid')).to.deep.equal([key]);
  });

  it('is closed until it knows whose it is, and never shows one learner another’s', () => {
    new PrivateNotesStore('hvelv', '').write('a', note('kollegaens'));
    const vault = new PrivateNotesStore('hvelv');
    vault.write('b', note('for tidlig'));
    expect([vault.ready, texts(vault), stored().includes('tidlig')]).to.deep.equal([false, [], false]);
    vault.belongTo('kari');
    vault.write('b', note('mitt'));
    expect([vault.ready, texts(vault)]).to.deep.equal([true, ['mitt']]);
    expect(texts(new PrivateNotesStore('hvelv', ''))).to.deep.equal(['kollegaens']);
  });

  it('removes a name whose list is empty', () => {
    const vault = new PrivateNotesStore('hvelv', '');
    vault.write('a', note('ro'));
    vault.write('a', new Private([]));
    expect(stored()).to.equal('{"notes":{}}');
  });

  it('locks: nothing is stored in clear, and a reload needs the passphrase', async () => {
    const vault = new PrivateNotesStore('hvelv', '');
    vault.write('a', note('kanarifugl'));
    expect(stored()).to.contain('kanarifugl');
    expect(await vault.setPassphrase(passphrase)).to.equal(true);
    expect(stored()).not.to.contain('kanarifugl').and.not.to.contain('Tittel').and.not.to.contain('fjorden');
    const later = new PrivateNotesStore('hvelv', '');
    expect([later.locked, later.sealed, texts(later)]).to.deep.equal([true, true, []]);
    later.write('b', note('nytt'));
    expect(await later.unlock(new Private('feil passord'))).to.equal(false);
    expect(later.locked).to.equal(true);
    expect(await later.unlock(passphrase)).to.equal(true);
    expect(texts(later)).to.deep.equal(['kanarifugl']);
  });

  it('takes the same letters however they are put together', async () => {
    const vault = new PrivateNotesStore('hvelv', '');
    await vault.setPassphrase(new Private('å'.normalize('NFD')));
    expect(await new PrivateNotesStore('hvelv', '').unlock(new Private('å'.normalize('NFC')))).to.equal(true);
  });

  it('stores what is written after locking, each time under a new vector', async () => {
    const vault = new PrivateNotesStore('hvelv', '');
    await vault.setPassphrase(passphrase);
    const before = JSON.parse(stored());
    for (const text of ['e', 'en', 'en s', 'en setning']) {
      vault.write('a', note(text));
      expect(stored()).not.to.contain('Tittel');
    }
    await vault.close();
    expect([vault.locked, texts(vault)]).to.deep.equal([true, []]);
    const after = JSON.parse(stored());
    expect(after.iv).not.to.equal(before.iv);
    expect(after.salt).to.equal(before.salt);
    await vault.unlock(passphrase);
    expect(texts(vault)).to.deep.equal(['en setning']);
  });

  it('keeps the key out of reach and the rounds high', async () => {
    const exported: boolean[] = [];
    const { deriveKey } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.deriveKey = async function (this: SubtleCrypto, ...args: Parameters<typeof deriveKey>) {
      const made = await deriveKey.apply(this, args);
      exported.push(made.extractable);
      return made;
    };
    try {
      await new PrivateNotesStore('hvelv', '').setPassphrase(passphrase);
    } finally {
      SubtleCrypto.prototype.deriveKey = deriveKey;
    }
    expect(exported).to.deep.equal([false]);
    expect(JSON.parse(stored()).rounds).to.be.at.least(600_000);
  });

  it('takes the passphrase away', async () => {
    const vault = new PrivateNotesStore('hvelv', '');
    vault.write('a', note('ro'));
    await vault.setPassphrase(passphrase);
    vault.removePassphrase();
    expect(texts(new PrivateNotesStore('hvelv', ''))).to.deep.equal(['ro']);
  });

  it('erases everything, also when it is locked', async () => {
    const vault = new PrivateNotesStore('hvelv', '');
    vault.write('a', note('ro'));
    await vault.setPassphrase(passphrase);
    const later = new PrivateNotesStore('hvelv', '');
    later.erase();
    expect([later.locked, later.sealed, stored()]).to.deep.equal([false, false, '']);
    later.write('a', note('nytt'));
    expect(stored()).to.contain('nytt');
  });

  it('does not bring back what is erased while it is being locked', async () => {
    const vault = new PrivateNotesStore('hvelv', '');
    await vault.setPassphrase(passphrase);
    vault.write('a', note('ro'));
    vault.erase();
    await vault.close(); // waits for the locking
    expect(stored()).to.equal('');
  });

  it('follows another tab: written, locked, erased', async () => {
    const [vault, other] = [new PrivateNotesStore('hvelv', ''), new PrivateNotesStore('hvelv', '')];
    other.write('a', note('der'));
    fromOtherTab(stored());
    expect(texts(vault)).to.deep.equal(['der']);
    await other.setPassphrase(passphrase);
    fromOtherTab(stored());
    expect([vault.locked, texts(vault)]).to.deep.equal([true, []]);
    await vault.unlock(passphrase);
    other.write('a', note('der igjen'));
    await other.close(); // waits for the locking
    const changed = change(vault);
    fromOtherTab(stored());
    await changed;
    expect(texts(vault)).to.deep.equal(['der igjen']);
    fromOtherTab(null);
    expect([vault.locked, texts(vault)]).to.deep.equal([false, []]);
  });

  it('is safe where storage is forbidden, and says that nothing is kept', async () => {
    const { getItem, setItem, removeItem } = Storage.prototype;
    const forbid = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: forbid, setItem: forbid, removeItem: forbid });
    try {
      const vault = new PrivateNotesStore('hvelv', '');
      expect(vault.kept).to.equal(false);
      vault.write('a', note('ro'));
      expect([vault.kept, texts(vault)]).to.deep.equal([false, ['ro']]);
      expect(await vault.setPassphrase(passphrase)).to.equal(false);
      expect(vault.sealed).to.equal(false);
      vault.erase();
      expect(texts(vault)).to.deep.equal([]);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem, removeItem });
    }
  });

  it('begins anew when what is stored cannot be read', () => {
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
      const vault = new PrivateNotesStore('hvelv', '');
      expect([texts(vault), vault.locked, vault.kept], damaged).to.deep.equal([[], false, true]);
    }
  });

  it('knows when the browser keeps encryption back', () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    expect(new PrivateNotesStore('hvelv', '').canSeal).to.equal(false);
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
    expect(new PrivateNotesStore('hvelv', '').canSeal).to.equal(true);
  });
});
