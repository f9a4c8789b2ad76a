import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { receipt } from './answers.js';
import { runChild } from './children/run.js';
import type { EventStoreDbStore } from '../src/index.js';
import { event, events, freshStream, ids, nothingYet } from './events.js';
import { against, opened, startTarget, type Target } from './target.js';

describe(`a follower that is killed and started again, ${against}`, () => {
  let target: Target;
  let store: EventStoreDbStore;
  beforeAll(async () => {
    target = await startTarget();
    store = await opened(target.connectionString);
  });
  afterAll(async () => {
    await store.close();
    await target.stop();
  });

  const places = {
    before: 'before it handles a record',
    inside: 'inside its handler',
    after: 'between two records',
  };
  for (const [where, place] of Object.entries(places))
    it(`${place}, whichever it is, handles every record in order, at least once`, async () => {
      const prefix = freshStream();
      const written = [...events(5), event({ last: true })];
      for (const [n, one] of written.entries())
        await receipt(store.journal, nothingYet(`${prefix}-${n}`), [one]);
      const run = async (name: string, killAt: number) => {
        const { out, err, signal } = await runChild(
          'follow',
          ...[target.connectionString, prefix, name, String(killAt), where],
        );
        expect(err).toBe('');
        return { handled: out.split('\n').filter(Boolean), killed: signal === 'SIGKILL' };
      };
      const kills = inject('times') === 1 ? [1, 5] : [1, 2, 3, 4, 5];
      for (const killAt of kills) {
        const name = `${prefix}-${where}-${killAt}`;
        const [first, second] = [await run(name, killAt), await run(name, 0)];
        expect([first.killed, second.killed]).toEqual([true, false]);
        // What was handled without being counted comes again, and nothing else does.
        const again = where === 'inside' ? killAt - 1 : first.handled.length;
        expect(first.handled).toEqual(ids(written).slice(0, where === 'before' ? killAt - 1 : killAt));
        expect(second.handled).toEqual(ids(written).slice(again));
      }
    });
});
