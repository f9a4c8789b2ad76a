import { corrupt, deleted, unavailable } from '@pengaduan/journal';
import type { Corrupt, ReadFailure, Unavailable } from '@pengaduan/journal';
import type { Trouble } from './trouble.js';

export const closed: Unavailable = unavailable('closed', 'the store was closed');

/** Records that once stood in the stream are no longer there to be read: truncated, or above `$maxCount`. */
export const historyLost = (stream: string, first?: bigint): Corrupt => {
  const how = first === undefined ? 'has records that can no longer be read' : `begins at revision ${first}`;
  return corrupt(`history lost: ${stream} ${how}`);
};

/** What a trouble means for somebody who only reads. */
export const readFailure = (trouble: Trouble, stream: string): ReadFailure => {
  switch (trouble.is) {
    case 'closed':
      return closed;
    case 'deleted':
      return deleted(stream);
    case 'corrupt':
      return corrupt(trouble.detail);
    case 'ahead':
      return corrupt('the position lies behind the end of the log: was the server restored from a backup?');
    case 'not-found':
    case 'too-large':
    case 'wrong-version':
      return unavailable('denied', trouble.is);
    case 'denied':
    case 'refused':
      return unavailable('denied', trouble.detail);
    case 'passing':
      return unavailable('unreachable', trouble.detail);
  }
};
