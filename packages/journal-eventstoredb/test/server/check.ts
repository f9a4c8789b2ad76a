import type { Entry, Log } from './log.js';
import { isSoftDeleted, metastreamOf } from './metadata.js';

/** -1 is "no stream", as on the wire of older servers and in the trailers of a delete. */
export type Expected = 'any' | 'stream_exists' | bigint;

export type Verdict =
  | { readonly kind: 'append'; readonly current: bigint; readonly softDeleted: boolean }
  | { readonly kind: 'repeat'; readonly last: bigint }
  | { readonly kind: 'wrong'; readonly current: bigint }
  | { readonly kind: 'deleted' };

export const currentOf = (log: Log, stream: string): bigint => BigInt(log.records(stream).length) - 1n;

const exists = (log: Log, stream: string): boolean =>
  currentOf(log, stream) >= 0n || log.records(metastreamOf(stream)).length > 0;

/** `any` and `stream_exists`: by memory of ids, for the one stream that first had them. */
const byMemory = (log: Log, stream: string, ids: ReadonlyArray<string>): 'append' | 'wrong' | bigint => {
  let last: bigint | undefined;
  for (const id of ids) {
    const known = log.known.get(id);
    if (known?.stream !== stream) return last === undefined ? 'append' : 'wrong';
    last = known.revision;
  }
  return last ?? 'append';
};

const idAt = (records: ReadonlyArray<Entry>, revision: bigint): string | undefined =>
  records[Number(revision)]?.id;

/** The server's `IndexWriter.CheckCommit`, row by row. */
export const check = (log: Log, stream: string, expected: Expected, ids: ReadonlyArray<string>): Verdict => {
  const current = currentOf(log, stream);
  const softDeleted = isSoftDeleted(log, stream);
  const append: Verdict = { kind: 'append', current, softDeleted };
  const wrong: Verdict = { kind: 'wrong', current };
  if (log.isTombstoned(stream)) return { kind: 'deleted' };
  if (expected === 'stream_exists' && softDeleted) return { kind: 'deleted' };
  if (expected === 'stream_exists' && !exists(log, stream)) return wrong;
  if (expected === 'any' || expected === 'stream_exists') {
    const last = byMemory(log, stream, ids);
    if (typeof last === 'bigint') return { kind: 'repeat', last };
    return last === 'append' ? append : wrong;
  }
  if (expected > current) return wrong;
  if (expected === current) return append;
  const records = log.records(stream);
  const differs = ids.findIndex((id, i) => idAt(records, expected + 1n + BigInt(i)) !== id);
  if (differs === 0 && expected === -1n && softDeleted) return append;
  if (ids.length === 0) return expected === -1n && softDeleted ? append : wrong;
  return differs === -1 ? { kind: 'repeat', last: expected + BigInt(ids.length) } : wrong;
};
