import { right } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import type { Projector } from '@pengaduan/journal-sqlite';
import { event, events, nothing } from './records.js';
import { value } from './temporary.js';
import { asked, count, counts, inAFileOfTheirOwn, inItsFile, one, two } from './counts.js';

describe.each([
  ['the file of the store', inItsFile],
  ['a file of its own', inAFileOfTheirOwn],
])('a projection in %s', (_, withStore) => {
  it('catches up past what it does not match, and again only with what is new', () =>
    withStore(async ({ store, projection: open }) => {
      const projection = await value(open(counts));
      const batches: Array<ReadonlyArray<string>> = [];
      const project: Projector<never> = (records) => () => {
        batches.push(records.map(({ id }) => id));
        return Promise.resolve(right((db) => records.forEach(({ type }) => count(type)(db))));
      };
      const catchUp = () => value(projection.catchUp('complaint-', project));
      expect(await catchUp()).toEqual(none);
      await value(store.journal.append(nothing, [event('a'), event('b')]));
      const other = { stream: 'policies', revision: 'no_stream' } as const;
      await value(store.journal.append(other, [event('c')]));
      expect(await catchUp()).toEqual(some({ commit: 3n, prepare: 3n }));
      expect(await catchUp()).toEqual((await value(projection.checkpoint)).position);
      expect(batches).toEqual([['a', 'b']]);
      await value(store.journal.append({ ...other, revision: 0n }, [event('d')]));
      expect(await catchUp()).toEqual(some({ commit: 4n, prepare: 4n }));
      expect(await catchUp()).toEqual((await value(projection.checkpoint)).position);
      expect(batches).toEqual([['a', 'b']]);
      expect(await value(projection.query(asked))).toEqual([['Counted', 2n]]);
    }));
  it('takes in some thousands of records at once, so that a row that many of them change is written once', () =>
    withStore(async ({ store, projection: open }) => {
      const projection = await value(open(counts));
      await value(store.journal.append(nothing, events(5_000)));
      const batches: Array<number> = [];
      const project: Projector<never> = (records) => () => {
        batches.push(records.length);
        return Promise.resolve(right(() => undefined));
      };
      expect(await value(projection.catchUp('complaint-', project))).toEqual(
        some({ commit: 5_000n, prepare: 5_000n }),
      );
      expect(batches).toEqual([4_096, 904]);
    }));
  it('overtaken by another process while it takes in, goes on from there and counts nothing twice', () =>
    withStore(async ({ store, projection: open }) => {
      const projection = await value(open(counts));
      await value(store.journal.append(nothing, [event('a'), event('b')]));
      let overtaken = false;
      const project: Projector<never> = (records) => async () => {
        if (!overtaken) {
          overtaken = true;
          await value(projection.catchUp('complaint-', project));
        }
        return right((db) => records.forEach(({ type }) => count(type)(db)));
      };
      expect(isSome(await value(projection.catchUp('complaint-', project)))).toBe(true);
      expect(await value(projection.query(asked))).toEqual([['Counted', 2n]]);
    }));
  it('follows: takes in what comes until the signal aborts, and what another process took in meanwhile only once', () =>
    withStore(async ({ store, projection: open, again }) => {
      const projection = await value(open(counts));
      const other = await again();
      const others = await value(other.projection(counts));
      const project: Projector<never> = (records) => () =>
        Promise.resolve(right((db) => records.forEach(({ type }) => count(type)(db))));
      const stop = new AbortController();
      let advances = 0;
      let heard = (): void => undefined;
      const onAdvance = (): void => {
        advances++;
        heard();
      };
      const following = value(projection.follow('complaint-', project, { signal: stop.signal, onAdvance }));
      const counted = (n: bigint): Promise<void> =>
        new Promise((resolve) => {
          const look = async (): Promise<void> => {
            const [row] = await value(projection.query(asked));
            if (row?.[1] === n) resolve();
          };
          heard = () => void look();
          heard();
        });
      for (let n = 1; n <= 6; n++) {
        const revision = n === 1 ? 'no_stream' : BigInt(n - 2);
        await value(store.journal.append({ ...nothing, revision }, [event(String(n))]));
        if (n % 2 === 0) await value(others.catchUp('complaint-', project));
        else await counted(BigInt(n));
      }
      await counted(6n);
      stop.abort();
      expect(await following).toEqual(some({ commit: 6n, prepare: 6n }));
      expect(advances).toBeGreaterThanOrEqual(3);
      await other.close();
    }));
  it('says that its tables are further, also where whoever overtook it came to the end meanwhile', () =>
    withStore(async ({ store, projection: open, again }) => {
      const projection = await value(open(counts));
      await value(store.journal.append(nothing, [event('a'), event('b')]));
      const other = await again();
      const others = await value(other.projection(counts));
      const first = await value(others.checkpoint);
      const project: Projector<never> = () => async () => {
        await value(others.commit(first, one!, count('Counted')));
        return right(() => expect.fail('was overtaken'));
      };
      const stop = new AbortController();
      const looks: Array<Promise<unknown>> = [];
      const onAdvance = (): void => {
        looks.push(value(projection.query(asked)));
        if (looks.length > 1) return stop.abort();
        // At once, before the follower reads again.
        void others.commit({ ...first, fence: first.fence + 1n }, two!, count('Counted'))();
      };
      await value(projection.follow('complaint-', project, { signal: stop.signal, onAdvance }));
      expect(await Promise.all(looks)).toEqual([[['Counted', 1n]], [['Counted', 2n]]]);
      await other.close();
    }));
});
