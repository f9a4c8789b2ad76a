import { handleAll, type HandleFailure, type Receipt, type Rejection } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { zip } from 'fp-ts/lib/ReadonlyArray.js';
import { pMapIterable } from 'p-map';
import type { Journal } from '@pengaduan/journal';
import type { NotStaged, Staged } from '../shell/staged/staging-tables.js';
import { longGaps, type Step } from '../shell/staged/long-gaps.js';
import { outcomeOf, type OnOutcome } from '../shell/staged/stored-names.js';
import type { OddRow } from '../shell/staged/warnings.js';
import type { ReceivingEnvironment } from '../shell/store/with-store-and-policy.js';
import { inTurn } from './in-turn.js';
import { journalsOfReports } from './journals-of-reports.js';
import { refusedLine } from './refused-line.js';
import type { ListCounts, ListedReport, RefusedLine } from './result.js';
import { stopsImport } from './stops-import.js';

/** How many reports are in flight at once: a store that writes to a disk or over a network answers them together. */
const inFlight = 64;

/** What an import of a list tells while it goes on; lines come in any order. */
export interface ListListener {
  readonly onRefused: (lines: ReadonlyArray<RefusedLine>) => Staged<void>;
  readonly onOdd: (lines: ReadonlyArray<OddRow>) => Staged<void>;
  readonly onOutcome: OnOutcome;
  /** Called with the number of lines that are done. */
  readonly onProgress: (rows: number) => Promise<void>;
  readonly compare?: CompareStored | undefined;
}

/** Says what is odd about a line beside what is stored of its report, which the journal has. */
export type CompareStored = (
  journal: Journal,
  report: ListedReport,
) => Promise<Either<HandleFailure, ReadonlyArray<OddRow>>>;

/** What became of a line as a whole, where anything did, and what of it was refused. */
interface Became {
  readonly whole?: 'added' | 'known' | 'older';
  readonly refused: ReadonlyArray<RefusedLine>;
  readonly odd: ReadonlyArray<OddRow>;
}

/** What a line says happened and is stored, in order; how a report stands on a day is no step. */
const stepsOf = (
  { line, commands }: ListedReport,
  answers: ReadonlyArray<Either<Rejection, Receipt>>,
): ReadonlyArray<Step> =>
  zip(commands, answers).flatMap(([{ command, at }, answer]) =>
    isLeft(answer) || command === 'ObserveStanding' ? [] : [{ line, at, isNew: !answer.right.repeated }],
  );

const becameOf = (report: ListedReport, answers: ReadonlyArray<Either<Rejection, Receipt>>): Became => {
  const { line, commands } = report;
  const rejected = zip(commands, answers).flatMap(([command, answer]) =>
    isLeft(answer) ? [{ command, problem: answer.left }] : [],
  );
  const refused = rejected
    .filter(({ problem: { type } }) => type !== 'NotNewer')
    .map(({ command, problem }) => refusedLine(line, command, problem, commands));
  const odd = [
    ...answers.flatMap((answer) =>
      isLeft(answer) ? [] : (answer.right.warnings ?? []).map((warning) => ({ line, warning })),
    ),
    ...longGaps(stepsOf(report, answers)),
  ];
  if (answers.some((answer) => !isLeft(answer) && !answer.right.repeated))
    return { whole: 'added', refused, odd };
  if (rejected.length > refused.length) return { whole: 'older', refused, odd };
  return refused.length === 0 ? { whole: 'known', refused, odd } : { refused, odd };
};

const takeOne = (environment: ReceivingEnvironment, { onOutcome, compare }: ListListener) => {
  const journalOf = journalsOfReports(environment.journalOfReport);
  return async (report: ListedReport): Promise<Either<HandleFailure, Became>> => {
    const { line, commands } = report;
    const journal = journalOf(commands[0]?.complaint ?? '');
    const answers = await handleAll({ ...environment, journal })(commands)();
    if (isLeft(answers)) {
      const failure = answers.left;
      if (failure.type === 'SeveralComplaints') throw new Error('the commands of a line are of one report');
      return stopsImport(failure) ? left(failure) : right({ refused: [{ line, problem: failure }], odd: [] });
    }
    for (const [command, answer] of zip(commands, answers.right)) {
      onOutcome(line, command, outcomeOf(answer));
    }
    const became = becameOf(report, answers.right);
    const isNew = answers.right.every((answer) => !isLeft(answer) && !answer.right.repeated);
    if (isNew || compare === undefined) return right(became);
    const beside = await compare(environment.journalOfReport(), report);
    return isLeft(beside) ? beside : right({ ...became, odd: [...became.odd, ...beside.right] });
  };
};

/** Lines of a list as they are read; `E` ends them. */
export type ListLines<E> = AsyncGenerator<Either<E, ListedReport | RefusedLine>, void, undefined>;

/**
 * Takes the reports of a list into the journal while they are read, many at a time, lines of one report in their order.
 * Failure: that of the list, of the journal as a whole, or of the tables of what is told; what was stored before it stays,
 * and the same import goes on from there.
 */
export const takeReports = async <E>(
  environment: ReceivingEnvironment,
  lines: ListLines<E>,
  listener: ListListener,
): Promise<Either<E | HandleFailure | NotStaged, ListCounts>> => {
  const { onRefused, onOdd, onProgress } = listener;
  const counts = { rows: 0, added: 0, known: 0, older: 0, refused: 0 };
  let stopped: E | HandleFailure | NotStaged | undefined;
  const untilStopped = async function* (): ListLines<E> {
    for await (const line of lines) {
      if (stopped !== undefined) return;
      yield line;
    }
  };
  const take = takeOne(environment, listener);
  const turn = inTurn();
  const became = (
    line: Either<E, ListedReport | RefusedLine>,
  ): Promise<Either<E | HandleFailure, Became>> => {
    if (isLeft(line)) return Promise.resolve(line);
    const read = line.right;
    if ('problem' in read) return Promise.resolve(right({ refused: [read], odd: [] }));
    return turn(read.commands[0]?.complaint, () => take(read));
  };
  // To its end also after a failure, so that nothing is in flight when the store is closed.
  for await (const one of pMapIterable(untilStopped(), became, {
    concurrency: inFlight,
    preserveOrder: false,
  })) {
    if (isLeft(one)) {
      stopped ??= one.left;
      continue;
    }
    const { whole, refused, odd } = one.right;
    for (const told of [onRefused(refused), onOdd(odd)]) if (isLeft(told)) stopped ??= told.left;
    counts.rows += 1;
    if (whole !== undefined) counts[whole] += 1;
    counts.refused += refused.length;
    await onProgress(counts.rows);
  }
  return stopped === undefined ? right(counts) : left(stopped);
};
