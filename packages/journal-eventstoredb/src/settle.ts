import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { conflict, deleted, outcomeUnknown } from '@pengaduan/journal';
import type { Appended, AppendFailure, Revision, Token } from '@pengaduan/journal';
import type { Connection } from './connection.js';
import { readSome } from './stream-read.js';
import type { Trouble } from './trouble.js';

/** Where a stream stands now, by its last record. */
export const standing = async (connection: Connection, stream: string): Promise<Revision | Trouble> => {
  const name = `${connection.settings.prefix}${stream}`;
  const last = await readSome(connection, { stream: name, from: 'end', count: 1, leader: true });
  if (!('is' in last)) return last[0]?.event?.revision ?? 'no_stream';
  return last.is === 'not-found' ? 'no_stream' : last;
};

const unknown = (stream: string, trouble: Trouble): AppendFailure => {
  return outcomeUnknown(stream, 'detail' in trouble ? trouble.detail : trouble.is);
};

/**
 * What became of a write whose answer was lost. Behind the token there stand now either these very ids (it was
 * written), or others (somebody else was first, and it never will be), or nothing: then it may still be on its way.
 */
export const settle = async (
  connection: Connection,
  token: Token,
  ids: ReadonlyArray<string>,
  trouble: Trouble,
): Promise<Either<AppendFailure, Appended>> => {
  const { stream, revision } = token;
  const from = revision === 'no_stream' ? 'start' : revision + 1n;
  const name = `${connection.settings.prefix}${stream}`;
  const behind = await readSome(connection, { stream: name, from, count: ids.length, leader: true });
  if ('is' in behind && behind.is === 'deleted') return left(deleted(stream));
  const found = 'is' in behind ? [] : behind.flatMap(({ event }) => (event === undefined ? [] : [event]));
  const [first, last] = [found[0], found.at(-1)];
  const same = found.length === ids.length && found.every(({ id }, i) => id === ids[i]?.toLowerCase());
  if (same && first !== undefined && last?.position !== undefined) {
    const written = { first: first.revision, last: last.revision, position: last.position };
    return right({ token: { stream, revision: last.revision }, ...written });
  }
  if ('is' in behind && behind.is !== 'not-found') return left(unknown(stream, trouble));
  if (trouble.is === 'wrong-version') return left(conflict(token, trouble.actual));
  if (first === undefined) return left(unknown(stream, trouble));
  const actual = await standing(connection, stream);
  return left(typeof actual === 'object' ? unknown(stream, trouble) : conflict(token, actual));
};
