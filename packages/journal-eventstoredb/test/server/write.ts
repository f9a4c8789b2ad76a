import { randomUUID } from 'node:crypto';
import { check, currentOf, type Expected, type Verdict } from './check.js';
import type { Draft, Log } from './log.js';
import { firstReadable, isMetastream, isSoftDeleted, metastreamOf, revive, softDelete } from './metadata.js';

/** 1 MiB of data bytes for the whole write; metadata and type are not counted. */
export const maxAppend = 1_048_576;

export type WriteAnswer =
  | { readonly kind: 'written'; readonly revision: bigint; readonly at: bigint | undefined }
  | Exclude<Verdict, { readonly kind: 'append' | 'repeat' }>
  | { readonly kind: 'too-large' };

const size = (drafts: ReadonlyArray<Draft>): number =>
  drafts.reduce((bytes, { data }) => bytes + data.length, 0);

export const append = (
  log: Log,
  stream: string,
  expected: Expected,
  drafts: ReadonlyArray<Draft>,
): WriteAnswer => {
  if (size(drafts) > maxAppend) return { kind: 'too-large' };
  const ids = drafts.map(({ id }) => id);
  const verdict = check(log, stream, expected, ids);
  if (verdict.kind === 'wrong' || verdict.kind === 'deleted') return verdict;
  if (verdict.kind === 'repeat') {
    const record = log.records(stream)[Number(verdict.last)];
    const visible = verdict.last >= firstReadable(log, stream);
    return { kind: 'written', revision: verdict.last, at: visible ? record?.at : undefined };
  }
  const original = stream.slice(2);
  const reopens = isMetastream(stream) && isSoftDeleted(log, original);
  const written = log.push(stream, drafts);
  const revision = currentOf(log, stream);
  const at = written.at(-1)?.at ?? log.skip();
  if (verdict.softDeleted) revive(log, stream, verdict.current + 1n);
  if (reopens) revive(log, original, currentOf(log, original) + 1n);
  return { kind: 'written', revision, at };
};

const neverWritten = (log: Log, stream: string): boolean =>
  log.records(stream).length === 0 && log.records(metastreamOf(stream)).length === 0;

export const remove = (log: Log, stream: string, expected: Expected, forEver: boolean): WriteAnswer => {
  const verdict = check(log, stream, expected, [randomUUID()]);
  if (verdict.kind === 'wrong' || verdict.kind === 'deleted') return verdict;
  if (!forEver && neverWritten(log, stream)) return { kind: 'wrong', current: -1n };
  const entry = forEver ? log.tombstone(stream) : softDelete(log, stream);
  return { kind: 'written', revision: entry.revision, at: entry.at };
};
