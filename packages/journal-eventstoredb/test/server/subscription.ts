import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { randomUUID } from 'node:crypto';
import { checkpointCounter } from './checkpoints.js';
import { streamDeleted, type Refusal } from './failures.js';
import { tooSlow } from './faults.js';
import { resolve } from './links.js';
import { endOfStream, type Entry, type Log } from './log.js';
import type { ReadRequest } from './read-request.js';
import { caughtUp, checkpointResponse, confirmation, eventResponse } from './responses.js';
import { indexAfter, streamWindow, view } from './view.js';

/** Gives the messages of a subscription one by one; ends (with a refusal, or at all) only when the server ends it. */
export type Subscription = AsyncGenerator<ReadResp, Refusal>;

type StreamRead = Extract<ReadRequest, { readonly of: 'stream' }>;
type AllRead = Extract<ReadRequest, { readonly of: 'all' }>;

export interface Live {
  readonly log: Log;
  /** How many live events may wait before the subscriber is too slow. */
  readonly buffer: number;
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal;
}

/** Live entries wait here. Gives none once more wait than fit, or the client has disconnected. */
const liveQueue = (
  { log, buffer, signal }: Live,
  wanted: (e: Entry) => boolean,
  counts: (e: Entry) => boolean,
) => {
  const waiting: Array<Entry> = [];
  let counted = 0;
  let wake = (): void => undefined;
  signal.addEventListener('abort', () => wake());
  const stop = log.onEntry((entry) => {
    if (!wanted(entry)) return;
    waiting.push(entry);
    if (counts(entry)) counted += 1;
    wake();
  });
  const take = async (): Promise<Entry | undefined> => {
    while (waiting.length === 0 && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
    if (counted > buffer || signal.aborted) return undefined;
    const entry = waiting.shift()!;
    if (counts(entry)) counted -= 1;
    return entry;
  };
  return { take, stop };
};

export async function* subscribeToAll(source: Live, request: AllRead): Subscription {
  const { log } = source;
  const { filter } = request;
  const counter = filter === undefined ? undefined : checkpointCounter(filter);
  const matches = (entry: Entry): boolean => filter?.matches(entry) ?? true;
  const send = (entry: Entry) => eventResponse(resolve(log, entry, request.resolveLinks), request.structured);
  let next = request.from === 'start' ? 0 : log.entries.length;
  if (typeof request.from === 'object') next = indexAfter(log, request.from);
  yield confirmation(randomUUID());
  for (let entry = log.entries[next]; entry !== undefined; entry = log.entries[++next]) {
    if (matches(entry)) yield send(entry);
    const checkpoint = counter?.catchingUp(entry, matches(entry));
    if (checkpoint !== undefined) yield checkpointResponse(checkpoint);
  }
  const live = liveQueue(source, () => true, matches);
  try {
    yield caughtUp();
    for (let entry = await live.take(); entry !== undefined; entry = await live.take()) {
      if (matches(entry)) yield send(entry);
      const checkpoint = counter?.live(entry);
      if (checkpoint !== undefined) yield checkpointResponse(checkpoint);
    }
    return tooSlow;
  } finally {
    live.stop();
  }
}

export async function* subscribeToStream(source: Live, request: StreamRead): Subscription {
  const { log } = source;
  const { stream } = request;
  const send = (entry: Entry) => eventResponse(resolve(log, entry, request.resolveLinks), request.structured);
  const first = view(log, stream);
  if (first === 'deleted') return streamDeleted(stream);
  yield confirmation(randomUUID());
  const after = typeof request.from === 'bigint' ? request.from : -1n;
  const old = first === 'missing' || request.from === 'end' ? [] : first;
  const from = after + 1n;
  for (const entry of streamWindow(old, { backwards: false, from, count: Infinity })) yield send(entry);
  const mine = (entry: Entry): boolean => entry.stream === stream && entry.revision > after;
  const live = liveQueue(source, mine, mine);
  let reached = first !== 'missing' || request.from === 'end';
  try {
    if (reached) yield caughtUp();
    for (let entry = await live.take(); entry !== undefined; entry = await live.take()) {
      yield send(entry);
      if (entry.revision === endOfStream) return streamDeleted(stream);
      const last = log.records(stream).at(-1);
      if (!reached && entry === last) {
        reached = true;
        yield caughtUp();
      }
    }
    return tooSlow;
  } finally {
    live.stop();
  }
}
