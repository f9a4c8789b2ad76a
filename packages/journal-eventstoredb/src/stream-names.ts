import type { Connection } from './connection.js';

/** Streams that the store keeps for itself. A follower never sees them, or every checkpoint would be news to it. */
const checkpointPrefix = 'pengaduan_checkpoint-';
const leasePrefix = 'pengaduan_lease-';

export const checkpointStream = (name: string): string => `${checkpointPrefix}${name}`;
export const leaseStream = (name: string): string => `${leasePrefix}${name}`;
export const isInternalStream = (stream: string): boolean =>
  stream.startsWith(checkpointPrefix) || stream.startsWith(leasePrefix);

/** The same connection, on which a stream's name means the stream of its metadata. */
export const metadataOf = (connection: Connection): Connection => ({
  ...connection,
  settings: { ...connection.settings, prefix: `$$${connection.settings.prefix}` },
});
