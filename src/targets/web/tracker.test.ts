/** Holds the browser's own tracker to the parts of the trackers' contract that have no LMS in them. */
import { expect, it } from 'vitest';
import { MemoryStorage } from '../../../tests/doubles/lrs-bench.ts';
import { answer, finished, report } from '../../../tests/contract/tracker.contract.ts';
import { outline } from '../../../tests/fixtures/outline.ts';
import { storageKeyOf, WebTracker } from './tracker.ts';

const key = storageKeyOf(outline);
const trackerOn = (storage: Storage): WebTracker => new WebTracker(key, storage);
const forbidden = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

it('opens empty, and says that this browser keeps the progress', async () => {
  expect(await trackerOn(new MemoryStorage()).open()).toEqual({
    mode: 'normal',
    suspend: '',
    learner: '',
    keeper: 'browser',
  });
});

it('resumes what was saved, also after a killed browser, and what was closed', async () => {
  const storage = new MemoryStorage();
  const tracker = trackerOn(storage);
  await tracker.open();
  expect(await tracker.save(report())).toBeUndefined();
  expect(await trackerOn(storage).open()).toMatchObject({ suspend: '1~halv' });
  tracker.close(report({ suspend: '1~sist' }));
  tracker.close(report({ suspend: '1~for sent' }));
  expect(await tracker.save(report({ suspend: '1~for sent' }))).toBeUndefined();
  expect((await trackerOn(storage).open()).suspend).toBe('1~sist');
});

it('keeps progress alone: no answer, no score', async () => {
  const storage = new MemoryStorage();
  const tracker = trackerOn(storage);
  await tracker.open();
  await tracker.save(finished({ interactions: [answer('q1')] }));
  expect(storage.getItem(key)).toBe('1~ferdig');
});

it('goes on where storage is forbidden, and says so', async () => {
  const tracker = new WebTracker(key, { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  expect((await tracker.open()).problem).toHaveProperty('code');
  expect(await tracker.save(report())).toHaveProperty('code');
  expect(() => tracker.close(report())).not.toThrow();
});

it('says so when the storage is full, and saves again when there is room', async () => {
  const storage = new MemoryStorage();
  const tracker = trackerOn(storage);
  await tracker.open();
  const { setItem } = storage;
  storage.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(await tracker.save(report())).toHaveProperty('code');
  storage.setItem = setItem;
  expect(await tracker.save(report())).toBeUndefined();
});

it('keeps a follow-up and the course apart, and the course under its name when a track is added', () => {
  expect(key).toBe('okt:web:test-course');
  expect(storageKeyOf({ ...outline, tracks: outline.tracks.slice(1) })).toBe('okt:web:test-course.paminnelse');
  expect(storageKeyOf({ ...outline, tracks: [...outline.tracks, outline.tracks[0]!] })).toBe(key);
});
