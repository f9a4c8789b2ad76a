import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { encodeAppend } from '../encode.js';
import type { Json } from '../json.js';
import { conflict } from '../failure-constructors.js';
import type { AppendFailure } from '../failure.js';
import type { Appended, Fold, Journal, Loaded, Unchanged } from '../ports/journal.js';
import type { Proposed, Recorded, Revision, Token } from '../ports/record.js';
import { whenOpen, type Log } from './log.js';

const nextIndex = (revision: Revision): number => (revision === 'no_stream' ? 0 : Number(revision) + 1);

const foldOn = <S, E>(log: Log, loaded: Loaded<S>, fold: Fold<S, E>): Either<E, Loaded<S>> => {
  let { state, token } = loaded;
  for (const record of log.stream(token.stream).slice(nextIndex(token.revision))) {
    const evolved = fold.evolve(state, record);
    if (isLeft(evolved)) return evolved;
    state = evolved.right;
    token = { stream: token.stream, revision: record.revision };
  }
  return right({ state, token });
};

const isList = (value: Json): value is ReadonlyArray<Json> => Array.isArray(value);

/** The caller may change its own objects afterwards. */
const copyOf = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value;
  return isList(value) ? value.map(copyOf) : copyOfObject(value);
};

const copyOfObject = (value: { readonly [key: string]: Json }): { readonly [key: string]: Json } => {
  const copy = { ...value };
  for (const key of Object.keys(copy)) {
    const item = copy[key];
    if (item !== null && typeof item === 'object') copy[key] = copyOf(item);
  }
  return copy;
};

/** The records that an append asks for, if they are already stored from `start` on, id for id. */
const storedEarlier = (
  stored: ReadonlyArray<Recorded>,
  start: number,
  events: ReadonlyArray<Proposed>,
): ReadonlyArray<Recorded> | undefined => {
  const found = stored.slice(start, start + events.length);
  const isSame = found.length === events.length && found.every(({ id }, i) => id === events[i]?.id);
  return isSame ? found : undefined;
};

const receiptOf = (token: Token, written: ReadonlyArray<Recorded>): Appended | Unchanged => {
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined) return { token, first: null };
  const next: Token = { stream: token.stream, revision: last.revision };
  return { token: next, first: first.revision, last: last.revision, position: last.position };
};

export const memoryJournal = (log: Log, now: () => number, maxAppendBytes: number): Journal => {
  const write = ({ stream, revision }: Token, events: ReadonlyArray<Proposed>): ReadonlyArray<Recorded> => {
    const recordedAt = now();
    const written = events.map((event, i): Recorded => {
      const place = BigInt(log.records.length + 1 + i);
      const position = { commit: place, prepare: place };
      const numbers = { stream, revision: BigInt(nextIndex(revision) + i), position, recordedAt };
      const { id, type, data, metadata } = event;
      return { id, type, data: copyOf(data), metadata: copyOfObject(metadata), ...numbers };
    });
    log.add(written);
    return written;
  };

  const append = (
    token: Token,
    events: ReadonlyArray<Proposed>,
  ): Either<AppendFailure, Appended | Unchanged> => {
    const encoded = encodeAppend(events, maxAppendBytes);
    if (isLeft(encoded)) return encoded;
    const stored = log.stream(token.stream);
    const start = nextIndex(token.revision);
    const earlier = storedEarlier(stored, start, events);
    if (earlier === undefined && start !== stored.length)
      return left(conflict(token, stored.at(-1)?.revision ?? 'no_stream'));
    return right(receiptOf(token, earlier ?? write(token, events)));
  };

  return {
    load: (stream, fold) =>
      whenOpen(log, () =>
        foldOn(log, { state: fold.initial, token: { stream, revision: 'no_stream' } }, fold),
      ),
    resync: (loaded, fold) => whenOpen(log, () => foldOn(log, loaded, fold)),
    append: (token, events) => whenOpen(log, () => append(token, events)),
  };
};
