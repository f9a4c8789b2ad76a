import type { Lang } from '@pengaduan/calendar';
import {
  adoptUnlessBuiltIn,
  describeHandleFailure,
  describeInvalid,
  type AdoptFailure,
  type Environment,
  type Policy,
} from '@pengaduan/core';
import type { Journal } from '@pengaduan/journal';
import { isLeft } from 'fp-ts/lib/Either.js';
import { readPolicy, type PolicyProblem } from '../policy/read-policy.js';
import { refuse, type Exit, type Session } from '../session.js';
import { policyChanged } from '../words/policy.js';
import { noSuchStore } from '../words/open-failure.js';
import { isAddress } from './address.js';
import type { StoreToOpen } from './open-store.js';
import { storeFileObstacle } from './store-file-obstacle.js';
import type { ChosenStore } from './store-option.js';
import { withStore, type OpenedStore } from './with-store.js';
import { withoutWriting } from './without-writing.js';

/** The options of a command that receives reports. */
export interface ReceivingOptions extends ChosenStore {
  readonly policy: string;
  /** Only try: nothing is written, and no store is made. */
  readonly dryRun?: true;
}

/** What taking many reports needs. */
export interface ReceivingEnvironment extends Environment {
  /** The journal for the commands of one report. Of a store that nothing is written to, it forgets what it was given. */
  readonly journalOfReport: () => Journal;
}

/** What is wrong with a policy, a line for each field; with the whole of it, by its name. */
const describePolicyProblems = (name: string, problems: ReadonlyArray<PolicyProblem>): string =>
  problems.map(({ field, problem }) => `${field || name}: ${problem}`).join('\n');

const describeAdoptFailure = (failure: AdoptFailure, name: string, lang: Lang): string => {
  if (failure.type === 'PolicyChanged') return policyChanged[lang];
  if (failure.type !== 'InvalidPolicy') return describeHandleFailure(failure, lang);
  return describePolicyProblems(
    name,
    failure.fields.map((one) => ({ field: one.field, problem: describeInvalid(one, lang) })),
  );
};

/** The store of the options; to try things on, an empty one where there is none yet. */
const storeToOpen = async (
  { store: name, prefix, dryRun }: ReceivingOptions,
  { io }: Session,
): Promise<StoreToOpen> => {
  if (dryRun !== true) return { name, prefix, opening: 'create' };
  const isFile = name !== 'memory:' && !isAddress(name);
  const isMissing = isFile && (await storeFileObstacle(name, 'existing', io)) === noSuchStore;
  return { name: isMissing ? 'memory:' : name, prefix, opening: 'existing' };
};

/**
 * Runs a command that receives reports: under the policy that `--policy` names, which the journal adopts, unless a
 * report names another. The policy is read before the store is opened, so that a mistyped name makes no file. With
 * `dryRun` all is decided as without, and nothing written.
 */
export const withStoreAndPolicy = async (
  session: Session,
  options: ReceivingOptions,
  run: (opened: OpenedStore & ReceivingEnvironment, policy: Policy) => Promise<Exit>,
): Promise<Exit> => {
  const { lang } = session;
  const { policy: name, dryRun } = options;
  const read = await readPolicy(name, session);
  if (isLeft(read)) {
    return refuse(session, describePolicyProblems(name, read.left));
  }
  const policy = read.right;
  return withStore(
    session,
    await storeToOpen(options, session),
    async (opened) => {
      const journalOfReport = (): Journal =>
        dryRun === true ? withoutWriting(opened.journal) : opened.journal;
      const adopted = await adoptUnlessBuiltIn(journalOfReport())(policy)();
      if (!isLeft(adopted)) return run({ ...opened, journal: journalOfReport(), journalOfReport }, policy);
      return refuse(session, describeAdoptFailure(adopted.left, name, lang));
    },
    policy,
  );
};
