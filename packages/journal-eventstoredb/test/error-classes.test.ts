import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { refusal, value } from './answers.js';
import { events, freshStream, keepAll, nothingYet } from './events.js';
import { faulty, withFaulty } from './faulty.js';
import { refusal as ends, streamDeleted, type Refusal } from './server/failures.js';
import {
  accessDenied,
  cancelled,
  inTurn,
  notLeader,
  resetByPeer,
  timedOut,
  unavailable,
} from './server/faults.js';

const sizeTrailers = { exception: 'maximum-append-size-exceeded', 'maximum-append-size': '64' };
const denied = { type: 'Unavailable', reason: 'denied', retry: 'never' };
const unreachable = { type: 'Unavailable', reason: 'unreachable', retry: 'safe' };
const unknown = { type: 'OutcomeUnknown', retry: 'same-ids' };
/** Tried as often as the settings of these tests allow. */
const retried = 4;

interface Row {
  readonly with: Refusal;
  readonly attempts: number;
  readonly append: object;
  readonly read: object;
}

/** Every class of error and every bare gRPC code: how often it is tried, and what is said in the end. */
const rows: Readonly<Record<string, Row>> = {
  'unavailable, 14': { with: unavailable, attempts: retried, append: unknown, read: unreachable },
  'cancelled by the server, 1': { with: cancelled, attempts: retried, append: unknown, read: unreachable },
  'operation timed out, 10': { with: timedOut, attempts: retried, append: unknown, read: unreachable },
  'connection reset, 13': { with: resetByPeer, attempts: retried, append: unknown, read: unreachable },
  'deadline exceeded, 4': { with: ends(4, 'late'), attempts: retried, append: unknown, read: unreachable },
  'server too busy, 8': { with: ends(8, 'busy'), attempts: retried, append: unknown, read: unreachable },
  'not found, 5': { with: ends(5, 'no such'), attempts: 1, append: denied, read: denied },
  'access denied, 7': { with: accessDenied, attempts: 1, append: denied, read: denied },
  'access denied without a class, 7': { with: ends(7, 'no'), attempts: 1, append: denied, read: denied },
  'unauthenticated, 16': { with: ends(16, 'who'), attempts: 1, append: denied, read: denied },
  'invalid argument, 3': { with: ends(3, 'bad'), attempts: 1, append: denied, read: denied },
  'unimplemented, 12': { with: ends(12, 'what'), attempts: 1, append: denied, read: denied },
  'an unhandled error in the server, 2': {
    with: ends(2, 'oops'),
    attempts: 1,
    append: unknown,
    read: denied,
  },
  'stream deleted, 9': {
    with: streamDeleted('s'),
    attempts: 1,
    append: { type: 'Deleted', retry: 'never' },
    read: { type: 'Deleted', retry: 'never' },
  },
  'too large for this server, 3': {
    with: ends(3, 'Maximum Append Size', sizeTrailers),
    attempts: 1,
    append: { type: 'TooLarge', limit: 64, retry: 'never' },
    read: denied,
  },
};

describe('each class of error is tried again or not, and has its own failure', () => {
  for (const [name, row] of Object.entries(rows)) {
    it(
      `append: ${name}`,
      withFaulty(async ({ server, store: { journal } }) => {
        const stream = freshStream();
        server.script = ({ method }) =>
          method === 'append' ? { does: 'refuse', with: row.with } : undefined;
        expect(await refusal(journal.append(nothingYet(stream), events(1)))).toMatchObject(row.append);
        expect(server.calls.filter(({ method }) => method === 'append')).toHaveLength(row.attempts);
      }),
    );

    it(
      `load and read: ${name}`,
      withFaulty(async ({ server, store: { journal, feed } }) => {
        server.script = ({ method }) => (method === 'read' ? { does: 'refuse', with: row.with } : undefined);
        expect(await refusal(journal.load(freshStream(), keepAll))).toMatchObject(row.read);
        expect(server.calls).toHaveLength(row.attempts);
        const handle = () => () => Promise.resolve(right('continue' as const));
        expect(await refusal(feed.read({ prefix: 'c', after: none }, handle))).toMatchObject(row.read);
        expect(server.calls).toHaveLength(2 * row.attempts);
      }),
    );
  }
});

it(
  'the pauses between attempts double up to the longest, and are spread from half to the whole',
  withFaulty(async ({ server, store: { journal }, pauses }) => {
    server.script = ({ method }) => (method === 'append' ? { does: 'refuse', with: unavailable } : undefined);
    await refusal(journal.append(nothingYet(freshStream()), events(1)));
    expect(pauses).toEqual([75, 150, 225]);
  }),
);

it('one append with all its retries has a time limit of its own', async () => {
  let now = 0;
  const started = await faulty({ attempts: 1_000, timeLimit: 12_000, now: () => now });
  started.server.script = ({ method }) => {
    if (method !== 'append') return undefined;
    now += 2_500;
    return { does: 'refuse', with: unavailable };
  };
  const open = await refusal(started.store.journal.append(nothingYet(freshStream()), events(1)));
  expect(open.type).toBe('OutcomeUnknown');
  expect(started.pauses).toHaveLength(3);
  await started.close();
});

it(
  'a node that is not the leader names it, and the retry goes there',
  withFaulty(async ({ server: follower, store: { journal } }) => {
    const { server: leader, close } = await faulty({}, { log: follower.log });
    follower.script = inTurn('append', { does: 'refuse', with: notLeader('127.0.0.1', leader.port) });
    const stream = freshStream();
    await value(journal.append(nothingYet(stream), events(2)));
    expect(leader.calls.map(({ method }) => method)).toEqual(['append']);
    expect(follower.log.records(stream)).toHaveLength(2);
    await close();
  }),
);
