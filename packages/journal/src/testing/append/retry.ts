import assert from 'node:assert/strict';
import { refusal, value } from '../answer.js';
import { cases } from '../case.js';
import { events, ids, nothingYet, push, receipt, records } from '../records.js';

export const retry = cases({
  'the same ids at the same revision give the first receipt, also after others wrote later': async (
    { journal },
    stream,
  ) => {
    const [first, second, later] = [events(2), events(2), events(3)];
    const one = await receipt(journal, nothingYet(stream), first);
    const two = await receipt(journal, one.token, second);
    assert.deepEqual(await receipt(journal, one.token, second), two);
    await receipt(journal, two.token, later);
    assert.deepEqual(await receipt(journal, one.token, second), two);
    assert.deepEqual(await receipt(journal, nothingYet(stream), first), one);
    assert.deepEqual(ids(await records(journal, stream)), ids([...first, ...second, ...later]));
  },

  'an append sent several times at once is written once, with one receipt for all': async (
    { journal },
    stream,
  ) => {
    const batch = events(2);
    const sent = Array.from({ length: 4 }, () => value(journal.append(nothingYet(stream), batch)));
    const [one, ...others] = await Promise.all(sent);
    for (const other of others) assert.deepEqual(other, one);
    assert.deepEqual(ids(await records(journal, stream)), ids(batch));
  },

  'a part of what was written after the revision gives the receipt of that part': async (
    { journal },
    stream,
  ) => {
    const [batch, later] = [events(3), events(2)];
    const { token } = await receipt(journal, nothingYet(stream), batch);
    await receipt(journal, token, later);
    const [, second, third, fourth] = await records(journal, stream);
    const prefix = await receipt(journal, nothingYet(stream), batch.slice(0, 2));
    assert.deepEqual([prefix.first, prefix.last, prefix.token.revision], [0n, 1n, 1n]);
    assert.deepEqual(prefix.position, second?.position);
    const across = await receipt(journal, { stream, revision: 1n }, [...batch.slice(2), later[0]!]);
    assert.deepEqual([across.first, across.last, across.position], [2n, 3n, fourth?.position]);
    assert.equal(third?.id, batch[2]?.id);
    assert.deepEqual(ids(await records(journal, stream)), ids([...batch, ...later]));
  },

  'known and new ids in one append are a conflict, and nothing is written': async ({ journal }, stream) => {
    const batch = events(3);
    const [a, b, c] = [batch[0]!, batch[1]!, batch[2]!];
    const fresh = events(1)[0]!;
    await receipt(journal, nothingYet(stream), batch);
    for (const mixed of [[a, fresh], [fresh, b], [a, b, c, fresh], [b, a], [a, c], [b]]) {
      const refused = await refusal(journal.append(nothingYet(stream), mixed));
      const conflict = { type: 'Conflict', stream, expected: 'no_stream', actual: 2n, retry: 'never' };
      assert.deepEqual(refused, conflict);
    }
    assert.deepEqual(ids(await records(journal, stream)), ids(batch));
  },

  'ids are compared at their revision only: elsewhere a known id is a new record': async (
    { journal },
    stream,
  ) => {
    const batch = events(2);
    const { token, position } = await receipt(journal, nothingYet(stream), batch);
    const again = await receipt(journal, token, batch);
    assert.deepEqual([again.first, again.last], [2n, 3n]);
    const beside = await receipt(journal, nothingYet(`${stream}-b`), batch);
    assert.deepEqual([beside.first, beside.last], [0n, 1n]);
    assert.notDeepEqual(beside.position, position);
    await push(journal, stream);
    assert.deepEqual(ids(await records(journal, stream)).slice(0, 4), ids([...batch, ...batch]));
    assert.deepEqual(ids(await records(journal, `${stream}-b`)), ids(batch));
  },
});
