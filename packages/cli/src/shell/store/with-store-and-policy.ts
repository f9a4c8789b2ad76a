import { describeHandleFailure, type Policy } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { adoptUnlessBuiltIn } from '../policy/adopt.js';
import { readPolicy } from '../policy/read-policy.js';
import { refuse, type Exit, type Session } from '../session.js';
import { policyChanged } from '../words/policy.js';
import { withStore, type OpenedStore } from './with-store.js';

/**
 * Runs a command that receives reports: under the policy that `--policy` names, which the journal adopts, unless a
 * report names another. The policy is read before the store is opened, so that a mistyped name makes no file.
 */
export const withStoreAndPolicy = async (
  session: Session,
  { store, policy: name }: { readonly store: string; readonly policy: string },
  run: (opened: OpenedStore, policy: Policy) => Promise<Exit>,
): Promise<Exit> => {
  const { lang } = session;
  const read = await readPolicy(name, session);
  if (isLeft(read)) {
    const lines = read.left.map(({ field, problem }) => `${field || name}: ${problem}`);
    return refuse(session, lines.join('\n'));
  }
  const policy = read.right;
  return withStore(
    session,
    { name: store, opening: 'create' },
    async (opened) => {
      const adopted = await adoptUnlessBuiltIn(opened.journal, policy);
      if (!isLeft(adopted)) return run(opened, policy);
      const failure = adopted.left;
      return refuse(
        session,
        failure.type === 'PolicyChanged' ? policyChanged[lang] : describeHandleFailure(failure, lang),
      );
    },
    policy,
  );
};
