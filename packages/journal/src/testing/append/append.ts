import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { Json } from '../../json.js';
import { answersClosed, refusal, value } from '../answer.js';
import { cases, freshStream } from '../case.js';
import { event, events, ids, keepAll, nothingYet, push, receipt, records } from '../records.js';

const json = fc
  .jsonValue({ stringUnit: 'binary' })
  .map((any): Json => JSON.parse(JSON.stringify(any)) as Json);
const metadata = fc.record(
  {
    $correlationId: fc.uuid(),
    $causationId: fc.uuid(),
    actor: fc.constantFrom('admin', 'liaison', 'system'),
    more: json,
  },
  { noNullPrototype: true },
);

export const append = cases({
  'an append to a new stream begins at revision 0, and the receipt names its records': async (
    { journal },
    stream,
  ) => {
    const { token, first, last, position } = await receipt(journal, nothingYet(stream), events(3));
    assert.deepEqual([token.stream, token.revision, first, last], [stream, 2n, 0n, 2n]);
    const written = await records(journal, stream);
    assert.deepEqual(
      written.map((record) => [record.stream, record.revision]),
      [0n, 1n, 2n].map((revision) => [stream, revision]),
    );
    assert.deepEqual(written.at(-1)?.position, position);
    const loaded = await value(journal.load(stream, keepAll));
    assert.equal(loaded.token.revision, 2n);
  },

  'appends are kept whole and in order': async ({ journal }) => {
    const batches = fc.array(fc.nat({ max: 4 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(batches, async (sizes) => {
        const stream = freshStream();
        const written = sizes.map(events);
        let { token } = await value(journal.load(stream, keepAll));
        for (const batch of written) token = (await value(journal.append(token, batch))).token;
        assert.deepEqual(ids(await records(journal, stream)), ids(written.flat()));
      }),
      { numRuns: 20 },
    );
  },

  'an append at a revision that is not the last is refused with both revisions': async (
    { journal },
    stream,
  ) => {
    const stale = await receipt(journal, nothingYet(stream), events(1));
    await receipt(journal, stale.token, events(1));
    const conflict = { type: 'Conflict', stream, actual: 1n, retry: 'never' };
    const late = await refusal(journal.append(stale.token, events(1)));
    assert.deepEqual(late, { ...conflict, expected: 0n });
    const anew = await refusal(journal.append(nothingYet(stream), events(2)));
    assert.deepEqual(anew, { ...conflict, expected: 'no_stream' });
    const ahead = await refusal(journal.append({ stream, revision: 7n }, events(1)));
    assert.deepEqual(ahead, { ...conflict, expected: 7n });
    assert.equal((await records(journal, stream)).length, 2);
  },

  'an append at a revision of a stream that nobody wrote is refused': async ({ journal }, stream) => {
    const refused = await refusal(journal.append({ stream, revision: 0n }, events(1)));
    const conflict = { type: 'Conflict', stream, expected: 0n, actual: 'no_stream', retry: 'never' };
    assert.deepEqual(refused, conflict);
    assert.deepEqual(await records(journal, stream), []);
  },

  'of several writers at one revision exactly one may append': async ({ journal }, stream) => {
    const { token } = await receipt(journal, nothingYet(stream), events(1));
    const writers = Array.from({ length: 8 }, () => events(2));
    const answers = await Promise.all(writers.map((batch) => journal.append(token, batch)()));
    const refused = answers.flatMap((answer) => (isLeft(answer) ? [answer.left] : []));
    const conflict = { type: 'Conflict', stream, expected: 0n, actual: 2n, retry: 'never' };
    assert.deepEqual(refused, Array(7).fill(conflict));
    const winner = writers[answers.findIndex(isRight)]!;
    assert.deepEqual(ids(await records(journal, stream)).slice(1), ids(winner));
  },

  'an append of no events writes nothing and keeps the revision': async ({ journal }, stream) => {
    const none = await value(journal.append(nothingYet(stream), []));
    assert.deepEqual([none.first, none.token.revision], [null, 'no_stream']);
    const { token } = await push(journal, stream, events(2));
    const still = await value(journal.append(token, []));
    assert.deepEqual([still.first, still.token.stream, still.token.revision], [null, stream, 1n]);
    assert.equal((await records(journal, stream)).length, 2);
  },

  'data and metadata come back as they were given': async ({ journal }) => {
    await fc.assert(
      fc.asyncProperty(json, metadata, async (data, extra) => {
        const stream = freshStream();
        const given = { ...event(data, 'Counted'), metadata: extra };
        await receipt(journal, nothingYet(stream), [given]);
        const [record] = await records(journal, stream);
        assert.ok(Number.isSafeInteger(record?.recordedAt), 'recordedAt is in whole milliseconds');
        const { id, type, data: storedData, metadata: storedMetadata } = record!;
        assert.deepEqual({ id, type, data: storedData, metadata: storedMetadata }, given);
      }),
      { numRuns: 40 },
    );
    // What the caller does to its objects afterwards is its own affair, however deep they are.
    const [stream, mine] = [freshStream(), { n: 1, in: { list: [{ n: 1 }] } }];
    await receipt(journal, nothingYet(stream), [event(mine)]);
    mine.n = 2;
    for (const one of mine.in.list) one.n = 2;
    mine.in.list.push({ n: 3 });
    assert.deepEqual((await records(journal, stream))[0]?.data, { n: 1, in: { list: [{ n: 1 }] } });
  },

  'a closed store appends nothing and says that it is closed': async (store, stream) => {
    await store.close();
    await answersClosed(store.journal.append(nothingYet(stream), events(1)));
    await store.close();
  },
});
