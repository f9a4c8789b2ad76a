import { basename } from 'node:path';
import { left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { unavailable } from '@pengaduan/journal';
import { child } from './child.js';
import { asked, counts } from './counts.js';
import { event, ids, nothing, stream } from './records.js';
import { opened, temporaryFile, value } from './temporary.js';

it('a store that was closed says so, whatever is asked', async () => {
  const store = await opened({ file: temporaryFile() });
  const tables = await value(store.projection(counts));
  const checkpoint = await value(tables.checkpoint);
  const to = { commit: 1n, prepare: 1n };
  await store.close();
  const goOn = () => () => Promise.resolve(right('continue' as const));
  const calls = [
    store.journal.append(nothing, [event('a')]),
    store.journal.append(nothing, []),
    store.journal.load(stream, ids),
    store.feed.read({ prefix: '', after: none }, goOn),
    store.feed.follow({ prefix: '', after: none }, goOn, new AbortController().signal),
    store.checkpoints.load('metrics'),
    store.checkpoints.advance(checkpoint, to),
    store.leases.acquire('notices'),
    store.projection(counts),
    store.stored(counts),
    tables.checkpoint,
    tables.query(asked),
    tables.commit(checkpoint, to, () => expect.fail('is not called')),
  ];
  for (const call of calls) expect(await call()).toEqual(left(unavailable('closed', 'the store was closed')));
});

it('a store that was closed lets go of its file, and of the files beside it, once its statements are collected', async () => {
  const file = temporaryFile();
  const closed = child('closed.mjs', file);
  expect(await closed.ended).toBe(0);
  const [open, after, answer] = closed.lines;
  const name = basename(file);
  expect(JSON.parse(open!)).toEqual([name, `${name}-shm`, `${name}-wal`]);
  expect(JSON.parse(after!)).toEqual([name]);
  expect(answer).toBe('closed');
});
