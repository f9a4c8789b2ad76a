// @ts-check
// The adapter against the bare client, on the same server in the same run: what guarding costs.
import { randomUUID } from 'node:crypto';
import * as db from '@eventstore/db-client';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { draft, prepare } from './eventstoredb/place.js';
import { alternate } from './measure/alternate.js';
import { heldBy } from './measure/heap.js';

const [events, appends] = [100_000, 200];
const { store, client, stream, credentials, on, stop } = await prepare(events);
const prefix = stream;

/** @template T @param {import('fp-ts/lib/TaskEither.js').TaskEither<unknown, T>} call @returns {Promise<T>} */
const must = async (call) => {
  const answer = await call();
  if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left));
  return answer.right;
};
/** @param {number} read */
const whole = (read) => {
  if (read !== events) throw new Error(`${read} events read instead of ${events}`);
};

/** @param {(n: number) => void} look */
const load = async (look = () => {}) => {
  const fold = { initial: 0, evolve: (/** @type {number} */ n) => (look(n + 1), right(n + 1)) };
  whole((await must(store.journal.load(stream, fold))).state);
};
const readStream = async () => {
  let read = 0;
  for await (const { event } of client.readStream(stream)) if (event !== undefined) read += 1;
  whole(read);
};

/** @param {(n: number) => void} look */
const readFeed = async (look = () => {}) => {
  let read = 0;
  const handle = (/** @type {import('@pengaduan/journal').RecordBatch} */ batch) => async () => {
    for (const _ of batch.events) look((read += 1));
    return right(/** @type {const} */ ('continue'));
  };
  await must(store.feed.read({ prefix, after: none }, handle));
  whole(read);
};
const subscribe = async () => {
  const filter = db.streamNameFilter({ prefixes: [prefix] });
  const subscription = client.subscribeToAll({ fromPosition: db.START, filter });
  let read = 0;
  for await (const { event } of subscription) {
    if (event !== undefined) read += 1;
    // Not `break`: it would leave the call open, and then `dispose` never returns.
    if (read === events) void subscription.unsubscribe();
  }
  whole(read);
};

const append = async () => {
  /** @type {import('@pengaduan/journal').Token} */
  let token = { stream: `bench_${randomUUID()}-append`, revision: 'no_stream' };
  for (let n = 0; n < appends; n++) ({ token } = await must(store.journal.append(token, [draft(n)])));
};
const appendToStream = async () => {
  const name = `bench_${randomUUID()}-append`;
  /** @type {import('@eventstore/db-client').AppendExpectedRevision} */
  let expectedRevision = db.NO_STREAM;
  for (let n = 0; n < appends; n++) {
    const event = db.jsonEvent(draft(n));
    /** @type {import('@eventstore/db-client').AppendResult} */
    const result = await client.appendToStream(name, event, { expectedRevision, credentials });
    expectedRevision = result.nextExpectedRevision;
  }
};

const cell = (/** @type {number | string} */ text) => String(text).padStart(14);
const compare = async (
  /** @type {string} */ title,
  /** @type {number} */ count,
  /** @type {number} */ rounds,
  /** @type {() => Promise<void>} */ ours,
  /** @type {() => Promise<void>} */ theirs,
) => {
  const { ours: own, theirs: bare, wall, cpu } = await alternate(rounds, ours, theirs);
  const rate = (/** @type {number} */ ms) => cell(Math.round((count / ms) * 1000));
  const ratios = [
    `${((1 / wall) * 100).toFixed(0)} %`,
    `${(wall * 100).toFixed(0)} %`,
    `${(cpu * 100).toFixed(0)} %`,
  ];
  console.log(title.padEnd(24) + rate(own) + rate(bare) + ratios.map(cell).join(''));
};

console.log(`Against ${on}: ${events} events to read, ${appends} appends of one event a round`);
const heads = ['adapter /s', 'client /s', 'rate', 'time', 'processor'];
console.log(' '.repeat(24) + heads.map(cell).join(''));
await compare('load a stream', events, 7, load, readStream);
await compare('read the feed', events, 7, readFeed, subscribe);
await compare('append', appends, 41, append, appendToStream);
for (const [title, read] of /** @type {const} */ ([
  ['load', load],
  ['feed', readFeed],
])) {
  const held = await heldBy((look) => read((n) => void (n % 5_000 === 0 && look())));
  console.log(`${title}: at most ${held.toFixed(1)} MiB held while reading ${events} events`);
}
await stop();
