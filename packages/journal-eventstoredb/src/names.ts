import type { Connection } from './connection.js';

/** Streams of checkpoints; a follower never sees them, or each checkpoint would be news. */
const checkpointPrefix = 'pengaduan_checkpoint-';

export const checkpointStream = (name: string): string => `${checkpointPrefix}${name}`;
export const isCheckpointStream = (stream: string): boolean => stream.startsWith(checkpointPrefix);

/** The same connection, on which a stream's name means the stream of its metadata. */
export const metadataOf = (connection: Connection): Connection => ({
  ...connection,
  settings: { ...connection.settings, prefix: `$$${connection.settings.prefix}` },
});
