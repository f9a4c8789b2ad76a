import { isRight, right } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { memoryStore, type Journal, type Proposed, type Recorded } from '@pengaduan/journal';
import {
  amendDeadlines,
  bangkalan,
  encodeEvent,
  handle,
  handleAll,
  history,
  standardContext,
  termsOf,
} from '@pengaduan/core';
import {
  at,
  disposition,
  liaison,
  as,
  receive,
  requestData,
  reply,
  respond,
  tick,
  verify,
  wib,
} from '@pengaduan/core/testing';
import { dayOf, knownOn } from '../known-on.js';

const recordsOf = async (journal: Journal): Promise<ReadonlyArray<Recorded>> => {
  const all = {
    initial: [],
    evolve: (before: ReadonlyArray<Recorded>, one: Recorded) => right([...before, one]),
  };
  const loaded = await journal.load('complaint-1', all)();
  return isRight(loaded) ? loaded.right.state : [];
};
const eventsOf = async (journal: Journal): Promise<ReadonlyArray<Pick<Proposed, 'type' | 'data'>>> => {
  const found = await history(journal)('1')();
  if (!isRight(found) || found.right._tag === 'None') return [];
  return found.right.value.events.map(encodeEvent).map(({ type, data }) => ({ type, data }));
};

it('what a command wrote says which command it was, what it said, and by whom, under names that EventStoreDB knows', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const commands = [...at.Dispositioned, as(liaison('dinas-pupr'), respond('2025-02-05T09:10'))];
  await handleAll({ journal, context: standardContext() })(commands)();
  const records = await recordsOf(journal);
  expect(records.map(({ type, data }) => ({ type, data }))).toEqual(await eventsOf(journal));
  const hashes = new Map<unknown, Set<unknown>>();
  for (const { metadata } of records) {
    const { hash, ...rest } = metadata;
    const command = commands.find(({ id }) => id === metadata['command'])!;
    const causes = { $correlationId: command.id, $causationId: command.id };
    expect(rest).toEqual({ schema: 1, command: command.id, actor: command.by, ...causes });
    hashes.set(command.id, (hashes.get(command.id) ?? new Set()).add(hash));
  }
  expect([...hashes.keys()]).toEqual(commands.map(({ id }) => id));
  expect([...hashes.values()].map(({ size }) => size)).toEqual(commands.map(() => 1));
  expect(new Set([...hashes.values()].flatMap((some) => [...some])).size).toBe(commands.length);
});

// 18 August 2025 was closed by a decree of 7 August.
it('what a decree moved says by which calendar, and no command', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const context = standardContext();
  const begin = '2025-08-05T09:00';
  await handleAll({ journal, context: knownOn(dayOf('2025-08-06'), bangkalan) })([
    ...[receive(begin), verify(begin), disposition(begin)],
  ])();
  const before = (await recordsOf(journal)).length;
  const moved = await amendDeadlines({ journal, context })('1', wib('2025-08-08T09:00'))();
  const facts = isRight(moved) ? moved.right : [];
  const added = (await recordsOf(journal)).slice(before);
  expect(facts.map(({ clock }) => clock)).toEqual(['response', 'ombudsman']);
  expect(added.map(({ type, data }) => ({ type, data }))).toEqual(
    facts.map(encodeEvent).map(({ type, data }) => ({ type, data })),
  );
  const cause = `amendment:${termsOf(context, bangkalan)?.calendar.version}`;
  for (const { metadata } of added)
    expect(metadata).toEqual({
      schema: 1,
      actor: { role: 'system', id: 'amendment' },
      $correlationId: cause,
      $causationId: cause,
    });
});
it('decrees move nothing of a complaint that nobody received, or whose policy is not known', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const begin = '2025-08-05T09:00';
  const amended = (context: ReturnType<typeof standardContext>) =>
    amendDeadlines({ journal, context })('1', wib('2025-08-08T09:00'))();
  expect(await amended(standardContext())).toEqual(right([]));
  const earlier = knownOn(dayOf('2025-08-06'), { ...bangkalan, id: 'lain' });
  await handleAll({ journal, context: earlier })([receive(begin), requestData(begin)])();
  expect(await amended(standardContext())).toEqual(right([]));
});

it('the receipt of a command that has nothing to write is of the place where the complaint was', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const environment = { journal, context: standardContext() };
  await handleAll(environment)(at.Received)();
  const stale = tick('2025-02-20T08:00', 'verification-1', '2025-02-08T00:00');
  const answer = { complaint: '1', revision: 1n, events: [], repeated: false };
  for (const _ of [1, 2]) expect(await handle(environment)(stale)()).toEqual(right(right(answer)));
  const both = await handleAll(environment)([
    verify('2025-02-20T09:00'),
    { ...stale, at: wib('2025-02-20T09:00') },
  ])();
  expect(both).toMatchObject(right([right({ revision: 5n }), right({ revision: 1n, events: [] })]));
});

it('what another program wrote of a complaint is no command that it has accepted, whatever names it uses', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const environment = { journal, context: standardContext() };
  await handleAll(environment)(at.InProcess)();
  const last = (await recordsOf(journal)).length;
  const { type, data } = encodeEvent({
    type: 'ReporterReplied',
    at: wib('2025-02-06T08:00'),
    by: 'reporter',
  });
  const foreign = [
    { command: 'own' },
    { hash: 'own' },
    { command: 7, hash: 'own' },
    { command: 'own', hash: 7 },
  ];
  const events = foreign.map((names, n) => ({
    ...{ type, data, id: `8d0b1c1e-5f0a-5b52-9d0c-0a4a7d1f3b1${n}` },
    metadata: { schema: 1, ...names },
  }));
  await journal.append({ stream: 'complaint-1', revision: BigInt(last - 1) }, events)();
  const own = { ...reply('2025-02-06T09:00'), id: 'own' };
  expect(await handle(environment)(own)()).toMatchObject({ right: { right: { repeated: false } } });
  expect(await handle(environment)(own)()).toMatchObject({ right: { right: { repeated: true } } });
});
