import { builtInPolicies, encodePolicy, policyKey } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { builtInPolicy, readPolicyFile } from '../shell/policy/read-policy.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnwritable } from '../shell/words/file.js';
import { policyIsSound, unknownPolicy } from './page.js';

export interface PolicyOptions {
  readonly json?: true;
  readonly out?: string;
}

/** `policy list`: the policies of the library, a line each. */
export const listPolicies = (session: Session, json: boolean): Promise<Exit> => {
  const names = builtInPolicies.map((policy) => ({
    policy: policyKey(policy),
    name: policy.name[session.lang],
  }));
  if (json) return print(session, JSON.stringify(names));
  return print(session, names.map(({ policy, name }) => `${policy}  ${name}`).join('\n'));
};

/** `policy show ID`: a policy of the library as a file that could hold it, on standard output or in a new file. */
export const showPolicy = async (
  session: Session,
  name: string,
  { out, json }: PolicyOptions,
): Promise<Exit> => {
  const { io, lang } = session;
  const policy = builtInPolicy(name);
  if (policy === undefined) {
    const known = builtInPolicies.map(policyKey).join(', ');
    return refuse(session, `${unknownPolicy[lang]}: ${known}.`);
  }
  const text = JSON.stringify(encodePolicy(policy), null, 2);
  if (out === undefined) return print(session, text);
  // Whatever is there may be a policy that somebody works on.
  const written = await io.writeFile({ path: out }, `${text}\n`);
  if (isLeft(written)) return refuse(session, `${out}: ${describeUnwritable(written.left, lang)}`);
  const key = policyKey(policy);
  return print(session, json ? JSON.stringify({ out, policy: key }) : `${out}: ${key}`);
};

/** `policy check FILE`: whether a file holds a policy, or every field that is wrong. */
export const checkPolicy = async (session: Session, path: string, json: boolean): Promise<Exit> => {
  const read = await readPolicyFile(path, session);
  if (isLeft(read)) {
    if (json) {
      await print(session, JSON.stringify({ ok: false, problems: read.left }));
      return 1;
    }
    const lines = read.left.map(({ field, problem }) => `${field || path}: ${problem}`);
    return refuse(session, lines.join('\n'));
  }
  const policy = policyKey(read.right);
  if (json) return print(session, JSON.stringify({ ok: true, policy }));
  return print(session, `${policy}: ${policyIsSound[session.lang]}`);
};
