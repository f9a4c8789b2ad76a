import type { AppendReq, DeleteReq, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import grpc from '@grpc/grpc-js';
import { appendRequest, appendResponse, expectedOf, runAppend } from './append-call.js';
import { appendRefusal, deleteRefusal, refusal, type Refusal } from './failures.js';
import type { Fault, Script } from './faults.js';
import type { Log } from './log.js';
import { pump } from './pump.js';
import { readRequest } from './read-request.js';
import { remove, type Answer } from './write.js';

export interface Context {
  readonly log: Log;
  readonly ask: Script;
  readonly liveBuffer: number;
  readonly open: Set<object>;
}

type Callback<R> = (error: Refusal | null, response?: R) => void;

const notGiven =
  "'None' is not a valid EventStore.Client.Streams.DeleteReq+Types+Options+ExpectedStreamRevisionOneofCase";

/** Runs a write under a fault: not at all, or with its answer lost, late or never given. */
const underFault = <R>(fault: Fault | undefined, write: () => R | Refusal, callback: Callback<R>): void => {
  if (fault?.does === 'refuse') return callback(fault.with);
  if (fault?.does === 'hang' && !fault.written) return;
  const answer = write();
  if (fault?.does === 'hang') return;
  if (fault?.does === 'lose') return callback(fault.with);
  const tell = (): void => {
    if (typeof answer === 'object' && answer !== null && 'details' in answer) callback(answer);
    else callback(null, answer as R);
  };
  if (fault?.does === 'delay') setTimeout(tell, fault.ms).unref();
  else tell();
};

const numeric = (expected: ReturnType<typeof expectedOf>): bigint => {
  if (expected === 'any') return -2n;
  return expected === 'stream_exists' ? -4n : expected;
};

const removed = (answer: Answer, isTombstone: boolean) => {
  const at = answer.is === 'written' ? (answer.at ?? 0n).toString() : '0';
  if (isTombstone) {
    const place = new streams.TombstoneResp.Position().setCommitPosition(at).setPreparePosition(at);
    return new streams.TombstoneResp().setPosition(place);
  }
  const place = new streams.DeleteResp.Position().setCommitPosition(at).setPreparePosition(at);
  return new streams.DeleteResp().setPosition(place);
};

export const streamHandlers = ({
  log,
  ask,
  liveBuffer,
  open,
}: Context): grpc.UntypedServiceImplementation => {
  const removal =
    (method: 'delete' | 'tombstone') =>
    ({ request }: { request: DeleteReq }, callback: Callback<unknown>): void => {
      const options = request.getOptions()!;
      const stream = Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString();
      const fault = ask({ method, stream });
      const given =
        options.hasAny() || options.hasNoStream() || options.hasRevision() || options.hasStreamExists();
      if (!given) return callback(refusal(grpc.status.INVALID_ARGUMENT, notGiven));
      const expected = expectedOf(options);
      underFault(
        fault,
        () => {
          const answer = remove(log, stream, expected, method === 'tombstone');
          return deleteRefusal(stream, numeric(expected), answer) ?? removed(answer, method === 'tombstone');
        },
        callback,
      );
    };
  return {
    append: (call: grpc.ServerReadableStream<AppendReq, unknown>, callback: Callback<unknown>) => {
      const messages: Array<AppendReq> = [];
      call.on('data', (message: AppendReq) => messages.push(message));
      call.on('end', () => {
        const request = appendRequest(messages);
        const fault = ask({ method: 'append', stream: request.stream });
        underFault(
          fault,
          () => {
            const answer = runAppend(log, request);
            return appendRefusal(request.stream, answer) ?? appendResponse(request.expected, answer);
          },
          callback,
        );
      });
    },
    read: (call: grpc.ServerWritableStream<ReadReq, ReadResp>) => {
      const request = readRequest(call.request);
      const stream =
        typeof request === 'object' && 'of' in request && request.of === 'stream' ? request.stream : '$all';
      const live = typeof request === 'object' && 'of' in request && request.live;
      const fault = ask({ method: live ? 'subscribe' : 'read', stream });
      open.add(call);
      void pump({ log, liveBuffer }, call, request, fault).finally(() => open.delete(call));
    },
    delete: removal('delete'),
    tombstone: removal('tombstone'),
    batchAppend: (call: grpc.ServerDuplexStream<unknown, unknown>) => {
      ask({ method: 'batchAppend', stream: '' });
      call.emit('error', refusal(grpc.status.UNIMPLEMENTED, 'the test server speaks the unary path only'));
    },
  };
};
