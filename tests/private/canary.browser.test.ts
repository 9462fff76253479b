/** Sends a canary through every private field of a page in use, and searches every way out of the browser for it. */
import { expect } from 'chai';
import { Private } from '../../src/core/learner/private.ts';
import type { Report, Tracker } from '../../src/core/learner/tracker.ts';
import { blockType as agreement } from '../../src/blocks/agreement/schema.ts';
import { blockType as log } from '../../src/blocks/log/schema.ts';
import { blockType as measure } from '../../src/blocks/measure/schema.ts';
import { blockType as plan } from '../../src/blocks/plan/schema.ts';
import { blockType as reflection } from '../../src/blocks/reflection/schema.ts';
import '../../src/blocks/agreement/element.ts';
import '../../src/blocks/log/element.ts';
import '../../src/blocks/measure/element.ts';
import '../../src/blocks/plan/element.ts';
import '../../src/blocks/reflection/element.ts';
import { Session } from '../../src/player/session/session.ts';
import { settle, until } from '../fixtures/accessible.ts';
import { button, openPrivatePage, storageKey, write } from '../fixtures/private-page.ts';
import { outline, types as questionTypes } from '../fixtures/outline.ts';

const canary = 'kanarifuglen7c1d';
const blocks = { agreement, log, measure, plan, reflection };
const page = await openPrivatePage(blocks, true);
await import('../../src/player/views/notes.ts');
const { privateNotes } = await import('../../src/player/ui/private-notes-store.ts');
await settle();

/** Everything that went out, as text. */
const out: string[] = [];
const undo: (() => void)[] = [];
function spy(owner: object, name: string, answer?: unknown): void {
  const target = owner as Record<string, unknown>;
  const original = target[name] as (...args: unknown[]) => unknown;
  target[name] = function (this: unknown, ...args: unknown[]) {
    out.push(
      `${name} ${args.map((arg) => (typeof arg === 'string' ? arg : `${String(arg)} ${JSON.stringify(arg)}`)).join(' ')}`,
    );
    return answer === undefined ? original.apply(this, args) : answer;
  };
  undo.push(() => {
    target[name] = original;
  });
}

/** A keeper that remembers every report. */
const tracker: Tracker = {
  open: async () => ({ keeper: 'lms', learner: 'a', mode: 'normal', suspend: '' }) as never,
  save: async (report: Report) => void out.push(`report ${JSON.stringify(report)}`),
  close: (report) => out.push(`report ${JSON.stringify(report)}`) > 0,
};

describe('the canary', () => {
  before(() => {
    privateNotes().erase();
    spy(globalThis, 'fetch', Promise.resolve(new Response('')));
    spy(XMLHttpRequest.prototype, 'open');
    spy(XMLHttpRequest.prototype, 'send');
    spy(navigator, 'sendBeacon', true);
    spy(WebSocket.prototype, 'send');
    spy(globalThis, 'open', null);
    spy(globalThis, 'postMessage');
    spy(BroadcastChannel.prototype, 'postMessage');
    spy(history, 'pushState');
    spy(history, 'replaceState');
    for (const name of ['log', 'info', 'warn', 'error', 'debug', 'table', 'dir']) spy(console, name, null);
    spy(globalThis, 'print', null);
  });
  after(() => undo.forEach((put) => put()));

  it('stays in the vault while every private field is written in, printed, filed and locked', async () => {
    const session = new Session(outline, questionTypes, tracker);
    await session.open();
    const fields = [...page.querySelectorAll<HTMLTextAreaElement>('textarea[data-field]')];
    expect(fields.length).to.equal(4 + 4 + 2 + 1);
    for (const field of fields) write(field, `${canary} i ${field.dataset['field']}`);
    for (const group of page.querySelectorAll('fieldset[data-field]')) group.querySelectorAll('input')[4]!.click();
    await settle();
    expect(page.querySelectorAll('fieldset :checked').length).to.equal(23);
    session.dispatch({ type: 'moved', to: 'en_b', from: 'en_a' });
    session.answer('en_q1', 'b');
    await session.save();
    const notes = page.querySelector('okt-notes')!;
    for (const key of ['player.notes.print', 'player.notes.download']) button(notes, key).click();
    button(page.querySelector('okt-plan')!, 'player.private.print').click();
    dispatchEvent(new Event('afterprint'));
    button(page.querySelector('okt-log')!, 'player.log.file').click();
    await settle();
    // The canary is alive: it stands where it should, in clear until it is locked.
    expect(localStorage.getItem(storageKey)).to.contain(canary);
    expect(notes.textContent).to.contain(canary);

    await privateNotes().setPassphrase(new Private(`${canary} passord`));
    session.close();
    await settle();
    expect(out.some((line) => line.startsWith('report'))).to.equal(true);
    expect(out.filter((line) => line.includes(canary) || line.includes('measure-'))).to.deep.equal([]);
    const kept = Object.entries({ ...localStorage, ...sessionStorage }).map(
      ([key, value]) => `${key}=${String(value)}`,
    );
    expect(kept.filter((entry) => entry.includes(canary))).to.deep.equal([]);
    expect(kept.filter((entry) => entry.startsWith(storageKey))).to.have.length(1);
    const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
    for (const place of [location.href, document.title, document.cookie, window.name, ...addresses])
      expect(decodeURIComponent(place)).not.to.contain(canary);
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((element) => [...element.attributes].map(({ value }) => value))
        .filter((value) => value.includes(canary)),
    ).to.deep.equal([]);
  });

  it('goes when it is told to', async () => {
    privateNotes().erase();
    await until(() => !document.documentElement.outerHTML.includes(canary));
    expect([...page.querySelectorAll('textarea')].some(({ value }) => value.includes(canary))).to.equal(false);
    expect(JSON.stringify({ ...localStorage })).not.to.contain(canary);
  });

  it('would be seen: each spy hears its own door', () => {
    const before = out.length;
    navigator.sendBeacon('/x', canary);
    console.info(canary);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    new BroadcastChannel('x').postMessage({ canary });
    void fetch('/x', { body: canary, method: 'POST' });
    expect(out.slice(before).filter((line) => line.includes(canary))).to.have.length(4);
  });

  it('hides itself when private text is logged or put in JSON by mistake', () => {
    const secret = new Private(canary);
    expect(`${String(secret)} ${JSON.stringify({ secret })} ${JSON.stringify(secret)}`).not.to.contain(canary);
  });
});
