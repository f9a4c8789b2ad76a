import type { EventEmitter } from 'node:events';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, DeleteReq, TombstoneReq } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { credentials } from '@grpc/grpc-js';
import { identifier } from '../server/responses.js';
import { writeUuid } from '../server/uuid.js';
import { rawView, type Context } from './context.js';
import { readRequestOf } from './grpc-read.js';
import type { Step } from './recording.js';
import type { Message, Seen, Status } from './tap.js';

type Fields = Record<string, unknown>;

const deadlineExceeded = 4;
const empty = () => new shared.Empty();

interface Expecting {
  readonly setAny: (value: ReturnType<typeof empty>) => unknown;
  readonly setNoStream: (value: ReturnType<typeof empty>) => unknown;
  readonly setStreamExists: (value: ReturnType<typeof empty>) => unknown;
}

const expecting = <O extends Expecting>(options: O, expected: unknown): O => {
  if (expected === 'any') options.setAny(empty());
  if (expected === 'no_stream') options.setNoStream(empty());
  if (expected === 'stream_exists') options.setStreamExists(empty());
  return options;
};

const bytes = (value: unknown): Uint8Array =>
  typeof value === 'string' ? Buffer.from(value) : ((value as Uint8Array | undefined) ?? new Uint8Array());

const appendMessage = ({ options, message }: { options?: Fields; message?: Fields }): AppendReq => {
  if (options !== undefined) {
    const head = new streams.AppendReq.Options().setStreamIdentifier(identifier(options['stream'] as string));
    return new streams.AppendReq().setOptions(expecting(head, options['expected']));
  }
  const proposed = new streams.AppendReq.ProposedMessage().setId(writeUuid(message!['id'] as string, false));
  for (const [key, value] of Object.entries(message!['metadata'] as Record<string, string>))
    proposed.getMetadataMap().set(key, value);
  proposed.setData(bytes(message!['data'])).setCustomMetadata(bytes(message!['customMetadata']));
  return new streams.AppendReq().setProposedMessage(proposed);
};

const deletion = ({ stream, expected }: Fields): DeleteReq => {
  const options = new streams.DeleteReq.Options().setStreamIdentifier(identifier(stream as string));
  return new streams.DeleteReq().setOptions(expecting(options, expected));
};

const tombstone = ({ stream, expected }: Fields): TombstoneReq => {
  const options = new streams.TombstoneReq.Options().setStreamIdentifier(identifier(stream as string));
  return new streams.TombstoneReq().setOptions(expecting(options, expected));
};

/** Whether the server leaves a call of this step without an answer: only the caller's deadline ends it. */
const isSilent = ({ raw = [] }: Step): boolean =>
  raw.some(({ status }) => typeof status === 'object' && status.code === deadlineExceeded);

interface GrpcCall {
  readonly on: EventEmitter['on'];
  readonly cancel: () => void;
}

/** Ends once all has come that the server had sent by now: the answer to a question that is asked behind it. */
const upToHere = (stub: streamsGrpc.StreamsClient): Promise<void> =>
  new Promise((resolve) => {
    const question = stub.read(readRequestOf({ all: { from: 'start' }, count: 1 }));
    question.on('data', () => undefined).on('end', () => resolve());
  });

/** The same services through the generated stubs; what the server sent is all there is to see. */
export const grpcStep = async (ctx: Context, step: Step): Promise<unknown> => {
  const stub = new streamsGrpc.StreamsClient(ctx.address, credentials.createInsecure());
  const request = ctx.at.decode(step.request) as never;
  const seen: Seen = { method: step.call.toLowerCase(), messages: [], status: undefined };
  const callback = (_: unknown, answer: Message | undefined): void => {
    if (answer !== undefined) seen.messages.push(answer);
  };
  const start = (): GrpcCall => {
    if (step.call === 'Append') {
      const call = stub.append(callback as never);
      for (const part of request as ReadonlyArray<Fields>) call.write(appendMessage(part));
      call.end();
      return call;
    }
    if (step.call === 'Delete') return stub.delete(deletion(request), callback as never);
    if (step.call === 'Tombstone') return stub.tombstone(tombstone(request), callback as never);
    return stub.read(readRequestOf(request), { deadline: Date.now() + (isSilent(step) ? 300 : 20_000) });
  };
  const call = start();
  if (step.call === 'Read')
    call.on('data', (message: Message) => {
      seen.messages.push(message);
      if (seen.messages.length === step.cancelAfter) void upToHere(stub).then(() => call.cancel());
    });
  call.on('error', () => undefined);
  const given = await new Promise<Status>((resolve) =>
    call.on('status', (status: Status) => resolve(status)),
  );
  const local = given.code === deadlineExceeded ? { details: 'Deadline exceeded (local)' } : {};
  seen.status = { ...given, ...local };
  stub.close();
  return { raw: rawView(ctx, step, [seen]) };
};
