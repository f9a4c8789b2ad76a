import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { child } from './child.js';
import { temporaryFile } from './temporary.js';

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
