import { left } from 'fp-ts/lib/Either.js';
import { memoryStore, type Store } from 'pengaduan';
import { expect, it, onTestFinished, vi } from 'vitest';
import { operations } from '../src/operations/operations.js';
import { serve, report, type Question } from './service.js';

const receive = { token: 'warga', body: report };
const verify = { body: { at: '2025-02-03T09:00:00+07:00', classification: 'non_supervisory' } };

it.each([
  [{ by: { role: 'system', id: 'runner' } }, 'by'],
  [{ by: { role: 'coordinator', id: 'o-1' } }, 'by'],
  [{ complaint: '2' }, 'complaint'],
  [{ id: 'c-2' }, 'id'],
  [{ command: 'CloseComplaint' }, 'command'],
  [{ nama: 'Budi' }, 'nama'],
])('a body that says %j is refused, and nothing is written', async (more, field) => {
  const { ask } = await serve();
  const { status, body } = await ask('ReceiveComplaint', { token: 'warga', body: { ...report, ...more } });
  expect([status, body['fields']]).toMatchObject([422, [{ field }]]);
  expect(await ask('ShowComplaint')).toMatchObject({ status: 404 });
});

it('who speaks is who is signed in', async () => {
  const { ask } = await serve();
  await ask('ReceiveComplaint', receive);
  expect(await ask('VerifyComplaint', { ...verify, token: 'warga' })).toMatchObject({
    status: 403,
    body: { type: '/problems/NotPermitted', rejection: { role: 'reporter', command: 'VerifyComplaint' } },
  });
  for (const token of [null, 'system', 'toString']) {
    const { status, headers } = await ask('VerifyComplaint', { ...verify, token });
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  }
  expect(await ask('ListComplaints', { token: 'warga' })).toMatchObject({ status: 403 });
  expect(await ask('VerifyComplaint', verify)).toMatchObject({ status: 200 });
});

it('a request that is sent again has the same answer, and its key is for it alone', async () => {
  const { ask } = await serve();
  const first = await ask('ReceiveComplaint', receive);
  expect([first.status, first.headers.get('location')]).toEqual([201, '/complaints/1']);
  const again = await ask('ReceiveComplaint', receive);
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  const other = { ...receive, body: { ...report, category: 'sampah' } };
  expect(await ask('ReceiveComplaint', other)).toMatchObject({
    status: 422,
    body: { type: '/problems/CommandIdReused' },
  });
  expect(await ask('ReceiveComplaint', { ...receive, key: 'c2' })).toMatchObject({
    status: 409,
    body: { type: '/problems/AlreadyReceived' },
  });
  for (const [key, status] of [
    [null, 400],
    ['dua kata', 422],
  ] as const) {
    const { body, ...answer } = await ask('ReceiveComplaint', { ...receive, key });
    expect([answer.status, body['fields']]).toMatchObject([status, [{ field: 'Idempotency-Key' }]]);
  }
});

const sentences: ReadonlyArray<readonly [string | undefined, string, RegExp]> = [
  [undefined, 'id', /^Laporan ini belum diterima/],
  ['en-GB,en;q=0.9,id;q=0.1', 'en', /^This report has not been received/],
  ['fr', 'id', /^Laporan ini/],
];
it.each(sentences)('for Accept-Language %s it speaks %s', async (lang, spoken, detail) => {
  const { ask } = await serve();
  const { status, headers, body } = await ask('VerifyComplaint', { ...verify, ...(lang && { lang }) });
  expect([status, headers.get('content-language')]).toEqual([404, spoken]);
  expect(body['detail']).toMatch(detail);
});

const questions: ReadonlyArray<readonly [string, Question, number, string]> = [
  ['ListComplaints', { query: '?stage=Open' }, 400, 'stage'],
  ['ListComplaints', { query: '?overdue=ya' }, 400, 'overdue'],
  ['ListComplaints', { query: '?stge=Closed' }, 400, 'stge'],
  ['ListComplaints', { query: '?limit=' }, 400, 'limit'],
  ['ListComplaints', { query: '?after=2' }, 400, 'after'],
  ['ListComplaints', { query: '?agency=' }, 400, 'agency'],
  ['ShowComplaint', { query: '?at=2025-02-03' }, 400, 'at'],
  ['DueDeadlines', { query: '?workingDays=' }, 400, 'workingDays'],
  ['DueDeadlines', { query: '?workingDays=1.5' }, 400, 'workingDays'],
  ['EvaluateYear', { year: 20_25.5 }, 400, 'year'],
  ['EvaluateYear', { year: '2e3' }, 400, 'year'],
  ['EvaluateYear', { year: '0x7e9' }, 400, 'year'],
  ['EvaluateYear', { query: '?asOf=2025-02-30' }, 400, 'asOf'],
  ['CloseComplaint', { body: { at: 'besok' } }, 422, 'at'],
  ['ReceiveComplaint', { complaint: 'a%20b', key: 'c1', body: report }, 422, 'complaint'],
];
it.each(questions)('%s of %j is %i and names %s', async (id, question, status, field) => {
  const { ask } = await serve();
  const { body, ...answer } = await ask(id, question);
  expect([answer.status, body['fields']]).toMatchObject([status, [{ field }]]);
});

