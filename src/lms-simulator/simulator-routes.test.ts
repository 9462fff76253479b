/** Tests the simulator's routes for cmi5 and xAPI: launches, tokens, strictness, injected faults and the log. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startPreview, type Preview } from './preview-server.ts';
import type { LrsLaunch, LrsLog } from './wire-types.ts';

let folder: string;
let preview: Preview;
let base: string;
let learners = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lrs-'));
  preview = await startPreview({ port: 0, packages: folder, staff: folder, attempts: join(folder, 'attempts') });
});
afterAll(async () => {
  await preview.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  learners += 1;
  base = `${preview.url}/lrs/kurs.zip/l%C3%A6rer-${learners}/`;
});

const unit = { publisherId: 'urn:x:kurs', masteryScore: 0.8, moveOn: 'CompletedAndPassed' };
const post = (path: string, body: unknown = '', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(base + path, { method: 'POST', body: JSON.stringify(body), headers });
const launch = async (
  standard: 'cmi5' | 'xapi',
  units: readonly object[] = [unit],
  part?: string,
): Promise<LrsLaunch> =>
  (await post('launch', { standard, learner: { id: 'x', name: 'X' }, units, part })).json() as Promise<LrsLaunch>;
const calls = async (query = 'after=0'): Promise<LrsLog> =>
  (await fetch(`${base}calls?${query}`)).json() as Promise<LrsLog>;
const version = { 'x-experience-api-version': '1.0.3' };
const state = (launched: LrsLaunch, name: string): string =>
  `xapi/activities/state?${new URLSearchParams({ activityId: launched.activityId, agent: JSON.stringify(launched.actor), registration: launched.registration, stateId: name }).toString()}`;

const sound = ({ actor }: LrsLaunch) => ({
  id: '6ba7b811-9dad-41d1-80b4-00c04fd430c8',
  actor,
  verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
  object: { objectType: 'Activity', id: 'urn:x:kurs' },
  timestamp: '2026-11-23T10:00:00.000Z',
});

it('gives a token once, and lets nobody in without it', async () => {
  const launched = await launch('cmi5');
  expect((await fetch(base + state(launched, 'LMS.LaunchData'), { headers: version })).status).toBe(401);
  const { 'auth-token': token } = (await (await post(`token/${launched.key}`)).json()) as { 'auth-token': string };
  expect(await (await post(`token/${launched.key}`)).json()).toMatchObject({ 'error-code': '1' });
  const data = await fetch(base + state(launched, 'LMS.LaunchData'), {
    headers: { ...version, authorization: `Basic ${token}` },
  });
  expect(await data.json()).toMatchObject({
    launchMode: 'Normal',
    masteryScore: 0.8,
    moveOn: 'CompletedAndPassed',
    contextTemplate: { contextActivities: { grouping: [{ id: 'urn:x:kurs' }] } },
  });
});

it('keeps documents, and refuses what is not xAPI', async () => {
  const launched = await launch('xapi');
  const headers = { ...version, authorization: launched.key };
  const document = base + state(launched, 'x');
  expect((await fetch(document, { headers })).status).toBe(404);
  expect((await fetch(document, { method: 'PUT', headers, body: '{"a":1}' })).status).toBe(204);
  expect(await (await fetch(document, { headers })).json()).toEqual({ a: 1 });
  expect((await fetch(document, { headers: { authorization: launched.key } })).status).toBe(400);
  expect((await fetch(`${document}&more=1`, { headers })).status).toBe(400);
  for (const none of [{ id: 'no' }, null, [null], 'x', { ...sound(launched), verb: { id: 'urn:x:did' } }])
    expect((await post('xapi/statements', none, headers)).status, JSON.stringify(none)).toBe(400);
  expect((await fetch(`${base}xapi/nothing`, { headers })).status).toBe(404);
});

it('stores a statement once, and refuses another of its id', async () => {
  const launched = await launch('xapi');
  const headers = { ...version, authorization: launched.key };
  const statement = sound(launched);
  expect(await (await post('xapi/statements', [statement], headers)).json()).toEqual([statement.id]);
  expect((await post('xapi/statements', [statement], headers)).status).toBe(200);
  expect(
    (await post('xapi/statements', [{ ...statement, timestamp: '2026-11-23T11:00:00.000Z' }], headers)).status,
  ).toBe(409);
  expect((await post('xapi/statements', [statement, statement], headers)).status).toBe(400);
  expect((await calls()).values).toMatchObject({ statements: '1', completed: statement.timestamp });
  expect((await calls()).calls.map(({ status }) => status)).toEqual([200, 200, 409, 400]);
  expect((await calls('after=3')).calls).toHaveLength(1);
});

it('injects faults as they are switched', async () => {
  const launched = await launch('xapi');
  const headers = { ...version, authorization: launched.key };
  await calls('after=0&faults=commit-fails');
  expect((await fetch(base + state(launched, 'x'), { method: 'PUT', headers, body: '{}' })).status).toBe(503);
  expect((await fetch(base + state(launched, 'x'), { headers })).status).toBe(404);
  await calls('after=0&faults=refuses');
  expect((await fetch(base + state(launched, 'x'), { headers })).status).toBe(403);
  await calls('after=0&faults=');
  expect((await fetch(base + state(launched, 'x'), { method: 'PUT', headers, body: '{}' })).status).toBe(204);
});

it('shuts out a session that a new launch overtakes, and says that it was abandoned', async () => {
  const first = await launch('cmi5');
  const { 'auth-token': token } = (await (await post(`token/${first.key}`)).json()) as { 'auth-token': string };
  expect((await launch('cmi5')).resumed).toBe(true);
  expect(
    (await fetch(base + state(first, 'LMS.LaunchData'), { headers: { ...version, authorization: `Basic ${token}` } }))
      .status,
  ).toBe(401);
  expect((await calls()).values['statements']).toBe('3');
});

it('launches the first unit that is not satisfied, and wipes an attempt with the others', async () => {
  const units = [{ publisherId: 'urn:x:a', moveOn: 'NotApplicable' }, unit];
  expect((await launch('cmi5', units)).unit).toBe(1);
  await fetch(base.replace('/lrs/', '/forsok/').replace(/\/$/, ''), { method: 'DELETE' });
  expect((await launch('cmi5', units)).resumed).toBe(false);
});

it('launches the unit that the learner has chosen, with its own activity, mastery and moveOn', async () => {
  const units = [unit, { publisherId: 'urn:x:b', masteryScore: 0.6, moveOn: 'Passed' }];
  const chosen = await launch('cmi5', units, 'urn:x:b');
  expect(chosen).toMatchObject({ unit: 1, activityId: 'https://lms.example/au/urn%3Ax%3Ab', resumed: false });
  const { 'auth-token': token } = (await (await post(`token/${chosen.key}`)).json()) as { 'auth-token': string };
  const headers = { ...version, authorization: `Basic ${token}` };
  expect(await (await fetch(base + state(chosen, 'LMS.LaunchData'), { headers })).json()).toMatchObject({
    masteryScore: 0.6,
    moveOn: 'Passed',
    contextTemplate: { contextActivities: { grouping: [{ id: 'urn:x:b' }] } },
  });
  await fetch(base + state(chosen, 'x'), { method: 'PUT', headers, body: '{"mine":1}' });
  expect((await calls()).values).toMatchObject({ 'x.mine': '1', 'LMS.LaunchData.masteryScore': '0.6' });

  const other = await launch('cmi5', units, 'urn:x:kurs');
  expect([other.unit, other.registration, other.resumed]).toEqual([0, chosen.registration, false]);
  const { values } = await calls();
  expect([values['x.mine'], values['LMS.LaunchData.masteryScore']]).toEqual([undefined, '0.8']);
  expect((await launch('cmi5', units, 'urn:x:b')).resumed).toBe(true);
  expect((await launch('cmi5', units, 'urn:x:nothing')).unit).toBe(0);
});
