import { left, type Either } from 'fp-ts/lib/Either.js';
import type { FileProblem } from '../log/problem.js';
import { readLog, type LogLine, type OnHeader } from '../log/read-log.js';
import { readXlsxLog } from '../log/xlsx-log.js';
import { mib } from '../shell/io/sizes.js';
import type { XlsxProblem } from '../shell/xlsx/fault.js';
import { isOle, isStoreFile, isZip } from '../shell/xlsx/magic.js';

/** A workbook that is larger than any of an office. */
export interface LargeWorkbook {
  readonly type: 'LargeWorkbook';
  readonly limit: number;
}

export type SourceProblem = FileProblem | XlsxProblem | LargeWorkbook;

// Packed, ten times what a million rows take. A workbook is unpacked from its end, so all of it is held.
const largestWorkbook = 256 * mib;

/** Whether bytes are a package of Excel, or a workbook of an Excel before 2007. */
const isWorkbook = (begin: Uint8Array): boolean => isZip(begin) || isOle(begin);

/** The rows of a log as text or as a workbook (.xlsx), whichever its first bytes say. Ends behind a problem. */
export async function* rowsOf(
  pieces: AsyncIterable<Uint8Array>,
  onHeader: OnHeader,
): AsyncGenerator<Either<SourceProblem, ReadonlyArray<LogLine>>, void, undefined> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  const all = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
  };
  if (first.done !== true && isStoreFile(first.value)) return yield left({ type: 'StoreFile' });
  if (first.done === true || !isWorkbook(first.value)) return yield* readLog(all(), onHeader);
  const held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of all()) {
    held.push(piece);
    bytes += piece.length;
    if (bytes > largestWorkbook) return yield left({ type: 'LargeWorkbook', limit: largestWorkbook });
  }
  yield* readXlsxLog(Buffer.concat(held), onHeader);
}