const byQuery = operations.flatMap(({ id, parameters }) =>
  parameters.filter((one) => one.in === 'query').map(({ name, schema }) => [id, name, schema] as const),
);

it.each(byQuery)('%s takes %s once, and a number as digits alone', async (id, name, schema) => {
  const { ask } = await serve();
  const refused = { status: 400, body: { fields: [{ field: name }] } };
  expect(await ask(id, { query: `?${name}=1&${name}=1` })).toMatchObject(refused);
  expect(await ask(id, { query: `?${name}=` })).toMatchObject(refused);
  if (!('type' in schema) || schema.type !== 'integer') return;
  for (const value of ['1e1', '0x1', '+1', '%201', '1.0', '01', '1_0', 'NaN']) {
    expect(await ask(id, { query: `?${name}=${value}` })).toMatchObject(refused);
  }
  expect(await ask(id, { query: `?${name}=10` })).toMatchObject({ status: 200 });
});

it('a page of another filter is refused, and the same filter goes on', async () => {
  const { ask } = await serve();
  for (const complaint of ['1', '2']) await ask('ReceiveComplaint', { ...receive, complaint });
  const { body } = await ask('ListComplaints', { query: '?stage=Received&limit=1' });
  const after = `after=${String(body['next'])}`;
  expect(await ask('ListComplaints', { query: `?stage=Received&${after}` })).toMatchObject({ status: 200 });
  expect(await ask('ListComplaints', { query: `?stage=Closed&${after}` })).toMatchObject({
    status: 400,
    body: { fields: [{ field: 'after' }] },
  });
  const pattern = byQuery
    .flatMap(([, , schema]) => ('pattern' in schema ? [String(schema.pattern)] : []))
    .at(-1);
  expect(body['next']).toMatch(new RegExp(pattern ?? '$never'));
});

it('what is no JSON object, too large or at no address is told', async () => {
  const { ask, baseUrl } = await serve();
  for (const body of ['{', '[]', 'null', '']) {
    expect(await ask('CloseComplaint', { body })).toMatchObject({ status: 400 });
  }
  expect(await ask('CloseComplaint', { body: { reason: 'x'.repeat(70_000) } })).toMatchObject({
    status: 413,
  });
  const lost = await fetch(`${baseUrl}/laporan`);
  expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});

const whose = (load: Store['journal']['load']): Store => {
  const store = memoryStore({ now: () => 0 });
  return { ...store, journal: { ...store.journal, load } };
};

it('a journal that is away is 503, and when to ask again', async () => {
  const away = { type: 'Unavailable', reason: 'unreachable', detail: '', retry: 'safe' } as const;
  let isAway = false;
  const store = memoryStore({ now: () => 0 });
  const load: Store['journal']['load'] = (stream, fold) =>
    isAway ? () => Promise.resolve(left(away)) : store.journal.load(stream, fold);
  const { ask } = await serve(whose(load));
  isAway = true;
  for (const id of ['Health', 'ShowComplaint', 'VerifyComplaint']) {
    const { status, headers } = await ask(id, id === 'VerifyComplaint' ? verify : {});
    expect([id, status, headers.get('retry-after')]).toEqual([id, 503, '5']);
  }
});

it('a fault of the service says nothing of what was sent', async () => {
  const store = memoryStore({ now: () => 0 });
  let isBroken = false;
  const load: Store['journal']['load'] = (stream, fold) => {
    if (isBroken) throw new Error('Budi\nSantoso');
    return store.journal.load(stream, fold);
  };
  const { ask } = await serve(whose(load));
  isBroken = true;
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => logged.mockRestore());
  const answer = await ask('VerifyComplaint', verify);
  expect(answer.status).toBe(500);
  expect(JSON.stringify(answer.body)).not.toMatch(/Budi|Santoso/);
  expect(logged.mock.calls.join()).toMatch(/^ +at /);
  expect(logged.mock.calls.join()).not.toMatch(/Budi|Santoso/);
});
