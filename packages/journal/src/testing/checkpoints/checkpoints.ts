import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import { isNone, none, some, type Option } from 'fp-ts/lib/Option.js';
import { fenced, notForward } from '../../failure-constructors.js';
import type { Checkpoint } from '../../ports/checkpoints.js';
import type { Position } from '../../ports/record.js';
import { isAfter } from '../../position.js';
import { answersClosed, refusal, value } from '../answer.js';
import { cases, freshStream } from '../case.js';

const at = (commit: bigint, prepare = commit): Position => ({ commit, prepare });

/** One of two processes loads the checkpoint, or advances the one it has to a position on a small grid. */
const step = fc.record({
  runner: fc.nat({ max: 1 }),
  to: fc.option(fc.tuple(fc.bigInt(0n, 4n), fc.bigInt(0n, 2n)), { freq: 4 }),
});

export const checkpoints = cases({
  'a checkpoint that nobody advanced has no position': async ({ checkpoints }, name) => {
    const { position, name: named } = await value(checkpoints.load(name));
    assert.deepEqual([position, named], [none, name]);
  },

  'both numbers of a position are kept to the last digit': async ({ checkpoints }, name) => {
    let latest = await value(checkpoints.load(name));
    for (const to of [
      at(0n),
      at(7n, 0n),
      at(9n, 8n),
      at(2n ** 53n + 1n),
      at(2n ** 63n - 1n, 2n ** 53n + 3n),
    ]) {
      latest = await value(checkpoints.advance(latest, to));
      assert.deepEqual(latest.position, some(to));
      assert.deepEqual(await value(checkpoints.load(name)), latest);
    }
  },

  'of two processes with one checkpoint only one advances, the other is fenced': async (
    { checkpoints },
    name,
  ) => {
    const [mine, yours] = [await value(checkpoints.load(name)), await value(checkpoints.load(name))];
    const advanced = await value(checkpoints.advance(mine, at(5n)));
    for (const to of [at(5n), at(4n), at(9n)])
      assert.deepEqual(await refusal(checkpoints.advance(yours, to)), fenced(name));
    assert.deepEqual(await refusal(checkpoints.advance(mine, at(6n))), fenced(name));
    const loaded = await value(checkpoints.load(name));
    assert.deepEqual(loaded, advanced);
    await value(checkpoints.advance(loaded, at(6n)));
    assert.deepEqual(await refusal(checkpoints.advance(advanced, at(7n))), fenced(name));
  },

  'of many that advance at once, to one position or to several, exactly one does': async (
    { checkpoints },
    name,
  ) => {
    for (const [round, spread] of [0n, 1n].entries()) {
      const loaded = await value(checkpoints.load(name));
      const positions = Array.from({ length: 6 }, (_, i) =>
        at(BigInt(10 * (round + 1)) + BigInt(i) * spread),
      );
      const answers = await Promise.all(positions.map((to) => checkpoints.advance(loaded, to)()));
      const refused = answers.flatMap((answer) => (isLeft(answer) ? [answer.left] : []));
      assert.deepEqual(refused, Array(5).fill(fenced(name)));
      const won = answers.flatMap((answer) => (isRight(answer) ? [answer.right] : []));
      assert.deepEqual(won, [await value(checkpoints.load(name))]);
    }
  },

  'a checkpoint moves neither back nor to where it already is': async ({ checkpoints }, name) => {
    const latest = await value(checkpoints.advance(await value(checkpoints.load(name)), at(5n, 3n)));
    for (const to of [at(5n, 3n), at(5n, 2n), at(4n, 9n), at(0n)])
      assert.deepEqual(await refusal(checkpoints.advance(latest, to)), notForward(name));
    assert.deepEqual(await value(checkpoints.load(name)), latest);
    await value(checkpoints.advance(latest, at(5n, 4n)));
  },

  'checkpoints of different names know nothing of each other': async ({ checkpoints }, name) => {
    const other = await value(checkpoints.load(`${name}-b`));
    await value(checkpoints.advance(await value(checkpoints.load(name)), at(5n)));
    const advanced = await value(checkpoints.advance(other, at(3n)));
    assert.deepEqual([advanced.name, advanced.position], [`${name}-b`, some(at(3n))]);
    assert.deepEqual((await value(checkpoints.load(name))).position, some(at(5n)));
  },

  'however two processes take turns, a checkpoint only moves forward, for whoever has the latest': async ({
    checkpoints,
  }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const name = freshStream();
        const first = await value(checkpoints.load(name));
        const known: Array<Checkpoint> = [first, first];
        const isLatest = [true, true];
        let expected: Option<Position> = none;
        for (const { runner, to } of steps) {
          const mine = known[runner]!;
          if (to === null) {
            known[runner] = await value(checkpoints.load(name));
            isLatest[runner] = true;
            assert.deepEqual(known[runner].position, expected);
            continue;
          }
          const position = at(...to);
          const forward = isNone(mine.position) || isAfter(position, mine.position.value);
          const answer = await checkpoints.advance(mine, position)();
          if (forward && isLatest[runner]!) {
            if (isLeft(answer)) assert.fail(answer.left.type);
            known[runner] = answer.right;
            isLatest[1 - runner] = false;
            expected = some(position);
          } else {
            const refused = isLeft(answer) ? answer.left.type : 'advanced';
            assert.ok(refused === 'Fenced' ? !isLatest[runner] : refused === 'NotForward' && !forward);
          }
        }
        assert.deepEqual((await value(checkpoints.load(name))).position, expected);
      }),
      { numRuns: 20 },
    );
  },

  'a closed store keeps no checkpoint and says that it is closed': async (store, name) => {
    const loaded = await value(store.checkpoints.load(name));
    await store.close();
    await answersClosed(store.checkpoints.load(name));
    await answersClosed(store.checkpoints.advance(loaded, at(1n)));
  },
});
