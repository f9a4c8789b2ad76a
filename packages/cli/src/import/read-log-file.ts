import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { rowsByComplaint, type RowsByComplaint } from '../log/by-complaint.js';
import { readLog } from '../log/read-log.js';
import { describeFileProblem } from '../log/words.js';
import { largestLog } from '../shell/io/sizes.js';
import type { Session } from '../shell/session.js';
import { describeUnreadable } from '../shell/words/file.js';
import { describeShortage, shortageFor } from './memory.js';

const longestOf = ({ complaints }: RowsByComplaint): number =>
  complaints.reduce((most, { rows }) => Math.max(most, rows.length), 0);

/**
 * The rows of a log file. Error, as a sentence: a file that cannot be read, is no log, or does not fit into memory with
 * all that it becomes.
 */
export const readLogFile = async (
  path: string,
  { io, lang }: Session,
): Promise<Either<string, RowsByComplaint>> => {
  const free = io.freeHeap();
  // What its rows become is larger than the file, whatever they are.
  const file = await io.readFile(path, Math.min(largestLog, free));
  if (isLeft(file)) return left(describeUnreadable(file.left, lang));
  const shortage = shortageFor(file.right, 0, free);
  if (shortage !== undefined) return left(describeShortage(shortage, lang));
  const log = readLog(file.right);
  if (isLeft(log)) return left(describeFileProblem(log.left, lang));
  const rows = rowsByComplaint(log.right);
  const laterShortage = shortageFor(file.right, longestOf(rows), free);
  return laterShortage === undefined ? right(rows) : left(describeShortage(laterShortage, lang));
};
