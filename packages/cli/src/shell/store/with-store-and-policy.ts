import type { Lang } from '@pengaduan/calendar';
import {
  adoptUnlessBuiltIn,
  describeHandleFailure,
  describeInvalid,
  type AdoptFailure,
  type Policy,
} from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { readPolicy, type PolicyProblem } from '../policy/read-policy.js';
import { refuse, type Exit, type Session } from '../session.js';
import { policyChanged } from '../words/policy.js';
import type { ChosenStore } from './store-option.js';
import { withStore, type OpenedStore } from './with-store.js';

/** What is wrong with a policy, a line for each field; with the whole of it, by its name. */
export const describePolicyProblems = (name: string, problems: ReadonlyArray<PolicyProblem>): string =>
  problems.map(({ field, problem }) => `${field || name}: ${problem}`).join('\n');

const describeAdoptFailure = (failure: AdoptFailure, name: string, lang: Lang): string => {
  if (failure.type === 'PolicyChanged') return policyChanged[lang];
  if (failure.type !== 'InvalidPolicy') return describeHandleFailure(failure, lang);
  return describePolicyProblems(
    name,
    failure.fields.map((one) => ({ field: one.field, problem: describeInvalid(one, lang) })),
  );
};

/**
 * Runs a command that receives reports: under the policy that `--policy` names, which the journal adopts, unless a
 * report names another. The policy is read before the store is opened, so that a mistyped name makes no file.
 */
export const withStoreAndPolicy = async (
  session: Session,
  { store, prefix, policy: name }: ChosenStore & { readonly policy: string },
  run: (opened: OpenedStore, policy: Policy) => Promise<Exit>,
): Promise<Exit> => {
  const { lang } = session;
  const read = await readPolicy(name, session);
  if (isLeft(read)) {
    return refuse(session, describePolicyProblems(name, read.left));
  }
  const policy = read.right;
  return withStore(
    session,
    { name: store, prefix, opening: 'create' },
    async (opened) => {
      const adopted = await adoptUnlessBuiltIn(opened.journal)(policy)();
      if (!isLeft(adopted)) return run(opened, policy);
      return refuse(session, describeAdoptFailure(adopted.left, name, lang));
    },
    policy,
  );
};
