import fc from 'fast-check';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import { corrupt, memoryStore, type Feed, type UnreadableRecord } from '@pengaduan/journal';
import { expect, it } from 'vitest';
import { integerOf, openReadModels, type BesideRecords, type Projector } from '@pengaduan/journal-sqlite';
import { counts } from './counts.js';
import { event, nothing, stream } from './records.js';
import { refusal, temporaryFile, value } from './temporary.js';

const at = (n: bigint) => ({ commit: n, prepare: n });
const unreadable = (n: bigint): UnreadableRecord => ({
  ...{ stream, revision: n, position: at(n), detail: 'no JSON' },
});

/** A server with a place that it passes over before its one record, and `length` that are not JSON after it. */
const server = async (length: bigint): Promise<Feed> => {
  const { journal, feed } = memoryStore({ now: () => 0 });
  await value(journal.append(nothing, [event('a')]));
  return {
    ...feed,
    read: (range, handle) => async () => {
      const from = isSome(range.after) ? range.after.value.commit : 0n;
      if (from === 0n) range.onPassedOver?.({ stream, revision: 7n });
      const read = await feed.read({ ...range, after: from === 0n ? none : some(at(1n)) }, handle)();
      for (let n = from === 0n ? 2n : from + 1n; n <= length; n++) {
        if (range.onUnreadable === undefined) return left(corrupt('no JSON'));
        range.onUnreadable(unreadable(n));
        range.onPassedOver?.({ stream, revision: 7n + n });
      }
      return read._tag === 'Left' ? read : right(some(at(length)));
    },
  };
};

const opened = async (file: string, length: bigint) => {
  const models = await value(openReadModels({ file, feed: await server(length), journal: 'test' }));
  const tables = await value(models.projection(counts));
  const seen: Array<BesideRecords> = [];
  const project: Projector<never> = (_, beside) => () => {
    seen.push(structuredClone(beside));
    return Promise.resolve(right(() => undefined));
  };
  return { ...tables, close: models.close, project, seen };
};
const places = (...revisions: ReadonlyArray<bigint>) => revisions.map((revision) => ({ stream, revision }));

it('what a server has beside its records is handed over: what is not JSON once, all places that it passed over each time', async () => {
  const file = temporaryFile();
  const first = await opened(file, 2n);
  await value(first.catchUp('complaint-', first.project, { withUnreadable: true }));
  expect(first.seen).toEqual([{ unreadable: [unreadable(2n)], passedOver: places(7n, 9n) }]);
  expect((await value(first.checkpoint)).position).toEqual(some(at(2n)));
  await first.close();
  const later = await opened(file, 3n);
  await value(later.catchUp('complaint-', later.project, { withUnreadable: true }));
  expect(later.seen).toEqual([{ unreadable: [unreadable(3n)], passedOver: places(7n, 9n, 10n) }]);
  await value(later.catchUp('complaint-', later.project, { withUnreadable: true }));
  expect(later.seen).toHaveLength(1);
  await later.close();
});
it('each place that a server passed over is kept, however many it passed over before each batch', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), async (before) => {
      const { journal, feed } = memoryStore({ now: () => 0 });
      await value(
        journal.append(
          nothing,
          before.map((_, n) => event(String(n))),
        ),
      );
      let passed = 0n;
      const follow: Feed['follow'] = (range, handle) =>
        feed.read({ prefix: '', after: none }, ({ events }) => async () => {
          for (const [n, one] of events.entries()) {
            for (let i = 0; i < before[n]!; i++) range.onPassedOver?.({ stream, revision: passed++ });
            const answer = await handle({ events: [one], scannedTo: one.position })();
            if (isLeft(answer)) return answer;
          }
          return right('continue');
        });
      const file = temporaryFile();
      const models = await value(openReadModels({ file, feed: { ...feed, follow }, journal: 'test' }));
      const tables = await value(models.projection(counts));
      const project: Projector<never> = () => () => Promise.resolve(right(() => undefined));
      await value(tables.follow('complaint-', project, { signal: new AbortController().signal }));
      const kept = await value(
        tables.query((db) => db.all('SELECT revision FROM passed_over ORDER BY revision')),
      );
      expect(kept.map((row) => integerOf(row, 'revision'))).toEqual(
        Array.from({ length: Number(passed) }, (_, n) => BigInt(n)),
      );
      await models.close();
    }),
    { numRuns: 15 },
  ));
it('what is not JSON ends the reading where nobody asked for it, after what came before it was written', async () => {
  const tables = await opened(temporaryFile(), 2n);
  expect(await refusal(tables.catchUp('complaint-', tables.project))).toEqual(corrupt('no JSON'));
  expect(tables.seen).toEqual([{ unreadable: [], passedOver: places(7n) }]);
  expect((await value(tables.checkpoint)).position).toEqual(some(at(1n)));
  await tables.close();
});
