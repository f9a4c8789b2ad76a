import { left, right } from 'fp-ts/lib/Either.js';
import { defaultAppendLimit, encodeAppend } from './encode.js';
import type { Fold, Journal, Loaded, Proposed, Recorded, Token } from './ports.js';
import type { Revision } from './revision.js';

export interface MemoryOptions {
  /** When a record is taken, epoch milliseconds. */
  readonly now: () => number;
  readonly maxAppendBytes?: number;
}

const after = (revision: Revision): number => (revision === 'no_stream' ? 0 : Number(revision) + 1);

/** The reference store: the smallest complete journal, for tests and for people who write a store. */
export const memoryJournal = ({ now, maxAppendBytes = defaultAppendLimit }: MemoryOptions): Journal => {
  const streams = new Map<string, ReadonlyArray<Recorded>>();
  let last = 0n;

  const foldOn = <S, E>(held: Loaded<S>, fold: Fold<S, E>) => {
    let { state, token } = held;
    for (const event of (streams.get(token.stream) ?? []).slice(after(token.revision))) {
      const next = fold.evolve(state, event);
      if (next._tag === 'Left') return next;
      state = next.right;
      token = { stream: token.stream, revision: event.revision };
    }
    return right({ state, token });
  };

  const write = (token: Token, events: ReadonlyArray<Proposed>) => {
    const encoded = encodeAppend(events, maxAppendBytes);
    if (encoded._tag === 'Left') return encoded;
    const { stream, revision } = token;
    const records = streams.get(stream) ?? [];
    const start = after(revision);
    const there = records.slice(start, start + events.length);
    const repeated = there.length === events.length && there.every(({ id }, i) => id === events[i]?.id);
    if (!repeated && start !== records.length) {
      const actual: Revision = records.at(-1)?.revision ?? 'no_stream';
      return left({ type: 'Conflict', stream, expected: revision, actual, retry: 'never' } as const);
    }
    const recordedAt = now();
    const written = repeated
      ? there
      : events.map((event, i): Recorded => {
          last += 1n;
          const position = { commit: last, prepare: last };
          return { ...structuredClone(event), stream, revision: BigInt(start + i), position, recordedAt };
        });
    const [first, end] = [written[0], written.at(-1)];
    if (first === undefined || end === undefined) return right({ token, first: null } as const);
    if (!repeated) streams.set(stream, [...records, ...written]);
    const receipt = { first: first.revision, last: end.revision, position: end.position };
    return right({ token: { stream, revision: end.revision }, ...receipt });
  };

  return {
    load: (stream, fold) => () =>
      Promise.resolve(foldOn({ state: fold.initial, token: { stream, revision: 'no_stream' } }, fold)),
    resync: (held, fold) => () => Promise.resolve(foldOn(held, fold)),
    append: (token, events) => () => Promise.resolve(write(token, events)),
  };
};
