import { expect, it } from 'vitest';
import { bangkalan, encodePolicy } from '@pengaduan/core';
import { receive } from '@pengaduan/core/testing';
import { memoryStore, openPengaduan, type PengaduanOptions, type QueueFilter } from 'pengaduan';
import { clock, give, inMemory, open, value } from './world.js';

const { now } = clock('2025-02-07T08:00');
const store = memoryStore({ now: () => 0 });

it.each([
  ['nothing', undefined, /takes an object with a store/],
  ['no store', {}, /needs an open store/],
  ['a journal instead of its store', { store: store.journal }, /needs an open store/],
  ['another language', { store, lang: 'jv' }, /lang is "id" or "en"/],
  ['a time instead of a clock', { store, now: 0 }, /now is a function/],
  ['an option that there is not', { store, language: 'en' }, /there is no option language/],
])('%s is a mistake of the program, told at once', (_, options, sentence) => {
  expect(() => openPengaduan(options as PengaduanOptions)).toThrow(TypeError);
  expect(() => openPengaduan(options as PengaduanOptions)).toThrow(sentence);
});

it.each([
  [{ year: 2025.5 }, ['year']],
  [{ from: '2025-02-30' }, ['from', 'to']],
  [undefined, ['from', 'to']],
  [{ year: 2025, from: '2025-02-01' }, ['from']],
  [{ from: '2025-03-01', to: '2025-02-01' }, ['to']],
  [{ year: 2025, asOf: '2025-02-08' }, ['asOf']],
  [{ year: 2025, asOf: '2024-12-31' }, ['asOf']],
  [{ year: 2026 }, ['year']],
  [{ from: '2025-02-08', to: '2025-02-28' }, ['from']],
  [{ year: 2025, asOf: 'besok', denominator: 'semua', by: 'kota' }, ['asOf', 'denominator', 'by']],
  [{ year: 2025, asof: '2025-02-01' }, ['asof']],
  [2025, ['', 'from', 'to']],
])('a question %j names what is wrong in it', async (question, fields) => {
  const { metrics } = await open(await inMemory(), now);
  const answer = await metrics.evaluate(question as { year: number });
  expect(answer).toMatchObject({ ok: false, failure: { type: 'InvalidQuestion', retry: 'never' } });
  expect(answer.ok ? [] : answer.failure.fields.map(({ field }) => field)).toEqual(fields);
});

it('a question about today is answered, also where today has begun only in the zone of the office', async () => {
  const midnight = () => Date.parse('2025-02-08T00:00:00+07:00');
  const { metrics } = await open(await inMemory(), midnight);
  expect(await metrics.evaluate({ year: 2025, asOf: '2025-02-08' })).toMatchObject({ ok: true });
  expect(await metrics.evaluate({ year: 2025, asOf: '2025-02-09' })).toMatchObject({ ok: false });
});

it('a wrong stage, half a working day and a year without decree are told', async () => {
  const { list, deadlines } = await open(await inMemory(), now);
  expect(await list({ stage: 'Open' as 'Closed' })).toMatchObject({
    failure: { fields: [{ field: 'stage' }] },
  });
  const all = { agency: 7, overdue: 'yes', limit: 1001, after: 'page 2' } as unknown as QueueFilter;
  const fields = ['agency', 'overdue', 'limit', 'after'].map((field) => ({ field }));
  expect(await list(all)).toMatchObject({ failure: { type: 'InvalidQuestion', fields } });
  expect(await list({ agency: '' })).toMatchObject({ failure: { fields: [{ field: 'agency' }] } });
  const misspelled = { overdu: true, agensi: 'dlh' } as QueueFilter;
  expect(await list(misspelled)).toMatchObject({
    failure: {
      fields: [
        { field: 'overdu', problem: expect.stringContaining('no field of this name') as string },
        { field: 'agensi' },
      ],
    },
  });
  expect(await list('Received' as QueueFilter)).toMatchObject({ failure: { fields: [{ field: '' }] } });
  expect(await deadlines.due({ days: 5 } as object)).toMatchObject({
    failure: { fields: [{ field: 'days' }] },
  });
  const half = await deadlines.due({ workingDays: 0.5 });
  expect(half).toMatchObject({ failure: { fields: [{ field: 'workingDays' }] } });
  expect(await deadlines.due({ workingDays: 9999 })).toMatchObject({ failure: { type: 'NotDecreed' } });
});

it('a watch without an end is a mistake of the program', async () => {
  const { deadlines } = await open(await inMemory(), now);
  expect(() => deadlines.watch({} as { signal: AbortSignal })).toThrow(/needs the signal that ends it/);
});

it('a policy that is adopted can be named from then on, also by a program that opens the store later', async () => {
  const journal = await inMemory();
  const pengaduan = await open(journal, now);
  const own = { ...bangkalan, id: 'sumenep' };
  const command = { ...receive('2025-02-03T08:00'), policy: 'sumenep@1' };
  expect(await give(pengaduan, [command])).toMatchObject([{ rejection: { type: 'UnknownPolicy' } }]);
  expect(await pengaduan.policies.adopt(encodePolicy(own))).toEqual({
    ok: true,
    value: { policy: 'sumenep@1' },
  });
  expect(await give(pengaduan, [command])).toMatchObject([{ ok: true }]);
  const listed = (await value((await open(journal, now)).policies.list())).map(({ policy }) => policy);
  expect(listed).toEqual(['bangkalan@1', 'nasional@1', 'sumenep@1']);
});

it('a policy that is none, or has other rules than before, is refused', async () => {
  const { policies } = await open(await inMemory(), now);
  const wrong = await policies.adopt({ ...encodePolicy(bangkalan), week: 7 });
  expect(wrong).toMatchObject({ failure: { type: 'InvalidPolicy', fields: [{ field: 'week' }] } });
  const other = await policies.adopt(encodePolicy({ ...bangkalan, week: 6 }));
  expect(other).toMatchObject({ failure: { type: 'PolicyChanged', retry: 'never' } });
});

it('working days are asked in text', async () => {
  const { calendar } = await open(await inMemory(), now);
  expect(calendar.addWorkingDays('2025-03-27', 14)).toEqual({ ok: true, value: '2025-04-28' });
  expect(calendar.countWorkingDays('2025-03-27', '2025-04-28')).toEqual({ ok: true, value: 14 });
  expect(calendar.isWorkingDay('2025-03-31')).toEqual({ ok: true, value: false });
  expect(calendar.explain('2025-03-30', '2025-03-31')).toMatchObject({ value: [{ date: '2025-03-31' }] });
});

it('a calendar that has no answer says in a sentence what to do, in the language of the door', async () => {
  const english = await open(await inMemory(), now);
  const told = ({ calendar }: typeof english) => [
    calendar.addWorkingDays('31 March', 1),
    calendar.countWorkingDays('2025-03-27', '2099-01-01'),
    calendar.isWorkingDay('2099-01-01'),
    calendar.explain('2025-03-27', '2099-01-01'),
  ];
  expect(told(english)).toMatchObject([
    { failure: { type: 'InvalidDate', message: expect.stringMatching(/^The date is not valid/) as string } },
    ...Array<object>(3).fill({
      failure: {
        type: 'NotCovered',
        retry: 'never',
        message: expect.stringContaining('not covered') as string,
      },
    }),
  ]);
  expect(told(english.inLanguage('id'))[0]).toMatchObject({
    failure: { message: expect.stringMatching(/^Tanggal tidak sah/) as string },
  });
});
