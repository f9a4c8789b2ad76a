import type { Corrupt, Deleted, ReadFailure, Unavailable } from '@pengaduan/journal';
import type { Trouble } from './trouble.js';

export const closed: Unavailable = {
  type: 'Unavailable',
  reason: 'closed',
  detail: 'the store was closed',
  retry: 'never',
};

export const denied = (detail: string): Unavailable => ({
  type: 'Unavailable',
  reason: 'denied',
  detail,
  retry: 'never',
});

export const unreachable = (detail: string): Unavailable => ({
  type: 'Unavailable',
  reason: 'unreachable',
  detail,
  retry: 'safe',
});

export const corrupt = (detail: string): Corrupt => ({ type: 'Corrupt', detail, retry: 'never' });

export const deleted = (stream: string): Deleted => ({ type: 'Deleted', stream, retry: 'never' });

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
      return denied(trouble.is);
    case 'denied':
    case 'refused':
      return denied(trouble.detail);
    case 'passing':
      return unreachable(trouble.detail);
  }
};
