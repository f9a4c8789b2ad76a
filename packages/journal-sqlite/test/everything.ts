import Libsql from 'libsql';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { expect } from 'vitest';
import type { Recorded, Store } from '@pengaduan/journal';
import { value } from './temporary.js';

export const everything = async ({ feed }: Store): Promise<ReadonlyArray<Recorded>> => {
  const all: Array<Recorded> = [];
  await value(
    feed.read({ prefix: '', after: none }, ({ events }) => () => {
      all.push(...events);
      return Promise.resolve(right('continue' as const));
    }),
  );
  return all;
};

/** Positions 1..n, revisions of every stream 0..n, and every id once. */
export const expectInOrder = (records: ReadonlyArray<Recorded>): void => {
  const next = new Map<string, bigint>();
  const astray = records.find(({ stream, revision, position }, i) => {
    const expected = next.get(stream) ?? 0n;
    next.set(stream, expected + 1n);
    return revision !== expected || position.commit !== BigInt(i + 1);
  });
  expect(astray).toBe(undefined);
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
};

export const expectSound = (file: string): void => {
  const db = new Libsql(file);
  expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  db.close();
};
