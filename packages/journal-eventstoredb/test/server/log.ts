import { randomUUID } from 'node:crypto';

/** The revision of a tombstone. */
export const endOfStream = 9223372036854775807n;

/** An event that a client wants to append. */
export interface Draft {
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly meta: Uint8Array;
}

/** A record of the log. Commit and prepare position are one and the same number here. */
export interface Entry extends Draft {
  readonly stream: string;
  readonly revision: bigint;
  readonly at: bigint;
  readonly createdMs: number;
}

/** Where an event id was written first. The real server forgets ids after 8 MiB or a restart; this one never does. */
export interface Known {
  readonly stream: string;
  readonly revision: bigint;
}

export interface Log {
  readonly entries: ReadonlyArray<Entry>;
  readonly known: ReadonlyMap<string, Known>;
  readonly records: (stream: string) => ReadonlyArray<Entry>;
  readonly isTombstoned: (stream: string) => boolean;
  readonly push: (stream: string, drafts: ReadonlyArray<Draft>) => ReadonlyArray<Entry>;
  readonly tombstone: (stream: string) => Entry;
  /** An append of no events still takes a position in the log. */
  readonly skip: () => bigint;
  readonly onEntry: (listener: (entry: Entry) => void) => () => void;
}

const empty = new Uint8Array();

export const createLog = (now: () => number = Date.now): Log => {
  const entries: Array<Entry> = [];
  const streams = new Map<string, Array<Entry>>();
  const tombstoned = new Set<string>();
  const known = new Map<string, Known>();
  const listeners = new Set<(entry: Entry) => void>();
  let end = 100n;

  const skip = (): bigint => (end += 64n);
  const take = (stream: string, revision: bigint, draft: Draft): Entry => {
    const entry: Entry = { ...draft, stream, revision, at: skip(), createdMs: now() };
    entries.push(entry);
    end += BigInt(draft.data.length);
    return entry;
  };
  const notify = (written: ReadonlyArray<Entry>): void => {
    for (const entry of written) for (const listener of listeners) listener(entry);
  };

  return {
    entries,
    known,
    records: (stream) => streams.get(stream) ?? [],
    isTombstoned: (stream) => tombstoned.has(stream),
    skip,
    push: (stream, drafts) => {
      const records = streams.get(stream) ?? [];
      streams.set(stream, records);
      const written = drafts.map((draft) => {
        const entry = take(stream, BigInt(records.length), draft);
        records.push(entry);
        if (!known.has(entry.id)) known.set(entry.id, { stream, revision: entry.revision });
        return entry;
      });
      notify(written);
      return written;
    },
    tombstone: (stream) => {
      tombstoned.add(stream);
      const type = '$streamDeleted';
      const draft: Draft = { id: randomUUID(), type, json: false, data: empty, meta: empty };
      const entry = take(stream, endOfStream, draft);
      notify([entry]);
      return entry;
    },
    onEntry: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
