/** Tests the store of attempts in a browser: a last save of any size arrives, and a failed one is logged. */
import { expect } from 'chai';
import { openAttempt } from './attempt-store.ts';

const { fetch: realFetch } = window;
const { error: realError } = console;
let complaints: unknown[];
let kept: string[];

describe('the last save', () => {
  beforeEach(() => {
    complaints = [];
    kept = [];
    console.error = (complaint: unknown) => complaints.push(complaint);
  });
  afterEach(() => {
    window.fetch = realFetch;
    console.error = realError;
  });
  /** Sends the request through the browser, and answers in the server's place. */
  function serve(status: number): void {
    window.fetch = async (address, init) => {
      await realFetch(String(address), init);
      kept.push(String(init?.body));
      return new Response(null, { status });
    };
  }

  it('arrives also when it is more than a closing page may send (Fetch 4.7: 64 KiB in all)', async () => {
    serve(204);
    const attempt = openAttempt('stor.zip', 'kari');
    attempt.saveLast({ suspend: 'ø'.repeat(40_000) });
    await attempt.settled();
    expect([kept.length, complaints]).to.deep.equal([1, []]);
  });
  it('is missed aloud when the server does not take it', async () => {
    serve(500);
    const attempt = openAttempt('liten.zip', 'kari');
    attempt.saveLast({ suspend: '' });
    await attempt.settled();
    expect(complaints.map(String)).to.deep.equal(['Error: forsok/liten.zip/kari: 500']);
  });
});
