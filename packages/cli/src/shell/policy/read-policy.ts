import {
  builtInPolicies,
  contextOf,
  decodePolicy,
  describeContextError,
  describeInvalid,
  policyKey,
  type Policy,
} from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { decodeText } from '../io/decode-text.js';
import { parseJson } from '../io/parse-json.js';
import { smallFile } from '../io/sizes.js';
import type { Session } from '../session.js';
import { describeUnreadable } from '../words/file.js';
import { noSuchPolicyFile, policyIsNotJson } from '../words/policy.js';

/** A policy of the library by its id or by id@version. */
export const builtInPolicy = (name: string): Policy | undefined =>
  builtInPolicies.find((policy) => policy.id === name || policyKey(policy) === name);

/** What is wrong with a policy; `field` is empty for the file as a whole. */
export interface PolicyProblem {
  readonly field: string;
  readonly problem: string;
}

const wholeFile = (problem: string): Either<ReadonlyArray<PolicyProblem>, never> =>
  left([{ field: '', problem }]);

/** Reads a policy from a JSON file and sees that its days make a calendar. */
export const readPolicyFile = async (
  path: string,
  { io, lang }: Session,
): Promise<Either<ReadonlyArray<PolicyProblem>, Policy>> => {
  const bytes = await io.readFile(path, smallFile);
  if (isLeft(bytes)) {
    const isMissing = bytes.left.type === 'Unreadable' && bytes.left.code === 'ENOENT';
    return wholeFile(isMissing ? noSuchPolicyFile[lang] : describeUnreadable(bytes.left, lang));
  }
  const json = parseJson(decodeText(bytes.right));
  if (json === undefined) return wholeFile(policyIsNotJson[lang]);
  const policy = decodePolicy(json);
  if (isLeft(policy)) {
    return left(
      policy.left.map((invalid) => ({ field: invalid.field, problem: describeInvalid(invalid, lang) })),
    );
  }
  const context = contextOf(policy.right);
  return isLeft(context) ? wholeFile(describeContextError(context.left, lang)) : policy;
};

/** The policy that `--policy` names: one of the library, by id or id@version, or a file. */
export const readPolicy = async (
  name: string,
  session: Session,
): Promise<Either<ReadonlyArray<PolicyProblem>, Policy>> => {
  const builtIn = builtInPolicy(name);
  return builtIn === undefined ? readPolicyFile(name, session) : right(builtIn);
};
