import type { DeleteReq, TombstoneReq } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import grpc from '@grpc/grpc-js';
import { expectedOf } from './append-call.js';
import type { Expected } from './check.js';
import { deleteRefusal, refusal, type Refusal } from './failures.js';
import type { Log } from './log.js';
import { remove } from './write.js';

export interface Removal {
  readonly stream: string;
  readonly expected: Expected | undefined;
}

export const removalOf = (request: DeleteReq | TombstoneReq): Removal => {
  const options = request.getOptions()!;
  const stream = Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString();
  const named = options.hasAny() || options.hasNoStream() || options.hasStreamExists();
  return { stream, expected: named || options.hasRevision() ? expectedOf(options) : undefined };
};

const notGiven = refusal(
  grpc.status.INVALID_ARGUMENT,
  "'None' is not a valid EventStore.Client.Streams.DeleteReq+Types+Options+ExpectedStreamRevisionOneofCase",
);

/** A delete reports expectations as numbers where an append has names. */
const numeric = (expected: Expected): bigint => {
  if (expected === 'any') return -2n;
  return expected === 'stream_exists' ? -4n : expected;
};

const answered = (at: string, forEver: boolean) => {
  if (forEver) {
    const place = new streams.TombstoneResp.Position().setCommitPosition(at).setPreparePosition(at);
    return new streams.TombstoneResp().setPosition(place);
  }
  const place = new streams.DeleteResp.Position().setCommitPosition(at).setPreparePosition(at);
  return new streams.DeleteResp().setPosition(place);
};

export const runRemoval = (log: Log, { stream, expected }: Removal, forEver: boolean): object | Refusal => {
  if (expected === undefined) return notGiven;
  const answer = remove(log, stream, expected, forEver);
  const refused = deleteRefusal(stream, numeric(expected), answer);
  return refused ?? answered(answer.kind === 'written' ? String(answer.at) : '', forEver);
};
