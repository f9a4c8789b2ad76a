import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receipt } from './answers.js';
import { runChild } from './children/run.js';
import { events, freshStream, nothingYet } from './events.js';
import { against, opened, startTarget, type Target } from './target.js';

describe(`a process that closes its store, ${against}`, () => {
  let target: Target;
  beforeAll(async () => {
    target = await startTarget();
  });
  afterAll(() => target.stop());

  it('exits by itself, with a live follower, half-read streams and an append on its way', async () => {
    const stream = freshStream();
    const store = await opened(target.connectionString);
    await receipt(store.journal, nothingYet(stream), events(3));
    await store.close();
    const { out, err, code } = await runChild('exit', target.connectionString, stream);
    expect([err, code]).toEqual(['', 0]);
    const closed = { closed: true, followers: [] };
    expect(JSON.parse(out)).toEqual({ records: 3, followed: 'closed', appended: true, closed });
  });
});
