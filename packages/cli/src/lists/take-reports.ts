import {
  handleAll,
  type Command,
  type Environment,
  type HandleFailure,
  type Receipt,
  type Rejection,
} from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { zip } from 'fp-ts/lib/ReadonlyArray.js';
import type { ListedReport, ListResult, OddLine, RefusedLine } from './result.js';
import { stopsImport } from './stops-import.js';

// A store that writes to a disk or over a network answers them together.
const atOnce = 64;

/** What became of a report as a whole, where anything did, and what of it was refused. */
interface Became {
  readonly whole?: 'added' | 'known' | 'older';
  readonly refused: ReadonlyArray<RefusedLine>;
  readonly odd: ReadonlyArray<OddLine>;
}

const becameOf = ({ line }: ListedReport, answers: ReadonlyArray<Either<Rejection, Receipt>>): Became => {
  const rejections = answers.flatMap((answer) => (isLeft(answer) ? [answer.left] : []));
  const refused = rejections.filter(({ type }) => type !== 'NotNewer').map((problem) => ({ line, problem }));
  const odd = answers.flatMap((answer) =>
    isLeft(answer) ? [] : (answer.right.warnings ?? []).map((warning) => ({ line, warning })),
  );
  if (answers.some((answer) => !isLeft(answer) && !answer.right.repeated))
    return { whole: 'added', refused, odd };
  if (rejections.length > refused.length) return { whole: 'older', refused, odd };
  return refused.length === 0 ? { whole: 'known', refused, odd } : { refused, odd };
};

/** What an import of a list tells while it goes on. */
export interface ListListener {
  /** Called with each command that was not stored before, and its line. */
  readonly onAdded: (line: number, command: Command) => void;
  readonly onProgress: (rows: number) => Promise<void>;
}

const takeOne =
  (environment: Environment, onAdded: ListListener['onAdded']) =>
  async (report: ListedReport): Promise<Either<HandleFailure, Became>> => {
    const answers = await handleAll(environment)(report.commands)();
    if (!isLeft(answers)) {
      for (const [command, answer] of zip(report.commands, answers.right))
        if (!isLeft(answer) && !answer.right.repeated) onAdded(report.line, command);
      return right(becameOf(report, answers.right));
    }
    const failure = answers.left;
    if (failure.type === 'SeveralComplaints') throw new Error('the commands of a line are of one report');
    const { line } = report;
    return stopsImport(failure) ? left(failure) : right({ refused: [{ line, problem: failure }], odd: [] });
  };

/** Lines of a list as they are read; `E` ends them. */
export type ListLines<E> = AsyncGenerator<Either<E, ListedReport | RefusedLine>, void, undefined>;

/**
 * Takes the reports of a list into the journal while they are read, many at a time. Failure: that of the list, or of the
 * journal as a whole; what was stored before it stays, and the same import goes on from there.
 */
export const takeReports = async <E>(
  environment: Environment,
  lines: ListLines<E>,
  { onAdded, onProgress }: ListListener,
): Promise<Either<E | HandleFailure, ListResult>> => {
  const counts = { rows: 0, added: 0, known: 0, older: 0 };
  const refused: RefusedLine[] = [];
  const odd: OddLine[] = [];
  let waiting: ListedReport[] = [];
  const takeWaiting = async (): Promise<Either<HandleFailure, void>> => {
    const taken = await Promise.all(waiting.map(takeOne(environment, onAdded)));
    waiting = [];
    for (const one of taken) {
      if (isLeft(one)) return one;
      if (one.right.whole !== undefined) counts[one.right.whole] += 1;
      refused.push(...one.right.refused);
      odd.push(...one.right.odd);
    }
    await onProgress(counts.rows);
    return right(undefined);
  };
  for await (const line of lines) {
    if (isLeft(line)) return line;
    counts.rows += 1;
    if ('problem' in line.right) refused.push(line.right);
    else waiting.push(line.right);
    if (waiting.length < atOnce) continue;
    const taken = await takeWaiting();
    if (isLeft(taken)) return taken;
  }
  const taken = await takeWaiting();
  if (isLeft(taken)) return taken;
  refused.sort((one, other) => one.line - other.line);
  return right({ ...counts, refused, odd });
};
