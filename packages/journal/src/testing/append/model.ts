import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { Appended, Journal } from '../../ports/journal.js';
import type { Proposed, Token } from '../../ports/record.js';
import { cases, freshStream } from '../case.js';
import { event, ids, records } from '../records.js';

interface Step {
  readonly stream: number;
  readonly back: number;
  readonly known: number;
  readonly fresh: number;
}

/**
 * An append to one of three streams: `back` records before its end, with `known` ids that are stored there already and
 * `fresh` new ones.
 */
const step: fc.Arbitrary<Step> = fc.record({
  stream: fc.nat({ max: 2 }),
  back: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 5 })),
  known: fc.nat({ max: 3 }),
  fresh: fc.nat({ max: 2 }),
});

type Expected = 'written' | 'conflict' | 'nothing';

/** The whole rule of an append, over a stream as a list. */
const expected = (
  stream: ReadonlyArray<Proposed>,
  start: number,
  wanted: ReadonlyArray<Proposed>,
): Expected => {
  if (wanted.length === 0) return 'nothing';
  const isStored = wanted.every(({ id }, i) => stream[start + i]?.id === id);
  return isStored || start === stream.length ? 'written' : 'conflict';
};

interface Played {
  readonly name: string;
  readonly list: Array<Proposed>;
  readonly receipts: Array<Appended>;
}

const play = async (journal: Journal, { name, list, receipts }: Played, { back, known, fresh }: Step) => {
  const start = Math.max(0, list.length - back);
  const added = Array.from({ length: fresh }, () => event());
  const wanted = [...list.slice(start, start + known), ...added];
  const token: Token = { stream: name, revision: start === 0 ? 'no_stream' : BigInt(start - 1) };
  const answer = await journal.append(token, wanted)();
  switch (expected(list, start, wanted)) {
    case 'nothing':
      assert.equal(isRight(answer) && answer.right.first, null);
      return;
    case 'conflict': {
      const actual = list.length === 0 ? 'no_stream' : BigInt(list.length - 1);
      const conflict = { type: 'Conflict', stream: name, expected: token.revision, actual, retry: 'never' };
      assert.deepEqual(isLeft(answer) && answer.left, conflict);
      return;
    }
    case 'written': {
      if (isLeft(answer) || answer.right.first === null) assert.fail('not written');
      const { first, last } = answer.right;
      assert.deepEqual([first, last], [BigInt(start), BigInt(start + wanted.length - 1)]);
      assert.equal(answer.right.token.revision, last);
      receipts.push(answer.right);
      if (start === list.length) list.push(...wanted);
    }
  }
};

export const model = cases({
  'appends in any order, stale, repeated and mixed, are answered as by a list': async ({ journal }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const streams = [0, 1, 2].map((): Played => ({ name: freshStream(), list: [], receipts: [] }));
        for (const next of steps) await play(journal, streams[next.stream]!, next);
        for (const { name, list, receipts } of streams) {
          const written = await records(journal, name);
          assert.deepEqual(ids(written), ids(list));
          for (const { last, position } of receipts)
            assert.deepEqual(position, written[Number(last)]?.position);
        }
      }),
      { numRuns: 25 },
    );
  },
});
