import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { streamDeleted, thrown, type Refusal } from './failures.js';
import { resolve } from './links.js';
import type { Entry, Log } from './log.js';
import type { ReadRequest } from './read-request.js';
import { eventResponse, lastPosition, notFound } from './responses.js';
import { currentOf } from './check.js';
import { indexOf, streamWindow, view, type AllFrom } from './view.js';

/** What a plain read answers: the messages, made one by one as the client takes them, or a refusal. */
export type Reading = Iterable<ReadResp> | Refusal;
export const isRefusal = (reading: Reading): reading is Refusal => 'code' in reading;

type StreamRead = Extract<ReadRequest, { readonly of: 'stream' }>;
type AllRead = Extract<ReadRequest, { readonly of: 'all' }>;

function* messages(log: Log, entries: Iterable<Entry>, request: ReadRequest): Iterable<ReadResp> {
  for (const entry of entries)
    yield eventResponse(resolve(log, entry, request.resolveLinks), request.structured);
}

function* readSeen(log: Log, request: StreamRead, seen: ReadonlyArray<Entry>): Iterable<ReadResp> {
  yield* messages(log, streamWindow(seen, request), request);
  if (request.compatible) yield lastPosition(currentOf(log, request.stream));
}

export const readStream = (log: Log, request: StreamRead): Reading => {
  if (request.from === 'end' && !request.backwards) return thrown('Unexpected ReadStreamResult: Error');
  const seen = view(log, request.stream);
  if (seen === 'deleted') return streamDeleted(request.stream);
  return seen === 'missing' ? [notFound(request.stream)] : readSeen(log, request, seen);
};

/** Forwards the position itself is included, backwards it is not. */
const startIndex = (log: Log, from: AllFrom | 'start' | 'end', backwards: boolean): number | undefined => {
  if (from === 'start') return 0;
  if (from === 'end') return log.entries.length;
  const index = indexOf(log, { commit: from.commit, prepare: 0n });
  if (index === log.entries.length) return backwards ? undefined : index;
  return log.entries[index]?.at === from.commit ? index : undefined;
};

function* walk(log: Log, start: number, { backwards, count, filter }: AllRead): Iterable<Entry> {
  let left = count;
  const step = backwards ? -1 : 1;
  for (let i = backwards ? start - 1 : start; left > 0; i += step) {
    const entry = log.entries[i];
    if (entry === undefined) return;
    if (filter?.matches(entry) === false) continue;
    left -= 1;
    yield entry;
  }
}

export const readAll = (log: Log, request: AllRead): Reading => {
  const start = startIndex(log, request.from, request.backwards);
  if (start === undefined) return thrown('Unexpected ReadAllResult: Error');
  return messages(log, walk(log, start, request), request);
};
