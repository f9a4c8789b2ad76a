import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { CheckpointPosition } from './checkpoints.js';
import type { Resolved } from './links.js';
import type { Entry } from './log.js';
import { writeUuid } from './uuid.js';

const ticksPerMs = 10_000;

export const identifier = (stream: string) =>
  new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

const recorded = (entry: Entry, structured: boolean) => {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(writeUuid(entry.id, structured));
  event.setStreamIdentifier(identifier(entry.stream));
  event.setStreamRevision(entry.revision.toString());
  event.setCommitPosition(entry.at.toString());
  event.setPreparePosition(entry.at.toString());
  event.setData(entry.data);
  event.setCustomMetadata(entry.meta);
  const metadata = event.getMetadataMap();
  metadata.set('type', entry.type);
  metadata.set('created', String(entry.createdMs * ticksPerMs));
  metadata.set('content-type', entry.json ? 'application/json' : 'application/octet-stream');
  return event;
};

export const eventResponse = ({ event, link }: Resolved, structured: boolean): ReadResp => {
  const resolved = new streams.ReadResp.ReadEvent();
  if (event !== undefined) resolved.setEvent(recorded(event, structured));
  if (link !== undefined) resolved.setLink(recorded(link, structured));
  resolved.setCommitPosition((link ?? event)!.at.toString());
  return new streams.ReadResp().setEvent(resolved);
};

export const confirmation = (id: string): ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id),
  );

export const caughtUp = (): ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const checkpointResponse = ({ commit, prepare }: CheckpointPosition): ReadResp => {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(commit.toString()).setPreparePosition(prepare.toString());
  return new streams.ReadResp().setCheckpoint(checkpoint);
};

export const notFound = (stream: string): ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier(stream)),
  );

export const lastPosition = (revision: bigint): ReadResp =>
  new streams.ReadResp().setLastStreamPosition(revision.toString());
