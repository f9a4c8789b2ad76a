import { isRight, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { memoryStore, type Recorded } from '@pengaduan/journal';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  damageOfText,
  damageText,
  eventAfter,
  handleAll,
  notJson,
  passedOver,
  refusedDamage,
  standardContext,
  type ComplaintDamage,
} from '@pengaduan/core';
import { at, observe } from '@pengaduan/core/testing';

let records: ReadonlyArray<Recorded> = [];
beforeAll(async () => {
  const { journal, feed } = memoryStore({ now: () => 0 });
  const all: Array<Recorded> = [];
  const life = [...at.InProcess, observe('2025-02-10T08:00', 'Closed')];
  await handleAll({ journal, context: standardContext() })(life)();
  const take = (events: ReadonlyArray<Recorded>) => () => {
    all.push(...events);
    return Promise.resolve(right('continue' as const));
  };
  await feed.read<never>({ prefix: '', after: none }, ({ events }) => take(events))();
  records = all;
});
const missing = ({ stream, revision }: Recorded) => ({
  left: { type: 'MissingEvents', stream, revision, retry: 'never' },
});

describe('the next event of a complaint', () => {
  it('is read where it follows the last one, and nowhere else', () => {
    for (const record of records)
      for (let last = -1n; last < BigInt(records.length); last++) {
        const found = eventAfter(last < 0n ? undefined : last, record);
        expect(found).toMatchObject(
          record.revision === last + 1n ? { right: { type: record.type } } : missing(record),
        );
      }
  });
  it('follows places that the store passed over, in the same stream, and no others', () => {
    const [first, , third] = records;
    const places = passedOver();
    expect(eventAfter(first!.revision, third!, places)).toMatchObject(missing(third!));
    places.add({ stream: 'complaint-2', revision: 1n });
    expect(eventAfter(first!.revision, third!, places)).toMatchObject(missing(third!));
    places.add({ stream: third!.stream, revision: 1n });
    expect(eventAfter(first!.revision, third!, places)).toMatchObject({ right: { type: third!.type } });
    expect(eventAfter(first!.revision, third!, passedOver(places))).toMatchObject({ right: {} });
    // A place that was passed over, and can be read by now.
    places.add({ stream: third!.stream, revision: third!.revision });
    expect(eventAfter(first!.revision, third!, places)).toMatchObject({ right: { type: third!.type } });
  });
  it('is none at the beginning, unless it receives the report or tells where it stands', () => {
    const first = records.filter((record) => isRight(eventAfter(undefined, { ...record, revision: 0n })));
    expect(first.map(({ type }) => type)).toEqual(['ComplaintReceived', 'StandingObserved']);
    for (const record of records) {
      const begun = { ...record, revision: 0n };
      if (!first.includes(record)) expect(eventAfter(undefined, begun)).toMatchObject(missing(begun));
    }
  });
});

it('damage is the answer, the first of it, unless it is to be passed over', () => {
  const [first, second] = ['complaint-1', 'complaint-2'].map((stream) => notJson({ stream, revision: 2n }));
  for (const options of [{}, { skipDamaged: false }]) {
    expect(refusedDamage([first!, second!], options)).toBe(first);
    expect(refusedDamage([], options)).toBeUndefined();
  }
  expect(refusedDamage([first!, second!], { skipDamaged: true })).toBeUndefined();
});

it('damage is kept as a text and read back, with its place', () => {
  const place = { stream: 'complaint-1', revision: 2n ** 60n };
  const foreign = { type: 'Foreign', event: 'OrderPlaced', version: 1 } as const;
  const all: ReadonlyArray<ComplaintDamage> = [
    notJson(place),
    { type: 'UnreadableEvent', ...place, why: foreign, retry: 'never' },
    { type: 'MissingEvents', ...place, retry: 'never' },
  ];
  expect(all.map(damageText).map(damageOfText)).toEqual(all);
  expect(notJson(place)).toEqual({
    type: 'UnreadableEvent',
    ...place,
    why: { type: 'NotJson' },
    retry: 'never',
  });
});
