/** Tests the storage of attempts in a browser: a last save of any size arrives, and a failed one is logged. */
import { expect } from 'chai';
import { openAttempt } from './attempt-store.ts';

const { fetch: realFetch } = window;
const { error: realError } = console;
let errors: unknown[];
let bodies: string[];

describe('the last save', () => {
  beforeEach(() => {
    errors = [];
    bodies = [];
    console.error = (error: unknown) => errors.push(error);
  });
  afterEach(() => {
    window.fetch = realFetch;
    console.error = realError;
  });
  /** Sends the request, so that the browser applies its limits, and answers with `status`. */
  function serve(status: number): void {
    window.fetch = async (address, init) => {
      await realFetch(String(address), init);
      bodies.push(String(init?.body));
      return new Response(null, { status });
    };
  }

  it('arrives also when it is more than a closing page may send (Fetch 4.7: 64 KiB in all)', async () => {
    serve(204);
    const attempt = openAttempt('stor.zip', 'kari');
    attempt.saveLast({ suspend: 'ø'.repeat(40_000) });
    await attempt.settled();
    expect([bodies.length, errors]).to.deep.equal([1, []]);
  });
  it('is logged as an error when the server rejects it', async () => {
    serve(500);
    const attempt = openAttempt('liten.zip', 'kari');
    attempt.saveLast({ suspend: '' });
    await attempt.settled();
    expect(errors.map(String)).to.deep.equal(['Error: forsok/liten.zip/kari: 500']);
  });
});
