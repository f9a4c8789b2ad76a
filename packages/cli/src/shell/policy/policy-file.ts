import {
  bangkalan,
  contextOf,
  decodePolicy,
  describeContextError,
  describeInvalid,
  nasional,
  policyKey,
  type Policy,
} from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Session } from '../session.js';
import { describeUnreadable } from '../words/file.js';
import { noSuchFile, notJson } from '../words/policy.js';

/** What is wrong with a policy; `field` is empty for the file as a whole. */
export interface PolicyProblem {
  readonly field: string;
  readonly problem: string;
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads a policy from a file and sees that its days make a calendar. */
export const policyFrom = async (
  path: string,
  { io, lang }: Session,
): Promise<Either<ReadonlyArray<PolicyProblem>, Policy>> => {
  const whole = (problem: string): Either<ReadonlyArray<PolicyProblem>, Policy> =>
    left([{ field: '', problem }]);
  const bytes = await io.readFile(path);
  if (isLeft(bytes)) {
    return whole(bytes.left.code === 'ENOENT' ? noSuchFile[lang] : describeUnreadable(bytes.left, lang));
  }
  const json = jsonOf(new TextDecoder().decode(bytes.right));
  if (json === undefined) return whole(notJson[lang]);
  const policy = decodePolicy(json);
  if (isLeft(policy)) {
    return left(policy.left.map((one) => ({ field: one.field, problem: describeInvalid(one, lang) })));
  }
  const context = contextOf(policy.right);
  return isLeft(context) ? whole(describeContextError(context.left, lang)) : right(policy.right);
};

/** The policy that `--policy` names: one of the library, by id or id@version, or a file. */
export const policyNamed = async (
  name: string,
  session: Session,
): Promise<Either<ReadonlyArray<PolicyProblem>, Policy>> => {
  const own = [bangkalan, nasional].find((one) => one.id === name || policyKey(one) === name);
  return own === undefined ? policyFrom(name, session) : right(own);
};
