import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type grpc from '@grpc/grpc-js';
import type { Refusal } from './failures.js';
import { unavailable, type Fault } from './faults.js';
import type { Log } from './log.js';
import { isRefusal, readAll, readStream, type Reading } from './read-call.js';
import type { ReadRequest } from './read-request.js';
import { checkpointResponse } from './responses.js';
import { subscribeToAll, subscribeToStream, type Live } from './subscription.js';

type ReadCall = grpc.ServerWritableStream<ReadReq, ReadResp>;
type Messages = AsyncGenerator<ReadResp, Refusal | undefined>;

async function* plain(reading: Reading): Messages {
  if (isRefusal(reading)) return reading;
  await Promise.resolve();
  yield* reading;
  return undefined;
}

const everything = (request: ReadRequest): ReadRequest =>
  request.filter === undefined ? request : { ...request, filter: { ...request.filter, matches: () => true } };

const answers = (source: Live, request: ReadRequest): Messages => {
  if (request.of === 'all')
    return request.live ? subscribeToAll(source, request) : plain(readAll(source.log, request));
  return request.live ? subscribeToStream(source, request) : plain(readStream(source.log, request));
};

/** The answers, changed as the script says. */
async function* withFault(
  messages: Messages,
  fault: Fault | undefined,
  disconnected: Promise<void>,
): Messages {
  let sent = 0;
  for (let next = await messages.next(); ; next = await messages.next()) {
    if (next.done === true) return next.value;
    if (fault?.does === 'tear' && sent >= fault.after) return fault.with;
    if (fault?.does === 'end' && sent >= fault.after) return undefined;
    if (fault?.does === 'fall-silent' && sent >= fault.after) return disconnected.then(() => undefined);
    const event = next.value.getEvent();
    if (fault?.does === 'run-ahead' && sent >= fault.after && event !== undefined) {
      const at = BigInt(event.getCommitPosition());
      yield checkpointResponse({ commit: at, prepare: at });
      return unavailable;
    }
    sent += 1;
    if (fault?.does === 'repeat' && event !== undefined) yield next.value;
    yield next.value;
  }
}

/** Waits until the client reads on, or disconnects. */
const drained = (call: ReadCall): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      call.off('drain', done).off('cancelled', done);
      resolve();
    };
    call.on('drain', done).on('cancelled', done);
  });

interface Source {
  readonly log: Log;
  readonly liveBuffer: number;
  readonly sent: () => void;
}

export const respond = async (
  { log, liveBuffer, sent }: Source,
  call: ReadCall,
  request: ReadRequest | Refusal | 'silence',
  fault: Fault | undefined,
): Promise<void> => {
  const leaving = new AbortController();
  const hasLeft = (): boolean => leaving.signal.aborted;
  const disconnected = new Promise<void>((resolve) => {
    call.once('cancelled', () => {
      leaving.abort();
      resolve();
    });
  });
  if (request === 'silence' || fault?.does === 'hang') return disconnected;
  if (fault?.does === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const refused = fault?.does === 'refuse' || fault?.does === 'lose' ? fault.with : undefined;
  const end = (how: Refusal | undefined): void => {
    if (how === undefined) call.end();
    else call.emit('error', how);
  };
  if (refused !== undefined) return end(refused);
  if ('code' in request) return end(request);
  const asked = fault?.does === 'overlook-filter' ? everything(request) : request;
  const messages = withFault(
    answers({ log, buffer: liveBuffer, signal: leaving.signal }, asked),
    fault,
    disconnected,
  );
  try {
    while (!hasLeft()) {
      const next = await messages.next();
      if (next.done === true) return end(next.value);
      sent();
      if (!call.write(next.value) && !hasLeft()) await drained(call);
    }
  } finally {
    leaving.abort();
    await messages.return(undefined);
  }
};
