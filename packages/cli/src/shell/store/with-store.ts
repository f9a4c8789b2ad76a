import {
  adoptedPolicies,
  bangkalan,
  builtInPolicies,
  contextOf,
  describeContextError,
  describeHandleFailure,
  policyKey,
  type Environment,
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

/**
 * Runs a command on an open store, with the policies of the library and those that the store adopted, and closes it
 * whatever happens. What keeps it from opening is one sentence on standard error and exit 1. `defaultPolicy` is the
 * policy of new reports whose command names none; it replaces an adopted policy of the same id and version.
 */
export const withStore = async (
  session: Session,
  toOpen: StoreToOpen,
  run: (opened: OpenedStore) => Promise<Exit>,
  defaultPolicy: Policy = bangkalan,
): Promise<Exit> => {
  const { lang } = session;
  const opened = await openStore(toOpen, session);
  if (isLeft(opened)) return refuse(session, opened.left.message);
  const store = opened.right;
  try {
    const adopted = await adoptedPolicies(store.journal)();
    if (isLeft(adopted)) return await refuse(session, describeHandleFailure(adopted.left, lang));
    const others = [...builtInPolicies, ...adopted.right].filter(
      (policy) => policyKey(policy) !== policyKey(defaultPolicy),
    );
    const context = contextOf(defaultPolicy, ...others);
    if (isLeft(context)) return await refuse(session, describeContextError(context.left, lang));
    return await run({ store, journal: store.journal, context: context.right });
  } finally {
    await store.close();
  }
};
