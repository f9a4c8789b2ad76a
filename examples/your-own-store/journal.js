import { conflict, encodeAppend, unavailable } from '@pengaduan/journal';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';

const nextOf = (revision) => (revision === 'no_stream' ? 0 : Number(revision) + 1);

const receiptOf = (token, written) => {
  if (written.length === 0) return { token, first: null };
  const [{ revision: first }] = written;
  const { revision: last, position } = written.at(-1);
  return { token: { ...token, revision: last }, first, last, position };
};

/** `Journal` of @pengaduan/journal over the records of a file. `whenOpen` answers for a store that was closed. */
export const journalOver = ({ records, write }, { now, maxAppendBytes, whenOpen, onWritten }) => {
  const inStream = (name) => records.filter(({ stream }) => stream === name);

  const foldOn = ({ state, token }, { evolve }) => {
    let loaded = { state, token };
    for (const record of inStream(token.stream).slice(nextOf(token.revision))) {
      const next = evolve(loaded.state, record);
      if (isLeft(next)) return next;
      loaded = { state: next.right, token: { ...token, revision: record.revision } };
    }
    return right(loaded);
  };

  const append = (token, events) => {
    const encoded = encodeAppend(events, maxAppendBytes);
    if (isLeft(encoded)) return encoded;
    const [stored, start] = [inStream(token.stream), nextOf(token.revision)];
    // The same ids at the same place: the answer to the first time was lost.
    const there = stored.slice(start, start + events.length);
    if (there.length === events.length && there.every(({ id }, n) => id === events[n].id))
      return right(receiptOf(token, there));
    if (start !== stored.length) return left(conflict(token, stored.at(-1)?.revision ?? 'no_stream'));
    try {
      const texts = encoded.right.map(({ id, type, data, metadata }) => ({
        ...{ id, type, data: JSON.parse(data), metadata: JSON.parse(metadata) },
      }));
      const written = write({ stream: token.stream, revision: start, recordedAt: now(), events: texts });
      onWritten();
      return right(receiptOf(token, written));
    } catch (error) {
      return left(unavailable('full', error.code ?? error.message));
    }
  };

  return {
    load: (stream, fold) =>
      whenOpen(() => foldOn({ state: fold.initial, token: { stream, revision: 'no_stream' } }, fold)),
    resync: (loaded, fold) => whenOpen(() => foldOn(loaded, fold)),
    append: (token, events) => whenOpen(() => append(token, events)),
  };
};
