import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { encodeAppend } from '../encode.js';
import type { AppendFailure } from '../failure.js';
import type { Appended, Fold, Journal, Loaded, Proposed, Recorded, Token, Unchanged } from '../ports.js';
import type { Revision } from '../revision.js';
import { whenOpen, type Log } from './log.js';

const next = (revision: Revision): number => (revision === 'no_stream' ? 0 : Number(revision) + 1);

const foldOn = <S, E>(log: Log, held: Loaded<S>, fold: Fold<S, E>) => {
  let { state, token } = held;
  for (const record of log.stream(token.stream).slice(next(token.revision))) {
    const evolved = fold.evolve(state, record);
    if (evolved._tag === 'Left') return evolved;
    state = evolved.right;
    token = { stream: token.stream, revision: record.revision };
  }
  return right({ state, token });
};

/** The records an append asks for, if they stand behind its token already, id for id. */
const repeated = (stream: ReadonlyArray<Recorded>, start: number, events: ReadonlyArray<Proposed>) => {
  const there = stream.slice(start, start + events.length);
  return there.length === events.length && there.every(({ id }, i) => id === events[i]?.id)
    ? there
    : undefined;
};

export const memoryJournal = (log: Log, now: () => number, maxAppendBytes: number): Journal => {
  const record = (token: Token, events: ReadonlyArray<Proposed>): ReadonlyArray<Recorded> => {
    const { stream, revision } = token;
    const recordedAt = now();
    const written = events.map((event, i): Recorded => {
      const place = BigInt(log.records.length + 1 + i);
      const position = { commit: place, prepare: place };
      const at = { stream, revision: BigInt(next(revision) + i), position, recordedAt };
      return { ...structuredClone(event), ...at };
    });
    log.add(written);
    return written;
  };

  const write = (
    token: Token,
    events: ReadonlyArray<Proposed>,
  ): Either<AppendFailure, Appended | Unchanged> => {
    const encoded = encodeAppend(events, maxAppendBytes);
    if (encoded._tag === 'Left') return encoded;
    const { stream, revision } = token;
    const standing = log.stream(stream);
    const start = next(revision);
    const there = repeated(standing, start, events);
    if (there === undefined && start !== standing.length) {
      const actual: Revision = standing.at(-1)?.revision ?? 'no_stream';
      return left({ type: 'Conflict', stream, expected: revision, actual, retry: 'never' });
    }
    const written = there ?? record(token, events);
    const [first, last] = [written[0], written.at(-1)];
    if (first === undefined || last === undefined) return right({ token, first: null });
    const behind: Token = { stream, revision: last.revision };
    return right({ token: behind, first: first.revision, last: last.revision, position: last.position });
  };

  return {
    load: (stream, fold) =>
      whenOpen(log, () =>
        foldOn(log, { state: fold.initial, token: { stream, revision: 'no_stream' } }, fold),
      ),
    resync: (held, fold) => whenOpen(log, () => foldOn(log, held, fold)),
    append: (token, events) => whenOpen(log, () => write(token, events)),
  };
};
