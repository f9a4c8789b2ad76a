import { describeHandleFailure, type HandleFailure } from '@pengaduan/core';
import type { Zone } from '@pengaduan/calendar';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { lessAndLess } from '../shell/progress/less-and-less.js';
import { namedAgencies } from '../shell/names/named-agencies.js';
import type { NameIds } from '../shell/names/name-ids.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import type { OpenedStore } from '../shell/store/with-store.js';
import { namedAgencyLine } from '../shell/words/named-agency.js';
import { dryRunLine, listJson, listPage, progressLine } from './page.js';
import { takeReports, type ListLines } from './take-reports.js';
import { withEnvironment, type ListOptions } from './with-environment.js';

/** A list that is read while it is imported, and how to say why it cannot be. */
export interface ListToImport<E> {
  readonly lines: ListLines<E>;
  readonly describe: (problem: E) => string;
  readonly zone: Zone;
  readonly names: NameIds;
  /** Called once the reports are stored. */
  readonly onStored: (opened: OpenedStore) => Promise<void>;
}

const isFailure = (problem: object): problem is HandleFailure => 'retry' in problem;

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
  { lines, describe, zone, names, onStored }: ListToImport<E>,
): Promise<Exit> => {
  const { io, lang } = session;
  const reading = await begun(lines);
  if (isLeft(reading)) return refuse(session, describe(reading.left));
  return withEnvironment(session, options, async (opened) => {
    const agencies = namedAgencies(names);
    const onProgress = lessAndLess(io.now, async (rows: number) => {
      await io.err(`${progressLine(rows, lang)}\n`);
    });
    const taken = await takeReports({ ...opened, now: io.now, isTestimony: true }, reading.right, {
      onAdded: agencies.stored,
      onProgress,
    });
    if (isLeft(taken)) {
      const why = isFailure(taken.left) ? describeHandleFailure(taken.left, lang) : describe(taken.left);
      return refuse(session, why);
    }
    if (options.dryRun !== true) await onStored(opened);
    const result = taken.right;
    if (options.json) await print(session, JSON.stringify(listJson(result, lang, zone)));
    else {
      const named = agencies.all().map((one) => `\n${namedAgencyLine(one, lang)}`);
      const page = listPage(result, lang, zone) + named.join('');
      await print(session, options.dryRun === true ? `${page}\n${dryRunLine(lang)}` : page);
    }
    return result.refused.length === 0 ? 0 : 1;
  });
};
