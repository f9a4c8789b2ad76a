import type { Lang } from '@pengaduan/calendar';
import {
  contextOfJournal,
  describeContextError,
  describeHandleFailure,
  type Environment,
  type JournalContextError,
  type Policy,
} from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import { isLeft } from 'fp-ts/lib/Either.js';
import { refuse, type Exit, type Session } from '../session.js';
import { openStore, type StoreToOpen } from './open-store.js';

/** A store that is open, with what handling a command takes: its journal and the policies known to it. */
export interface OpenedStore extends Environment {
  readonly store: Store;
}

const describeProblem = (problem: JournalContextError, lang: Lang): string =>
  problem.type === 'PolicyCalendar' || problem.type === 'PolicyTwice'
    ? describeContextError(problem, lang)
    : describeHandleFailure(problem, lang);

/**
 * Runs a command on an open store, with the policies of the library and those that the store adopted, and closes it
 * whatever happens. What keeps it from opening is one sentence on standard error and exit 1. `defaultPolicy` is the
 * policy of new reports whose command names none; it replaces an adopted policy of the same id and version.
 */
export const withStore = async (
  session: Session,
  toOpen: StoreToOpen,
  run: (opened: OpenedStore) => Promise<Exit>,
  defaultPolicy?: Policy,
): Promise<Exit> => {
  const { lang } = session;
  const opened = await openStore(toOpen, session);
  if (isLeft(opened)) return refuse(session, opened.left.message);
  const store = opened.right;
  try {
    const context = await contextOfJournal(store.journal, defaultPolicy)();
    if (isLeft(context)) return await refuse(session, describeProblem(context.left, lang));
    return await run({ store, journal: store.journal, context: context.right });
  } finally {
    await store.close();
  }
};
