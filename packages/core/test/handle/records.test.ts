import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { memoryStore, type Recorded } from '@pengaduan/journal';
import {
  complaintOf,
  complaintRecords,
  complaintStreams,
  handleAll,
  history,
  standardContext,
  streamOf,
} from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';

it('the stream of a complaint is named after it', () => {
  for (const complaint of ['6340753', 'PGD-2025-01', 'complaint-1']) {
    expect(streamOf(complaint)).toBe(`${complaintStreams}${complaint}`);
    expect(complaintOf(streamOf(complaint))).toBe(complaint);
  }
});

it('records of complaints are read with their complaint and place, unless one of them cannot be read', async () => {
  const { journal, feed } = memoryStore({ now: () => 0 });
  const context = standardContext();
  for (const complaint of ['1', '2'])
    await handleAll({ journal, context })(
      at.InProcess.map((command) => ({ ...command, complaint, id: `${command.id}-${complaint}` })),
    )();
  const all: Array<Recorded> = [];
  const take = (events: ReadonlyArray<Recorded>) => () => {
    all.push(...events);
    return Promise.resolve(right('continue' as const));
  };
  await feed.read<never>({ prefix: complaintStreams, after: none }, ({ events }) => take(events))();
  const histories = await Promise.all(['1', '2'].map((complaint) => history(journal)(complaint)()));
  const told = histories.flatMap((one) =>
    one._tag === 'Right' && one.right._tag === 'Some' ? one.right.value.records : [],
  );
  expect(told.map(({ revision }) => Number(revision))).toEqual(told.map((_, n) => n % (told.length / 2)));
  expect(complaintRecords(all)).toEqual(right(told));
  const [broken, ...others] = all.map((one) => ({ ...one, type: 'OrderPlaced' }));
  expect(complaintRecords([...all, broken!, ...others.slice(1)])).toMatchObject({
    left: { type: 'UnreadableEvent', stream: 'complaint-1', revision: 0n },
  });
});
