/** A moment: milliseconds since 1970-01-01T00:00Z. It has no zone; the policy's zone says which day it is. */
export type Instant = number;

export const millisecondsOf = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
