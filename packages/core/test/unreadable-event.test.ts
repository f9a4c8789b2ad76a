import { isRight, left, right } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { describe, expect, it } from 'vitest';
import { memoryStore, type Json, type Proposed, type ReadFailure } from '@pengaduan/journal';
import {
  adoptedPolicies,
  bangkalan,
  decodeEvent,
  describeHandleFailure,
  encodePolicy,
  history,
  notJson,
  type ComplaintDamage,
  type JsonObject,
  type UnreadableEvent,
} from '@pengaduan/core';
import { oneOf, title } from '../src/wire/leaf.js';
import { fields } from '../src/wire/record.js';
import { decodeBy, type StoredShape, type Upcasts } from '../src/wire/stored-event.js';

const replied = { at: '2025-02-06T01:00:00.000Z', by: 'reporter' };
const id = '8d0b1c1e-5f0a-5b52-9d0c-0a4a7d1f3b11';

/** Why a journal cannot be read whose stream holds this one record. */
const read = async (stream: string, record: Omit<Proposed, 'id'>): Promise<UnreadableEvent> => {
  const { journal } = memoryStore({ now: () => 0 });
  await journal.append({ stream, revision: 'no_stream' }, [{ id, ...record }])();
  const all: TaskEither<ReadFailure | UnreadableEvent, unknown> =
    stream === 'policies' ? adoptedPolicies(journal) : history(journal)('1');
  const done = await all();
  if (isRight(done) || done.left.type !== 'UnreadableEvent') throw new Error(JSON.stringify(record));
  return done.left;
};
const of = (type: string, data: Json, schema?: Json): Omit<Proposed, 'id'> => ({
  type,
  data,
  metadata: schema === undefined ? { $correlationId: 'x' } : { schema },
});
const stream = 'complaint-1';
const place = { stream, revision: 4n };
const policy = encodePolicy({ ...bangkalan, id: 'sumenep' });

const remedies = {
  MissingUpcast: [/older form/, /bentuk lama/],
  NewerVersion: [/newer version\. Update/, /versi yang lebih baru\. Perbarui/],
  UnknownType: [/newer version\. Update/, /versi yang lebih baru\. Perbarui/],
  Malformed: [/malformed at: [\w, ]+\. .*backup/, /rusak pada: [\w, ]+\. .*cadangan/],
  Foreign: [/not written by pengaduan/, /tidak ditulis oleh pengaduan/],
} as const;

describe('a record that cannot be read says why, and what helps', () => {
  it.each<[keyof typeof remedies, string, string, Omit<Proposed, 'id'>]>([
    ['MissingUpcast', 'a version that nothing leads on from', stream, of('ReporterReplied', replied, 0)],
    ['MissingUpcast', 'half a version', stream, of('ReporterReplied', replied, 0.5)],
    ['NewerVersion', 'a version to come', stream, of('ReporterReplied', replied, 2)],
    ['UnknownType', 'a type to come', stream, of('ComplaintMerged', replied, 1)],
    ['Malformed', 'a field that is not as it must be', stream, of('ReporterReplied', { by: 'x' }, 1)],
    ['Malformed', 'a version that is no number', stream, of('ReporterReplied', replied, '2')],
    ['Foreign', 'a type of another program', stream, of('OrderPlaced', { total: 3 })],
    [
      'Foreign',
      'a type of ours with the data of another program',
      stream,
      of('ComplaintClosed', { total: 3 }),
    ],
    ['Foreign', 'a type of another program', 'policies', of('OrderPlaced', { total: 3 })],
    ['UnknownType', 'a type to come', 'policies', of('PolicyRetired', { policy: 'sumenep@1' }, 1)],
    ['NewerVersion', 'a version to come', 'policies', of('PolicyAdopted', policy, 2)],
    ['MissingUpcast', 'a version that nothing leads on from', 'policies', of('PolicyAdopted', policy, 0)],
    [
      'Malformed',
      'a field that is not as it must be',
      'policies',
      of('PolicyAdopted', { ...policy, week: 7 }, 1),
    ],
  ])('%s: %s, in the stream %s', async (type, _, where, record) => {
    const failure = await read(where, record);
    expect(failure.why.type).toBe(type);
    const [en, id] = remedies[type];
    for (const [lang, remedy] of [
      ['en', en],
      ['id', id],
    ] as const) {
      const sentence = describeHandleFailure(failure, lang);
      expect(sentence).toMatch(remedy);
      expect(sentence).toContain(`${where}@0 (${record.type}`);
      if (failure.why.type === 'Malformed')
        expect(sentence).toContain(`: ${failure.why.fields.join(', ')}. `);
    }
  });
  it('repeats nothing that another program may have put into its type', async () => {
    const failure = await read(stream, of('\u001b[31mBudi Santoso 081234567890', {}));
    expect(describeHandleFailure(failure, 'id')).not.toMatch(/Budi|0812|\u001b/);
  });
});

it.each<[string, ComplaintDamage, RegExp, RegExp]>([
  ['a record that is no JSON', notJson(place), /not JSON.*backup\.$/, /bukan JSON.*cadangan\.$/],
  [
    'records that are missing',
    { type: 'MissingEvents', ...place, retry: 'never' },
    /missing before.*backup\.$/,
    /hilang sebelum.*cadangan\.$/,
  ],
])('%s: the place and the remedy are told', (_, damage, en, id) => {
  expect(describeHandleFailure(damage, 'en')).toMatch(en);
  expect(describeHandleFailure(damage, 'id')).toMatch(id);
  for (const lang of ['en', 'id'] as const)
    expect(describeHandleFailure(damage, lang)).toContain('complaint-1@4');
});

describe('the data of an older version', () => {
  const renamed = fields({ type: oneOf(['Moved']), to: title });
  const shape = (upcasts: Upcasts) =>
    decodeBy(new Map([['Moved', { version: 4, codec: renamed as StoredShape<unknown>['codec'], upcasts }]]));
  const step = (version: number) => (data: JsonObject) => ({ to: `${data['to'] as string}${version}` });
  const all = { 1: step(1), 2: step(2), 3: step(3) };
  const stored = { type: 'Moved', data: { to: 'x' } };
  it.each([
    [1, 'x123'],
    [2, 'x23'],
    [3, 'x3'],
    [4, 'x'],
  ])('%i becomes that of the newest one step after the other', (version, to) => {
    expect(shape(all)({ ...stored, version })).toEqual(right({ type: 'Moved', to }));
  });
  it.each([1, 2, 3])('is not passed over where the step from %i is missing', (missing) => {
    const { [missing as 1]: _, ...others } = all;
    for (const version of [1, 2, 3]) {
      const answer = { type: 'MissingUpcast', event: 'Moved', version, known: 4 };
      const read = shape(others)({ ...stored, version });
      expect(version > missing ? isRight(read) : read).toEqual(version > missing ? true : left(answer));
    }
  });
  it.each([0, -1, 0.5, NaN])(
    '%d, which was never written, are not taken for those of the newest',
    (version) => {
      expect(decodeEvent({ type: 'ReporterReplied', version, data: replied })).toMatchObject({
        left: { type: 'MissingUpcast', event: 'ReporterReplied', version, known: 1 },
      });
    },
  );
});
