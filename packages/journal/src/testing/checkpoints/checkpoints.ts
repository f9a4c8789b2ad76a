import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNone, none, some, type Option } from 'fp-ts/lib/Option.js';
import { isAfter } from '../../position.js';
import type { Checkpoint, Position } from '../../ports.js';
import { answersClosed, refusal, value } from '../answer.js';
import { cases, freshStream } from '../case.js';

const at = (commit: bigint, prepare = commit): Position => ({ commit, prepare });

/** One of two runners loads, or advances what it holds to a place on a small grid. */
const step = fc.record({
  runner: fc.nat({ max: 1 }),
  to: fc.option(fc.tuple(fc.bigInt(0n, 4n), fc.bigInt(0n, 2n)), { freq: 4 }),
});

export const checkpoints = cases({
  'a checkpoint that nobody advanced has no position': async ({ checkpoints }, name) => {
    const { position, name: named } = await value(checkpoints.load(name));
    assert.deepEqual([position, named], [none, name]);
  },

  'both halves of a position are kept to the last digit': async ({ checkpoints }, name) => {
    let held = await value(checkpoints.load(name));
    for (const to of [
      at(0n),
      at(7n, 0n),
      at(9n, 8n),
      at(2n ** 53n + 1n),
      at(2n ** 63n - 1n, 2n ** 53n + 3n),
    ]) {
      held = await value(checkpoints.advance(held, to));
      assert.deepEqual(held.position, some(to));
      assert.deepEqual(await value(checkpoints.load(name)), held);
    }
  },

  'of two holders of one checkpoint only one advances, the other is fenced': async (
    { checkpoints },
    name,
  ) => {
    const [mine, yours] = [await value(checkpoints.load(name)), await value(checkpoints.load(name))];
    const fenced = { type: 'Fenced', name, retry: 'never' };
    const advanced = await value(checkpoints.advance(mine, at(5n)));
    for (const to of [at(5n), at(4n), at(9n)])
      assert.deepEqual(await refusal(checkpoints.advance(yours, to)), fenced);
    assert.deepEqual(await refusal(checkpoints.advance(mine, at(6n))), fenced);
    const taken = await value(checkpoints.load(name));
    assert.deepEqual(taken, advanced);
    await value(checkpoints.advance(taken, at(6n)));
    assert.deepEqual(await refusal(checkpoints.advance(advanced, at(7n))), fenced);
  },

  'of many holders that advance at once, to one place or to several, one does': async (
    { checkpoints },
    name,
  ) => {
    for (const [round, spread] of [0n, 1n].entries()) {
      const held = await value(checkpoints.load(name));
      const places = Array.from({ length: 6 }, (_, i) => at(BigInt(10 * (round + 1)) + BigInt(i) * spread));
      const answers = await Promise.all(places.map((to) => checkpoints.advance(held, to)()));
      const refused = answers.flatMap((answer) => (answer._tag === 'Left' ? [answer.left] : []));
      assert.deepEqual(refused, Array(5).fill({ type: 'Fenced', name, retry: 'never' }));
      const won = answers.flatMap((answer) => (answer._tag === 'Right' ? [answer.right] : []));
      assert.deepEqual(won, [await value(checkpoints.load(name))]);
    }
  },

  'a checkpoint moves neither back nor to where it stands': async ({ checkpoints }, name) => {
    const held = await value(checkpoints.advance(await value(checkpoints.load(name)), at(5n, 3n)));
    for (const to of [at(5n, 3n), at(5n, 2n), at(4n, 9n), at(0n)])
      assert.deepEqual(await refusal(checkpoints.advance(held, to)), {
        type: 'NotForward',
        name,
        retry: 'never',
      });
    assert.deepEqual(await value(checkpoints.load(name)), held);
    await value(checkpoints.advance(held, at(5n, 4n)));
  },

  'checkpoints of different names know nothing of each other': async ({ checkpoints }, name) => {
    const other = await value(checkpoints.load(`${name}-b`));
    await value(checkpoints.advance(await value(checkpoints.load(name)), at(5n)));
    const advanced = await value(checkpoints.advance(other, at(3n)));
    assert.deepEqual([advanced.name, advanced.position], [`${name}-b`, some(at(3n))]);
    assert.deepEqual((await value(checkpoints.load(name))).position, some(at(5n)));
  },

  'however two runners take turns, a checkpoint only rises, by whoever holds the latest': async ({
    checkpoints,
  }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const name = freshStream();
        const first = await value(checkpoints.load(name));
        const held: Array<Checkpoint> = [first, first];
        const latest = [true, true];
        let standing: Option<Position> = none;
        for (const { runner, to } of steps) {
          const mine = held[runner]!;
          if (to === null) {
            held[runner] = await value(checkpoints.load(name));
            latest[runner] = true;
            assert.deepEqual(held[runner].position, standing);
            continue;
          }
          const place = at(...to);
          const forward = isNone(mine.position) || isAfter(place, mine.position.value);
          const answer = await checkpoints.advance(mine, place)();
          if (forward && latest[runner]!) {
            if (answer._tag === 'Left') assert.fail(answer.left.type);
            held[runner] = answer.right;
            latest[1 - runner] = false;
            standing = some(place);
          } else {
            const refused = answer._tag === 'Left' ? answer.left.type : 'advanced';
            assert.ok(refused === 'Fenced' ? !latest[runner] : refused === 'NotForward' && !forward);
          }
        }
        assert.deepEqual((await value(checkpoints.load(name))).position, standing);
      }),
      { numRuns: 20 },
    );
  },

  'a closed store keeps no checkpoint and says that it is closed': async (store, name) => {
    const held = await value(store.checkpoints.load(name));
    await store.close();
    await answersClosed(store.checkpoints.load(name));
    await answersClosed(store.checkpoints.advance(held, at(1n)));
  },
});
