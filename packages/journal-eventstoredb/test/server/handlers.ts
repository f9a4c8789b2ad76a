import type { AppendReq, DeleteReq, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import grpc from '@grpc/grpc-js';
import { appendRequest, appendResponse, runAppend } from './append-call.js';
import { removalOf, runRemoval } from './delete-call.js';
import { appendRefusal, refusal, type Refusal } from './failures.js';
import type { Fault, Script } from './faults.js';
import type { Log } from './log.js';
import { respond } from './respond.js';
import { readRequest, type ReadRequest } from './read-request.js';

export interface Context {
  readonly log: Log;
  readonly ask: Script;
  readonly liveBuffer: number;
  readonly open: Set<object>;
  readonly authorized: Array<string>;
  /** Called for every message of a read that went out. */
  readonly sent: () => void;
}

type Callback = (error: Refusal | null, response?: object) => void;

const wantsLeader = (metadata: grpc.Metadata): boolean => metadata.get('requires-leader').includes('true');

const isRefusal = (answer: object): answer is Refusal => 'details' in answer;

/** Runs a write under a fault: not at all, or with its answer lost, late or never given. */
const underFault = (fault: Fault | undefined, write: () => object, callback: Callback): void => {
  if (fault?.does === 'refuse') return callback(fault.with);
  if (fault?.does === 'hang' && !fault.written) return;
  const answer = write();
  if (fault?.does === 'hang') return;
  if (fault?.does === 'lose') return callback(fault.with);
  const respondNow = (): void => (isRefusal(answer) ? callback(answer) : callback(null, answer));
  if (fault?.does === 'delay') setTimeout(respondNow, fault.ms).unref();
  else respondNow();
};

const about = (request: ReadRequest | Refusal | 'silence') => {
  if (typeof request === 'string' || !('of' in request)) return { method: 'read', stream: '$all' } as const;
  const method = request.live ? 'subscribe' : 'read';
  return { method, stream: request.of === 'stream' ? request.stream : '$all' } as const;
};

export const streamHandlers = (context: Context): grpc.UntypedServiceImplementation => {
  const { log, ask, open, authorized } = context;
  const leaderOf = (metadata: grpc.Metadata): boolean => {
    authorized.push(...metadata.get('authorization').map(String));
    return wantsLeader(metadata);
  };
  const removal =
    (method: 'delete' | 'tombstone') =>
    ({ request, metadata }: grpc.ServerUnaryCall<DeleteReq, object>, callback: Callback): void => {
      const wanted = removalOf(request);
      const fault = ask({ method, stream: wanted.stream, leader: leaderOf(metadata) });
      underFault(fault, () => runRemoval(log, wanted, method === 'tombstone'), callback);
    };
  return {
    append: (call: grpc.ServerReadableStream<AppendReq, object>, callback: Callback) => {
      const messages: Array<AppendReq> = [];
      call.on('data', (message: AppendReq) => messages.push(message));
      call.on('end', () => {
        const request = appendRequest(messages);
        const fault = ask({ method: 'append', stream: request.stream, leader: leaderOf(call.metadata) });
        const write = (): object => {
          const answer = runAppend(log, request);
          return appendRefusal(request.stream, answer) ?? appendResponse(request.expected, answer)!;
        };
        underFault(fault, write, callback);
      });
    },
    read: (call: grpc.ServerWritableStream<ReadReq, ReadResp>) => {
      const request = readRequest(call.request);
      const fault = ask({ ...about(request), leader: leaderOf(call.metadata) });
      open.add(call);
      void respond(context, call, request, fault).finally(() => open.delete(call));
    },
    delete: removal('delete'),
    tombstone: removal('tombstone'),
    batchAppend: (call: grpc.ServerDuplexStream<unknown, unknown>) => {
      ask({ method: 'batchAppend', stream: '', leader: false });
      call.emit('error', refusal(grpc.status.UNIMPLEMENTED, 'the test server speaks the unary path only'));
    },
  };
};
