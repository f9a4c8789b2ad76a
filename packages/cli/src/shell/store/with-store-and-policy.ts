import { describeHandleFailure, type Policy } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { refusing, type Exit, type Session } from '../session.js';
import { adopt } from '../policy/adopt.js';
import { policyNamed } from '../policy/policy-file.js';
import { policyChanged } from '../words/policy.js';
import { withDesk, type OpenDesk } from './with-store.js';

/**
 * Runs a command that receives complaints: under the policy that `--policy` names, which the journal adopts, unless
 * they name another. The policy is read before the store is opened, so that a slip of the pen makes no file.
 */
export const withPolicy = async (
  session: Session,
  { store, policy: name }: { readonly store: string; readonly policy: string },
  run: (desk: OpenDesk, policy: Policy) => Promise<Exit>,
): Promise<Exit> => {
  const { lang } = session;
  const refuse = refusing(session);
  const read = await policyNamed(name, session);
  if (isLeft(read)) {
    return refuse(read.left.map(({ field, problem }) => `${field || name}: ${problem}`).join('\n'));
  }
  const policy = read.right;
  return withDesk(
    session,
    { name: store, opening: 'new-or-old' },
    async (desk) => {
      const adopted = await adopt(desk.journal, policy);
      if (!isLeft(adopted)) return run(desk, policy);
      const { left } = adopted;
      return refuse(left.type === 'PolicyChanged' ? policyChanged[lang] : describeHandleFailure(left, lang));
    },
    policy,
  );
};
