import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import grpc from '@grpc/grpc-js';
import { refusal, thrown, type Refusal } from './failures.js';
import { filterOf, type Filter } from './filter.js';
import type { AllFrom } from './view.js';

export interface Common {
  readonly backwards: boolean;
  readonly count: number;
  readonly live: boolean;
  readonly resolveLinks: boolean;
  readonly structured: boolean;
  readonly filter: Filter | undefined;
  /** Asks for the last revision of the stream after the events. */
  readonly compatible: boolean;
}

export type ReadRequest = Common &
  (
    | { readonly of: 'stream'; readonly stream: string; readonly from: bigint | 'start' | 'end' }
    | { readonly of: 'all'; readonly from: AllFrom | 'start' | 'end' }
  );

const int64 = 1n << 63n;
const noPosition = (1n << 64n) - 1n;

const allFrom = (all: ReadReq.Options.AllOptions): AllFrom | 'start' | 'end' | undefined => {
  if (all.hasStart()) return 'start';
  if (all.hasEnd()) return 'end';
  if (!all.hasPosition()) return undefined;
  const commit = BigInt(all.getPosition()!.getCommitPosition());
  const prepare = BigInt(all.getPosition()!.getPreparePosition());
  if (commit === noPosition) return 'end';
  return commit >= int64 || prepare > commit ? undefined : { commit, prepare };
};

const streamFrom = (options: ReadReq.Options.StreamOptions): bigint | 'start' | 'end' | undefined => {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  return options.hasRevision() ? BigInt(options.getRevision()) : undefined;
};

const isForwards = (options: ReadReq.Options): boolean =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.FORWARDS;

const combination = (options: ReadReq.Options): string => {
  const of = options.hasAll() ? 'All' : 'Stream';
  const count = options.hasSubscription() ? 'Subscription' : options.hasCount() ? 'Count' : 'None';
  const direction = isForwards(options) ? 'Forwards' : 'Backwards';
  const filter = options.hasFilter() ? 'Filter' : options.hasNoFilter() ? 'NoFilter' : 'None';
  return `(${of}, ${count}, ${direction}, ${filter})`;
};

const isInvalid = (options: ReadReq.Options): boolean =>
  (!options.hasCount() && !options.hasSubscription()) ||
  (!options.hasFilter() && !options.hasNoFilter()) ||
  (options.hasSubscription() && !isForwards(options));

/** What is asked for, or how the server refuses it; 'silence' where the real one never answers. */
export const readRequest = (request: ReadReq): ReadRequest | Refusal | 'silence' => {
  const options = request.getOptions();
  if (options === undefined) return thrown();
  const named = "'None' is not a valid EventStore.Client.Streams.ReadReq+Types+Options+StreamOptionOneofCase";
  if (!options.hasAll() && !options.hasStream()) return refusal(grpc.status.INVALID_ARGUMENT, named);
  if (isInvalid(options))
    return refusal(grpc.status.INVALID_ARGUMENT, `The combination of ${combination(options)} is invalid.`);
  const uuid = options.getUuidOption();
  if (uuid === undefined || (!uuid.hasString() && !uuid.hasStructured())) return 'silence';
  try {
    const common: Common = {
      backwards: !isForwards(options),
      count: Number(options.getCount()),
      live: options.hasSubscription(),
      resolveLinks: options.getResolveLinks(),
      structured: uuid.hasStructured(),
      filter: options.hasFilter() ? filterOf(options.getFilter()!) : undefined,
      compatible: (options.getControlOption()?.getCompatibility() ?? 0) > 0,
    };
    if (options.hasAll()) {
      const from = allFrom(options.getAll()!);
      return from === undefined ? thrown() : { ...common, of: 'all', from };
    }
    const name = options.getStream()!.getStreamIdentifier()?.getStreamName_asU8();
    const from = streamFrom(options.getStream()!);
    if (name === undefined || from === undefined) return thrown();
    return { ...common, of: 'stream', stream: Buffer.from(name).toString(), from };
  } catch {
    return thrown();
  }
};
