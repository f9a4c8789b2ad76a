import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import type { BatchHandler } from '@pengaduan/journal';
import { receipt, value } from './answers.js';
import { events, freshStream, ids, nothingYet } from './events.js';
import { impatient, withFaulty, type Faulty } from './faulty.js';
import { keeping, never, quiet, subscriptions } from './following.js';
import { noFaults, tooSlow, unavailable, type Fault } from './server/faults.js';

describe('a follower whose subscription ends', () => {
  const ways: Readonly<Record<string, (after: number) => Fault>> = {
    'with an error': (after) => ({ does: 'tear', after, with: unavailable }),
    'as too slow': (after) => ({ does: 'tear', after, with: tooSlow }),
    'in good order': (after) => ({ does: 'end', after }),
    'by falling silent': (after) => ({ does: 'fall-silent', after }),
    'after a checkpoint that is ahead of its event': (after) => ({ does: 'run-ahead', after }),
  };
  const ending =
    (faults: ReadonlyArray<Fault>) =>
    async ({ server, store: { journal, feed } }: Faulty): Promise<void> => {
      const prefix = freshStream();
      const written = events(6);
      await receipt(journal, nothingYet(`${prefix}-a`), written);
      const { seen, handle } = keeping(written.length);
      server.script = subscriptions(...faults);
      await value(feed.follow({ prefix, after: none }, handle, never));
      expect(seen).toEqual(ids(written));
    };
  for (const [way, fault] of Object.entries(ways))
    it(`${way}, after any number of messages, hands over every record once and in order`, async () => {
      const options = way === 'by falling silent' ? impatient : {};
      const after = Array.from({ length: 8 }, (_, n) => n);
      // Each on a server of its own, so that they are silent at the same time.
      await Promise.all(after.map((n) => withFaulty(ending([fault(n), fault(2), fault(0)]), options)()));
    });
});

describe('checkpoints of the server', () => {
  it(
    'that are ahead of their event lose nothing, also for a reader that stores its position and starts again',
    withFaulty(async ({ server, store: { journal, feed } }) => {
      const prefix = freshStream();
      const written = [];
      for (let n = 0; n < 4; n++) {
        await receipt(journal, nothingYet(freshStream()), events(300));
        const batch = events(1);
        await receipt(journal, nothingYet(`${prefix}-${n}`), batch);
        written.push(...batch);
      }
      for (let after = 1; after < 14; after++) {
        const { seen, handle } = keeping(2);
        server.script = subscriptions({ does: 'run-ahead', after }, { does: 'run-ahead', after: 1 });
        const kept = await value(feed.follow({ prefix, after: none }, handle, never));
        server.script = noFaults;
        const rest = keeping(Infinity);
        await value(feed.read({ prefix, after: kept }, rest.handle));
        expect([...seen, ...rest.seen]).toEqual(ids(written));
      }
    }),
  );

  it(
    'never count as scanned what still waits for its handler',
    withFaulty(async ({ server, store: { journal, feed } }) => {
      const prefix = freshStream();
      const written = [];
      for (let n = 0; n < 5; n++) {
        const batch = events(3);
        await receipt(journal, nothingYet(`${prefix}-${n}`), batch);
        await receipt(journal, nothingYet(freshStream()), events(260));
        written.push(...batch);
      }
      const seen: Array<string> = [];
      const stop = new AbortController();
      const handle: BatchHandler<never> = (batch) => async () => {
        // During this time the server's checkpoints arrive in the client.
        await quiet(server);
        seen.push(...ids(batch.events));
        stop.abort();
        return right('continue');
      };
      let after = await value(feed.follow({ prefix, after: none }, handle, stop.signal));
      for (let more = true; more;) {
        const { seen: next, handle: one } = keeping(1);
        after = await value(feed.read({ prefix, after }, one));
        seen.push(...next);
        more = next.length > 0;
      }
      expect(seen).toEqual(ids(written));
    }),
  );
});

it(
  'the last position of the log is read before subscribing: what is written in between does not count as scanned',
  withFaulty(async ({ server, store: { journal, feed } }) => {
    const prefix = freshStream();
    await receipt(journal, nothingYet(prefix), events(1));
    await value(feed.read({ prefix, after: none }, keeping(Infinity).handle));
    expect(server.calls.slice(1).map(({ method }) => method)).toEqual(['read', 'subscribe']);
  }),
);

const oddServers: Readonly<Record<string, Fault>> = {
  'sends every record twice': { does: 'repeat' },
  'sends streams of another prefix': { does: 'overlook-filter' },
};
for (const [what, fault] of Object.entries(oddServers))
  it(
    `a server that ${what}: each matching record is handed over once`,
    withFaulty(async ({ server, store: { journal, feed } }) => {
      const prefix = freshStream();
      const written = events(5);
      await receipt(journal, nothingYet(prefix.toUpperCase()), events(2));
      await receipt(journal, nothingYet(`${prefix}-a`), written);
      const { seen, handle } = keeping(Infinity);
      server.script = subscriptions(fault);
      await value(feed.read({ prefix, after: none }, handle));
      expect(seen).toEqual(ids(written));
    }),
  );
