/** Where a stream stands: the revision of its last record (0 is the first), or nothing written yet. */
export type Revision = bigint | 'no_stream';
