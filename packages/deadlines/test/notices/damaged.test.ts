import { describe, expect, it } from 'vitest';
import { at } from '@pengaduan/core/testing';
import { dispatch, sendParked, type DamagedComplaint } from '@pengaduan/deadlines';
import { corrupt, type Journal, type Store } from '@pengaduan/journal';
import { left } from 'fp-ts/lib/Either.js';
import { unreadableFeed } from '../../../../docs/test/suite/thinned.js';
import { about, give, recordsIn, value, world } from '../world.js';
import { outboxOver, passed, post } from './post.js';

const ids = ['1', '2', '3'];
const damagedOne = async () => {
  const { store, environment } = world();
  for (const id of ids) await give(environment, ...at.Dispositioned.map((command) => about(id, command)));
  return { store, environment };
};
const foreign = async (store: Store, stream: string): Promise<void> => {
  const loaded = await value(
    store.journal.load(stream, { initial: 0, evolve: () => ({ _tag: 'Right', right: 0 }) }),
  );
  const record = { id: 'x', type: 'InvoicePaid', data: {}, metadata: {} };
  await value(store.journal.append(loaded.token, [record]));
};
/** What a channel sends about whom, of whom it says that they are left out, and what is parked. */
const sending = ({ store, environment }: Awaited<ReturnType<typeof damagedOne>>, skipDamaged: boolean) => {
  const { notices, notify } = post();
  const leftOut: Array<DamagedComplaint> = [];
  const { outbox } = outboxOver(store, environment, notify);
  const channel = { ...outbox, skipDamaged, onDamaged: (one: DamagedComplaint) => void leftOut.push(one) };
  return { notices, leftOut, channel };
};
type Damage = (
  world: Awaited<ReturnType<typeof damagedOne>>,
) => Promise<Awaited<ReturnType<typeof damagedOne>>>;
const cutOff: Damage = ({ store, environment }) => {
  const load: Journal['load'] = (stream, fold) =>
    stream === 'complaint-2'
      ? () => Promise.resolve(left(corrupt('complaint-2')))
      : environment.journal.load(stream, fold);
  return Promise.resolve({
    store,
    environment: { ...environment, journal: { ...environment.journal, load } },
  });
};
const damages: ReadonlyArray<readonly [string, Damage, string]> = [
  [
    'a record that another program wrote',
    async (whole) => (await foreign(whole.store, 'complaint-2'), whole),
    'UnreadableEvent',
  ],
  [
    'a record that is not JSON',
    ({ store, environment }) =>
      Promise.resolve({
        store: { ...store, feed: unreadableFeed(store.feed, (one) => one.stream !== 'complaint-2') },
        environment,
      }),
    'UnreadableEvent',
  ],
  ['a stream that the journal finds damaged', cutOff, 'Corrupt'],
];

describe.each(damages)('%s', (_, damage, type) => {
  it('stops the notices at its complaint, which is named', async () => {
    const { leftOut, channel } = sending(await damage(await damagedOne()), false);
    const { stopped } = await dispatch(channel)()();
    expect(stopped).toMatchObject({ type: 'DamagedComplaint', complaint: '2', damage: { type } });
    expect(leftOut).toEqual([]);
    expect((await dispatch(channel)()()).stopped).toEqual(stopped);
  });
  it('is passed over where that is asked for: its complaint is named, the others are told', async () => {
    const { notices, leftOut, channel } = sending(await damage(await damagedOne()), true);
    await passed(dispatch(channel)());
    expect(notices.map(({ complaint }) => complaint)).toEqual(['1', '3']);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(new Set(leftOut.map(({ complaint }) => complaint))).toEqual(new Set(['2']));
    expect((await passed(dispatch(channel)())).deliveries).toEqual([]);
  });
});

it('a notice about a damaged complaint is kept until the complaint is whole again', async () => {
  const whole = await damagedOne();
  const { channel } = sending(await cutOff(whole), true);
  const { deliveries } = await passed(dispatch(channel)());
  const key = 'NewDisposition:2:5';
  expect(deliveries).toContainEqual({ key, result: 'Parked', failure: 'DamagedComplaint', retry: 'never' });
  // Tried again before that, it stays as it is, and the journal keeps no second record of it.
  const kept = () => recordsIn(whole.store.feed, 'notices-surat-');
  const before = await kept();
  await passed(sendParked(sending(await cutOff(whole), true).channel, whole.store.feed));
  expect(await kept()).toEqual(before);
  const mended = sending(whole, false);
  const again = await passed(sendParked(mended.channel, whole.store.feed));
  expect(again.deliveries).toEqual([{ key, result: 'Sent' }]);
});
