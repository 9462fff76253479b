/** Tests what the browser keeps with real storage: whichever of the two is behind learns from the other, and what is removed stays so. */
import { expect } from 'chai';
import { durableStorage, recoverStorage } from './key-value-store.ts';

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
const onDisk = async (key: string): Promise<unknown> =>
  resultOf((await resultOf(indexedDB.open('okt', 1))).transaction('kept').objectStore('kept').get(key));

describe('what the browser keeps', () => {
  before(() => recoverStorage());
  beforeEach(() => durableStorage.setItem('okt:a', '1'));
  afterEach(() => durableStorage.removeItem('okt:a'));

  it('is read at once, and lies on the disk too', async () => {
    expect(durableStorage.getItem('okt:a')).to.equal('1');
    expect(await onDisk('okt:a')).to.equal('1');
  });

  it('comes back when the browser was killed before its quick storage was written', async () => {
    const killed = { ...localStorage };
    durableStorage.setItem('okt:a', '2');
    durableStorage.setItem('okt:b', '3');
    localStorage.clear();
    for (const [key, text] of Object.entries(killed)) localStorage.setItem(key, text);
    localStorage.setItem('another', 'page');
    await recoverStorage();
    expect([
      durableStorage.getItem('okt:a'),
      durableStorage.getItem('okt:b'),
      localStorage.getItem('another'),
    ]).to.deep.equal(['2', '3', 'page']);
    durableStorage.removeItem('okt:b');
  });

  it('stays away when it was removed before the browser was killed', async () => {
    const killed = { ...localStorage };
    durableStorage.removeItem('okt:a');
    localStorage.clear();
    for (const [key, text] of Object.entries(killed)) localStorage.setItem(key, text);
    await recoverStorage();
    expect([durableStorage.getItem('okt:a'), await onDisk('okt:a')]).to.deep.equal([null, undefined]);
  });

  it('is put on the disk when the disk missed the last of it', async () => {
    localStorage.setItem('okt:a', '4');
    localStorage.setItem('okt:tid', String(Date.now() + 1_000));
    await recoverStorage();
    expect([durableStorage.getItem('okt:a'), await onDisk('okt:a')]).to.deep.equal(['4', '4']);
  });

  it('is in the quick storage alone where the disk does not answer', async () => {
    const { open } = IDBFactory.prototype;
    for (const broken of [
      () => ({}) as IDBOpenDBRequest,
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ]) {
      IDBFactory.prototype.open = broken;
      await recoverStorage(10);
      durableStorage.setItem('okt:a', '5');
      expect(durableStorage.getItem('okt:a')).to.equal('5');
    }
    IDBFactory.prototype.open = open;
    await recoverStorage();
    expect(await onDisk('okt:a')).to.equal('5');
  });
});
