/** Tests LRSs that ask for concurrency headers at the State Resource. */
import { expect, it } from 'vitest';
import { LrsClient } from './lrs-client.ts';

/** An LRS with one State document that may only be written over by who names it. @param takes the `If-Match` it is content with */
function strictLrs(takes: (match: string | null, etag: string) => boolean) {
  const requests: string[] = [];
  let held: string | undefined;
  const lrs = new LrsClient(
    {
      endpoint: 'https://lrs.example/xapi/',
      auth: 'Basic x',
      actor: { objectType: 'Agent', mbox: 'mailto:kari@example.com' },
      activityId: 'urn:kurs',
    },
    async (_url, init) => {
      const match = new Headers(init.headers).get('if-match');
      requests.push(`${init.method} ${match ?? '-'}`);
      const etag = `"${held?.length}"`;
      if (init.method === 'GET')
        return new Response(held, { status: held === undefined ? 404 : 200, headers: { etag } });
      if (held !== undefined && !takes(match, etag)) return new Response('', { status: match === null ? 409 : 412 });
      held = init.body as string;
      return new Response(null, { status: 204 });
    },
  );
  return { lrs, requests, held: () => held };
}

it('writes without headers where none are asked for', async () => {
  const { lrs, requests } = strictLrs(() => true);
  await lrs.writeState('okt', { a: 1 });
  await lrs.writeState('okt', { a: 2 });
  expect(requests).toEqual(['PUT -', 'PUT -']);
});

it('sends `If-Match: *` where the LRS asks for it, and from then on at once, since a closing page cannot try again', async () => {
  const { lrs, requests, held } = strictLrs((match) => match === '*');
  for (const a of [1, 2, 3]) await lrs.writeState('okt', { a });
  expect(held()).toBe('{"a":3}');
  expect(requests).toEqual(['PUT -', 'PUT -', 'PUT *', 'PUT *']);
});

it('reads the ETag where `*` is not enough', async () => {
  const { lrs, held } = strictLrs((match, etag) => match === etag);
  for (const a of [1, 22, 333]) await lrs.writeState('okt', { a });
  expect(held()).toBe('{"a":333}');
});

it('throws where the LRS refuses every header', async () => {
  const { lrs } = strictLrs(() => false);
  await lrs.writeState('okt', { a: 1 });
  await expect(lrs.writeState('okt', { a: 2 })).rejects.toMatchObject({ status: 412 });
});
