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

const answers = (source: Live, request: ReadRequest): Messages => {
  if (request.of === 'all')
    return request.live ? subscribeToAll(source, request) : plain(readAll(source.log, request));
  return request.live ? subscribeToStream(source, request) : plain(readStream(source.log, request));
};

/** Tears the answers where the script says so. */
async function* torn(messages: Messages, fault: Fault | undefined): Messages {
  let sent = 0;
  for (let next = await messages.next(); ; next = await messages.next()) {
    if (next.done === true) return next.value;
    if (fault?.does === 'tear' && sent >= fault.after) return fault.with;
    const event = next.value.getEvent();
    if (fault?.does === 'run-ahead' && sent >= fault.after && event !== undefined) {
      const at = BigInt(event.getCommitPosition());
      yield checkpointResponse({ commit: at, prepare: at });
      return unavailable;
    }
    sent += 1;
    yield next.value;
  }
}

/** Writes one message, and waits while the client does not take them. False once the client is gone. */
const write = (call: ReadCall, message: ReadResp, gone: Promise<'gone'>): Promise<boolean> => {
  if (call.cancelled) return Promise.resolve(false);
  if (call.write(message)) return Promise.resolve(true);
  const drained = new Promise<'drained'>((resolve) => call.once('drain', () => resolve('drained')));
  return Promise.race([drained, gone]).then((which) => which === 'drained');
};

interface Source {
  readonly log: Log;
  readonly liveBuffer: number;
}

export const pump = async (
  { log, liveBuffer }: Source,
  call: ReadCall,
  request: ReadRequest | Refusal | 'silence',
  fault: Fault | undefined,
): Promise<void> => {
  const leaving = new AbortController();
  const gone = new Promise<'gone'>((resolve) => {
    call.once('cancelled', () => {
      leaving.abort();
      resolve('gone');
    });
  });
  if (request === 'silence' || fault?.does === 'hang') return void (await gone);
  if (fault?.does === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
  const refused = fault?.does === 'refuse' || fault?.does === 'lose' ? fault.with : undefined;
  if (refused !== undefined || 'code' in request) return void call.emit('error', refused ?? request);
  const messages = torn(answers({ log, buffer: liveBuffer, signal: leaving.signal }, request), fault);
  try {
    for (;;) {
      const next = await Promise.race([messages.next(), gone]);
      if (next === 'gone') return;
      if (next.done === true)
        return void (next.value === undefined ? call.end() : call.emit('error', next.value));
      if (!(await write(call, next.value, gone))) return;
    }
  } finally {
    leaving.abort();
    await messages.return(undefined);
  }
};
