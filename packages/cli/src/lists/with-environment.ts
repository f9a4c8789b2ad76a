import type { Policy } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { readPolicy } from '../shell/policy/read-policy.js';
import { refuse, type Exit, type Session } from '../shell/session.js';
import { isAddress } from '../shell/store/address.js';
import { storeFileObstacle } from '../shell/store/store-file-obstacle.js';
import { withStore, type OpenedStore } from '../shell/store/with-store.js';
import type { ChosenStore } from '../shell/store/store-option.js';
import { describePolicyProblems, withStoreAndPolicy } from '../shell/store/with-store-and-policy.js';
import { withoutWriting } from './dry-run.js';

/** The options of every import of a list. */
export interface ListOptions extends ChosenStore {
  readonly policy: string;
  readonly names?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** A store to try things on: the one that is named, if it is there, and else an empty one. */
const storeToTry = async (name: string, { io }: Session): Promise<string> => {
  if (name === 'memory:' || isAddress(name)) return name;
  return (await storeFileObstacle(name, 'existing', io)) === undefined ? name : 'memory:';
};

/** Runs an import on the store that the options name, or with `--dry-run` on one that is only read. */
export const withEnvironment = async (
  session: Session,
  options: ListOptions,
  run: (opened: OpenedStore, policy: Policy) => Promise<Exit>,
): Promise<Exit> => {
  if (options.dryRun !== true) return withStoreAndPolicy(session, options, run);
  const policy = await readPolicy(options.policy, session);
  if (isLeft(policy)) return refuse(session, describePolicyProblems(options.policy, policy.left));
  const name = await storeToTry(options.store, session);
  const toOpen = { name, prefix: options.prefix, opening: 'existing' } as const;
  const dry = (opened: OpenedStore): Promise<Exit> =>
    run({ ...opened, journal: withoutWriting(opened.journal) }, policy.right);
  return withStore(session, toOpen, dry, policy.right);
};
