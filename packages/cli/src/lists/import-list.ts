import { describeHandleFailure, type HandleFailure } from '@pengaduan/core';
import type { Zone } from '@pengaduan/calendar';
import { openTemporaryTables } from '@pengaduan/journal-sqlite';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { storedNames } from '../shell/staged/stored-names.js';
import type { NameIds } from '../shell/names/name-ids.js';
import { progressOf } from '../shell/progress/progress.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { printRowsJson } from '../shell/staged/print.js';
import { refusalsIn, refusalTables } from '../shell/staged/refusals.js';
import { staged, type NotStaged } from '../shell/staged/staging-tables.js';
import { warningsIn, warningTables } from '../shell/staged/warnings.js';
import type { OpenedStore } from '../shell/store/with-store.js';
import { withStoreAndPolicy, type ReceivingOptions } from '../shell/store/with-store-and-policy.js';
import { dryRunField, dryRunLines } from '../shell/words/dry-run.js';
import { describeNotStaged } from '../shell/words/not-staged.js';
import { refusalOf } from './page.js';
import { printPage } from './print-result.js';
import { takeReports, type CompareStored, type ListLines } from './take-reports.js';

/** The options of every import of a list. */
export interface ListOptions extends ReceivingOptions {
  readonly names?: string;
  readonly json?: true;
}

/** A list that is read while it is imported, and how to say why it cannot be. */
export interface ListToImport<E> {
  readonly lines: ListLines<E>;
  readonly describe: (problem: E) => string;
  readonly zone: Zone;
  readonly names: NameIds;
  readonly compare?: CompareStored;
  /** Called once the reports are stored. */
  readonly onStored: (opened: OpenedStore) => Promise<void>;
}

const isFailure = (problem: object): problem is HandleFailure => 'retry' in problem;
const isNotStaged = (problem: object): problem is NotStaged => 'failure' in problem;

/** The same lines, once the first one is there: a file that is no list makes no store. */
const begun = async <E>(lines: ListLines<E>): Promise<Either<E, ListLines<E>>> => {
  const reading = lines[Symbol.asyncIterator]();
  const first = await reading.next();
  if (first.done !== true && isLeft(first.value)) return first.value;
  async function* all(): ListLines<E> {
    for (let one = first; one.done !== true; one = await reading.next()) yield one.value;
  }
  return right(all());
};

/** Imports a list, which is testimony as a log is (docs/complaint-log.md): progress on standard error, then what became of it. Exit 1 where a line was refused. */
export const importList = async <E extends object>(
  session: Session,
  options: ListOptions,
  { lines, describe, zone, names, compare, onStored }: ListToImport<E>,
): Promise<Exit> => {
  const { io, lang } = session;
  const reading = await begun(lines);
  if (isLeft(reading)) return refuse(session, describe(reading.left));
  const tables = staged(openTemporaryTables([...refusalTables, ...warningTables]));
  if (isLeft(tables)) return refuse(session, describeNotStaged(tables.left, lang));
  const [refusals, warnings] = [refusalsIn(tables.right), warningsIn(tables.right)];
  const storedAs = storedNames(names);
  const whyNot = (problem: E | HandleFailure | NotStaged): string => {
    if (isNotStaged(problem)) return describeNotStaged(problem, lang);
    return isFailure(problem) ? describeHandleFailure(problem, lang) : describe(problem);
  };
  try {
    return await withStoreAndPolicy(session, options, async (opened) => {
      const progress = progressOf(session, undefined, lang === 'id' ? 'baris' : 'rows');
      const taken = await takeReports({ ...opened, now: io.now, isTestimony: true }, reading.right, {
        onRefused: (refused) => refusals.add(refused.map((line) => refusalOf(line, lang, zone))),
        onOdd: (odd) => warnings.add(odd, lang, zone),
        onOutcome: storedAs.onOutcome,
        onProgress: progress.advance,
        compare,
      }).finally(progress.end);
      if (isLeft(taken)) return refuse(session, whyNot(taken.left));
      const warned = warnings.add(storedAs.warnings(), lang, zone);
      if (isLeft(warned)) return refuse(session, describeNotStaged(warned.left, lang));
      if (options.dryRun !== true) await onStored(opened);
      const { dryRun } = options;
      const agencies = storedAs.agencies();
      const { refused, ...counts } = taken.right;
      const printed = options.json
        ? await printRowsJson(session, { ...counts, ...dryRunField(dryRun) }, refusals, warnings)
        : await printPage(session, { counts: taken.right, refusals, warnings, agencies });
      if (isLeft(printed)) return refuse(session, describeNotStaged(printed.left, lang));
      if (options.json !== true) for (const line of dryRunLines(dryRun, lang)) await print(session, line);
      return refused === 0 ? 0 : 1;
    });
  } finally {
    tables.right.close();
  }
};
