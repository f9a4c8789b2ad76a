import { afterEnd, corrupt, deleted, unavailable } from '@pengaduan/journal';
import type { Corrupt, ReadFailure, Unavailable } from '@pengaduan/journal';
import { detailOf, type CallProblem } from './call-problem.js';

export const closed: Unavailable = unavailable('closed', 'the store was closed');

/** Records that were written to the stream can no longer be read: it was truncated, or they are above `$maxCount`. */
export const historyLost = (stream: string, first?: bigint): Corrupt => {
  const how = first === undefined ? 'has records that can no longer be read' : `begins at revision ${first}`;
  return corrupt(`history lost: ${stream} ${how}`);
};

/** What a problem means for a caller who only reads. */
export const readFailure = (problem: CallProblem, stream: string): ReadFailure => {
  switch (problem.kind) {
    case 'closed':
      return closed;
    case 'deleted':
      return deleted(stream);
    case 'corrupt':
      return corrupt(problem.detail);
    case 'after-end':
      return afterEnd;
    case 'not-found':
    case 'too-large':
    case 'wrong-revision':
    case 'denied':
    case 'refused':
      return unavailable('denied', detailOf(problem));
    case 'temporary':
      return unavailable('unreachable', problem.detail);
  }
};
