import { isLeft } from 'fp-ts/lib/Either.js';
import {
  adoptedPolicies,
  bangkalan,
  contextOf,
  describeContextError,
  describeHandleFailure,
  nasional,
  policyKey,
  type Desk,
  type Policy,
} from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import { refusing, type Exit, type Session } from '../session.js';
import { openStore, type Opening } from './open-store.js';

export interface OpenDesk extends Desk {
  readonly store: Store;
}

/**
 * Runs a command on an open store, with the policies of the library and those that the store adopted, and closes it
 * whatever happens. What keeps it from opening is one sentence on standard error and exit 1. `first` is the policy of
 * complaints that name none; its own version stands in for an adopted one.
 */
export const withDesk = async (
  session: Session,
  { name, opening }: { readonly name: string; readonly opening: Opening },
  run: (desk: OpenDesk) => Promise<Exit>,
  first: Policy = bangkalan,
): Promise<Exit> => {
  const { lang } = session;
  const refuse = refusing(session);
  const opened = await openStore(name, opening, session);
  if (isLeft(opened)) return refuse(opened.left.message);
  const store = opened.right;
  try {
    const adopted = await adoptedPolicies(store.journal)();
    if (isLeft(adopted)) return await refuse(describeHandleFailure(adopted.left, lang));
    const others = [bangkalan, nasional, ...adopted.right].filter(
      (one) => policyKey(one) !== policyKey(first),
    );
    const context = contextOf(first, ...others);
    if (isLeft(context)) return await refuse(describeContextError(context.left, lang));
    return await run({ store, journal: store.journal, context: context.right });
  } finally {
    await store.close();
  }
};
