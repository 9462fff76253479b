/** Tests durable storage with real localStorage and IndexedDB: the older of the two is updated from the newer. */
import { expect } from 'chai';
import { durableStorage, recoverStorage } from './key-value-store.ts';

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
const inDatabase = async (key: string): Promise<unknown> =>
  resultOf((await resultOf(indexedDB.open('okt', 1))).transaction('kept').objectStore('kept').get(key));

describe('durable storage', () => {
  before(() => recoverStorage());
  beforeEach(() => durableStorage.setItem('okt:a', '1'));
  afterEach(() => durableStorage.removeItem('okt:a'));

  it('reads synchronously and writes to IndexedDB as well', async () => {
    expect(durableStorage.getItem('okt:a')).to.equal('1');
    expect(await inDatabase('okt:a')).to.equal('1');
  });

  it('restores values when the browser was killed before localStorage was written to disk', async () => {
    const atKill = { ...localStorage };
    durableStorage.setItem('okt:a', '2');
    durableStorage.setItem('okt:b', '3');
    localStorage.clear();
    for (const [key, text] of Object.entries(atKill)) localStorage.setItem(key, text);
    localStorage.setItem('another', 'page');
    await recoverStorage();
    expect([
      durableStorage.getItem('okt:a'),
      durableStorage.getItem('okt:b'),
      localStorage.getItem('another'),
    ]).to.deep.equal(['2', '3', 'page']);
    durableStorage.removeItem('okt:b');
  });

  it('does not restore a value that was removed before the browser was killed', async () => {
    const atKill = { ...localStorage };
    durableStorage.removeItem('okt:a');
    localStorage.clear();
    for (const [key, text] of Object.entries(atKill)) localStorage.setItem(key, text);
    await recoverStorage();
    expect([durableStorage.getItem('okt:a'), await inDatabase('okt:a')]).to.deep.equal([null, undefined]);
  });

  it('updates IndexedDB when localStorage is newer', async () => {
    localStorage.setItem('okt:a', '4');
    localStorage.setItem('okt:tid', String(Date.now() + 1_000));
    await recoverStorage();
    expect([durableStorage.getItem('okt:a'), await inDatabase('okt:a')]).to.deep.equal(['4', '4']);
  });

  it('uses localStorage alone when IndexedDB does not answer or throws', async () => {
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
    expect(await inDatabase('okt:a')).to.equal('5');
  });
});
