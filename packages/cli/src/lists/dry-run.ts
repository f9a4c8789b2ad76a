import type { Journal } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';

/** The same journal, which says of each append what it would have done, and writes nothing. */
export const withoutWriting = (journal: Journal): Journal => ({
  ...journal,
  append: (token, events) => () => {
    const first = token.revision === 'no_stream' ? 0n : token.revision + 1n;
    const last = first + BigInt(events.length) - 1n;
    const nowhere = { commit: 0n, prepare: 0n };
    return Promise.resolve(
      right(
        events.length === 0
          ? { token, first: null }
          : { token: { ...token, revision: last }, first, last, position: nowhere },
      ),
    );
  },
});
