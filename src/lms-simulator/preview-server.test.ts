/** Tests the preview LMS's server with real zips, real attempts and requests that mean harm. */
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPreview, type Preview } from './preview-server.ts';

let folder: string;
let preview: Preview;
const at = (path: string, options?: RequestInit): Promise<Response> => fetch(preview.url + path, options);

/** Sends a path or headers as they stand, which `fetch` would tidy. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(preview.url);
    request({ hostname, port, path, method, headers }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end(body);
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
  await Promise.all(['packages', 'staff'].map((name) => mkdir(join(folder, name))));
  const zip = zipSync({
    'index.html': strToU8('<h1>Økt</h1>'),
    'a/player.js': strToU8('1'),
    'imsmanifest.xml': strToU8('<m/>'),
  });
  await writeFile(join(folder, 'packages/ei pakke.zip'), zip);
  await writeFile(join(folder, 'packages/index.json'), '[]');
  await writeFile(join(folder, 'packages/broken.zip'), 'no zip');
  await writeFile(join(folder, 'staff/preview.html'), '<p>preview</p>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  preview = await startPreview({
    port: 0,
    packages: join(folder, 'packages'),
    staff: join(folder, 'staff'),
    attempts: join(folder, 'attempts'),
  });
});
afterAll(async () => {
  await preview.close();
  await rm(folder, { recursive: true });
});

describe('pages and packages', () => {
  it('listens on this machine only', () => expect(preview.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/));
  it('opens with the preview page', async () => {
    const response = await at('/');
    expect(response.url).toBe(`${preview.url}/preview.html`);
    expect(await response.text()).toBe('<p>preview</p>');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
  });
  it.each([
    ['/pakke/ei%20pakke.zip/index.html', 'text/html; charset=utf-8', '<h1>Økt</h1>'],
    ['/pakke/ei%20pakke.zip/', 'text/html; charset=utf-8', '<h1>Økt</h1>'],
    ['/pakke/ei%20pakke.zip/a/player.js', 'text/javascript; charset=utf-8', '1'],
    ['/pakke/ei%20pakke.zip/imsmanifest.xml', 'text/xml; charset=utf-8', '<m/>'],
    ['/packages/index.json', 'application/json; charset=utf-8', '[]'],
  ])('serves %s as %s', async (path, type, text) => {
    const response = await at(path);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, type, text]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
  it('reads a zip again when it has been built again', async () => {
    const path = join(folder, 'packages/ny.zip');
    await writeFile(path, zipSync({ 'index.html': strToU8('one') }));
    expect(await (await at('/pakke/ny.zip/')).text()).toBe('one');
    await writeFile(path, zipSync({ 'index.html': strToU8('second') }));
    expect(await (await at('/pakke/ny.zip/')).text()).toBe('second');
  });
  it.each([
    '/borte.html',
    '/pakke/borte.zip/',
    '/pakke/ei%20pakke.zip/borte.js',
    '/pakke/ei%20pakke.zip/constructor',
    '/constructor',
    '/staff',
  ])('answers 404 to %s', async (path) => expect((await at(path)).status).toBe(404));
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/packages/..%2f..%2fsecret.txt',
    '/packages/%2e%2e/secret.txt',
    '/pakke/..%2fsecret.zip/x',
    '/a%00b',
  ])('never leads out of its folders: %s', async (path) => expect(await raw(path)).not.toBe(200));
  it('says so when a path or a zip cannot be read', async () => {
    expect(await raw('/%E0%A4%A')).toBe(400);
    expect((await at('/pakke/broken.zip/')).status).toBe(500);
    expect((await at('/')).status).toBe(200);
  });
  it('takes no writing but attempts', async () =>
    expect((await at('/preview.html', { method: 'POST', body: '{}' })).status).toBe(405));
});

describe('attempts', () => {
  const post = (path: string, body: string): Promise<Response> => at(path, { method: 'POST', body });
  it('keeps the newest and wipes', async () => {
    const path = '/forsok/a.zip/kari';
    expect((await at(path)).status).toBe(204);
    await post(path, '{"n":1}');
    await post(path, '{"n":2}');
    expect(await (await at(path)).json()).toEqual({ n: 2 });
    expect((await at(path, { method: 'DELETE' })).status).toBe(204);
    expect((await at(path)).status).toBe(204);
  });
  it('outlives the server and leaves no drafts', async () => {
    await post('/forsok/a.zip/ola', '{"keep":"økt"}');
    await preview.close();
    preview = await startPreview({
      port: 0,
      packages: join(folder, 'packages'),
      staff: join(folder, 'staff'),
      attempts: join(folder, 'attempts'),
    });
    expect(await (await at('/forsok/a.zip/ola')).json()).toEqual({ keep: 'økt' });
    expect((await readdir(join(folder, 'attempts'))).filter((name) => !name.endsWith('.json'))).toEqual([]);
  });
  it('keeps learners and packages apart, whatever their names', async () => {
    const paths = [
      '/forsok/a.zip/b',
      '/forsok/a/zip',
      '/forsok/..%2Fa/..',
      '/forsok/a.zip/b%20c',
      '/forsok/a.zip%20b/c',
      '/forsok/%C3%B8.zip/%2F',
    ];
    for (const path of paths) expect(await raw(path, {}, 'POST', JSON.stringify({ path })), path).toBeLessThan(405);
    for (const path of ['/forsok/a.zip/b', '/forsok/a.zip/b%20c', '/forsok/a.zip%20b/c', '/forsok/%C3%B8.zip/%2F']) {
      expect(await (await at(path)).json()).toEqual({ path });
    }
    expect((await readdir(folder)).sort()).toEqual(['attempts', 'packages', 'secret.txt', 'staff']);
  });
  it('keeps a learner of any name that the page takes', async () => {
    for (const learner of ['ø'.repeat(60), '😀'.repeat(30), 'a*b']) {
      const path = `/forsok/a.zip/${encodeURIComponent(learner)}`;
      expect((await post(path, JSON.stringify({ learner }))).status, learner).toBe(204);
      expect(await (await at(path)).json()).toEqual({ learner });
    }
    expect((await readdir(join(folder, 'attempts'))).filter((name) => name.includes('*'))).toEqual([]);
  });
  it('keeps the old when the new is not JSON or is too large', async () => {
    await post('/forsok/a.zip/eva', '{"ok":true}');
    expect((await post('/forsok/a.zip/eva', '{')).status).toBe(400);
    expect((await post('/forsok/a.zip/eva', `"${'x'.repeat(1_000_001)}"`)).status).toBe(400);
    expect(await (await at('/forsok/a.zip/eva')).json()).toEqual({ ok: true });
  });
  it('is whole after many commits at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => post('/forsok/a.zip/mange', JSON.stringify({ n, pad: 'x'.repeat(5000) }))),
    );
    const { n, pad } = (await (await at('/forsok/a.zip/mange')).json()) as { n: number; pad: string };
    expect(n).toBeGreaterThanOrEqual(0);
    expect(pad.length).toBe(5000);
  });
  it('has kept what was on its way when it has closed, and writes nothing after', async () => {
    const own = await mkdtemp(join(tmpdir(), 'preview-closed-'));
    const other = await startPreview({ port: 0, packages: own, staff: own, attempts: join(own, 'attempts') });
    const many = Array.from({ length: 40 }, (_, n) =>
      fetch(`${other.url}/forsok/a.zip/kari`, { method: 'POST', body: JSON.stringify({ n }) }).catch(() => undefined),
    );
    await Promise.race(many);
    await other.close();
    await rm(join(own, 'attempts'), { recursive: true });
    await Promise.all(many);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await readdir(own)).toEqual([]);
    await rm(own, { recursive: true });
  });
  it('refuses other sites', async () => {
    expect(await raw('/forsok/a.zip/eva', { host: 'evil.example:80' })).toBe(403);
    expect(await raw('/forsok/a.zip/eva', { origin: 'https://evil.example' }, 'POST', '{}')).toBe(403);
    expect(await raw('/forsok/a.zip/eva', { origin: preview.url })).toBe(200);
  });
  it('has no attempt without a learner', async () => expect((await at('/forsok/a.zip')).status).toBe(404));
});
