import type { AppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected } from './check.js';
import type { Draft, Log } from './log.js';
import { readUuid } from './uuid.js';
import { append, type WriteAnswer } from './write.js';

interface ExpectedOptions {
  readonly hasAny: () => boolean;
  readonly hasNoStream: () => boolean;
  readonly hasStreamExists: () => boolean;
  readonly getRevision: () => string;
}

export const expectedOf = (options: ExpectedOptions): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream_exists';
  return options.hasNoStream() ? -1n : BigInt(options.getRevision());
};

const draft = (message: AppendReq.ProposedMessage): Draft => ({
  id: readUuid(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  json: message.getMetadataMap().get('content-type') === 'application/json',
  data: message.getData_asU8(),
  meta: message.getCustomMetadata_asU8(),
});

const empty = () => new shared.Empty();

const wrongVersion = (expected: Expected, current: bigint) => {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (expected === 'any') wrong.setExpectedAny(empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(empty());
  else if (expected < 0n) wrong.setExpectedNoStream(empty());
  else wrong.setExpectedRevision(expected.toString());
  if (current < 0n) wrong.setCurrentNoStream(empty());
  else wrong.setCurrentRevision(current.toString());
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
};

const success = (revision: bigint, at: bigint | undefined) => {
  const answer = new streams.AppendResp.Success();
  if (revision < 0n) answer.setNoStream(empty());
  else answer.setCurrentRevision(revision.toString());
  const position = new streams.AppendResp.Position();
  if (at === undefined) answer.setNoPosition(empty());
  else answer.setPosition(position.setCommitPosition(at.toString()).setPreparePosition(at.toString()));
  return new streams.AppendResp().setSuccess(answer);
};

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly drafts: ReadonlyArray<Draft>;
}

export const appendRequest = (messages: ReadonlyArray<AppendReq>): AppendRequest => {
  const options = messages[0]!.getOptions()!;
  return {
    stream: Buffer.from(options.getStreamIdentifier()!.getStreamName_asU8()).toString(),
    expected: expectedOf(options),
    drafts: messages.slice(1).map((message) => draft(message.getProposedMessage()!)),
  };
};

/** The message that answers an append; undefined where the call ends with a status instead. */
export const appendResponse = (expected: Expected, answer: WriteAnswer) => {
  if (answer.kind === 'written') return success(answer.revision, answer.at);
  return answer.kind === 'wrong' ? wrongVersion(expected, answer.current) : undefined;
};

export const runAppend = (log: Log, { stream, expected, drafts }: AppendRequest): WriteAnswer =>
  append(log, stream, expected, drafts);
