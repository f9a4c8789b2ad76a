import assert from 'node:assert/strict';
import type { Proposed } from '../../ports/record.js';
import { refusal } from '../answer.js';
import { cases, together } from '../case.js';
import { event, events, nothingYet, receipt, records } from '../records.js';

const limit = 300;
const bytes = ({ type, data, metadata }: Proposed): number =>
  Buffer.byteLength(`${type}${JSON.stringify(data)}${JSON.stringify(metadata)}`);

/** Two events that make an append of exactly so many bytes; the text holds letters of two bytes. */
const sized = (total: number): ReadonlyArray<Proposed> => {
  const [one, two] = [event('dijawab: \u00e9\u00e9\u00e9'), { ...event(''), metadata: { actor: 'admin' } }];
  return [one, { ...two, data: 'x'.repeat(total - bytes(one) - bytes(two)) }];
};

const cycle: Array<unknown> = [];
cycle.push({ cycle });
const notJson: ReadonlyArray<unknown> = [
  ...[1n, undefined, NaN, Infinity, -0, Symbol('when'), () => 1],
  ...[new Date(0), new Map(), Buffer.from('a'), Object.assign([1], { name: 1 }), { [Symbol('when')]: 1 }],
];

const size = cases(
  {
    'an append of exactly the limit is taken, one byte more is refused with both numbers': async (
      { journal },
      stream,
    ) => {
      const refused = await refusal(journal.append(nothingYet(stream), sized(limit + 1)));
      assert.deepEqual(refused, { type: 'TooLarge', bytes: limit + 1, limit, retry: 'never' });
      assert.deepEqual(await records(journal, stream), []);
      const { token } = await receipt(journal, nothingYet(stream), sized(limit));
      await receipt(journal, token, sized(limit - 1));
      assert.equal((await records(journal, stream)).length, 4);
    },
  },
  { maxAppendBytes: limit },
);

const kind = cases({
  'what JSON cannot hold is refused with its place, and nothing is written': async ({ journal }, stream) => {
    const refuse = async (proposed: ReadonlyArray<unknown>, path: string) => {
      const refused = await refusal(journal.append(nothingYet(stream), proposed as ReadonlyArray<Proposed>));
      assert.deepEqual(refused, { type: 'NotJson', path, retry: 'never' });
    };
    for (const wrong of notJson) {
      await refuse([...events(1), { ...event(), data: { 'a/b': [null, wrong] } }], '/1/data/a~1b/1');
      await refuse([{ ...event(), metadata: { when: wrong } }], '/0/metadata/when');
    }
    await refuse([{ ...event(), data: [1, , 3] }], '/0/data/1');
    await refuse([{ ...event(), data: cycle }], '/0/data/0/cycle');
    assert.deepEqual(await records(journal, stream), []);
  },
});

export const limits = together(size, kind);
