import type { TemporaryTables } from '@pengaduan/journal-sqlite';
import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import type { Reading } from '../log/saved/exact-cells.js';
import type { Titles } from '../log/titles.js';
import { describeUnreadableRow } from '../log/words.js';
import { codeOf } from '../shell/io/code-of.js';
import { mib } from '../shell/io/sizes.js';
import { progressOf } from '../shell/progress/progress.js';
import type { Session } from '../shell/session.js';
import { describeUnreadable } from '../shell/words/file.js';
import { describeNotStaged } from '../shell/words/not-staged.js';
import { describeShortage, shortageFor } from './memory.js';
import { openInput } from './open-input.js';
import type { Refusals } from '../shell/staged/refusals.js';
import { refusalOf } from './refused-row.js';
import { rowsOf } from './row-source.js';
import { describeSourceProblem } from './source-words.js';
import { stageLog, type StagedLog } from './staged-log.js';

/** How a log is read, and where what it holds is put. */
export interface ReadInto {
  readonly reading: Reading;
  readonly titles: Titles;
  readonly tables: TemporaryTables;
  readonly refusals: Refusals;
}

/** Calls `onRead` with how many bytes have come so far. */
async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => Promise<void>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    await onRead(bytes);
    yield piece;
  }
}

/**
 * Reads a log to its end, before anything is stored, and puts its rows together by complaint. Error, as a sentence: a
 * file that cannot be read or is no log, no room for what it becomes, or a complaint that does not fit into memory.
 */
export const readRows = async (
  path: string,
  { reading, titles, tables, refusals }: ReadInto,
  session: Session,
): Promise<Either<string, StagedLog>> => {
  const { io, lang } = session;
  const input = await openInput(path, session);
  if (isLeft(input)) return input;
  const { bytes, pieces } = input.right;
  const progress = progressOf(session, bytes && Math.ceil(bytes / mib), 'MiB');
  const read = counted(pieces, (count) => progress.advance(Math.floor(count / mib)));
  try {
    const log = await stageLog(tables, rowsOf(read, titles.read), reading, (rows) =>
      refusals.add(rows.map((row) => refusalOf(row, describeUnreadableRow(row.problem, lang, titles)))),
    );
    if (isLeft(log)) {
      const why =
        log.left.type === 'NotStaged'
          ? describeNotStaged(log.left, lang)
          : describeSourceProblem(log.left, path, lang);
      return left(`${path}: ${why}`);
    }
    const shortage = shortageFor(log.right.longest, io.freeHeap());
    return shortage === undefined ? log : left(`${path}: ${describeShortage(shortage, lang)}`);
  } catch (error) {
    // A bug has no code of the system.
    const code = codeOf(error);
    if (code === 'UNKNOWN') throw error;
    return left(`${path}: ${describeUnreadable({ type: 'Unreadable', path, code }, lang)}`);
  } finally {
    progress.end();
    // What is no log is not read to its end: its file is closed all the same.
    await read.return();
  }
};
