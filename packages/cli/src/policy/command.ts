import { bangkalan, encodePolicy, nasional, policyKey, type Policy } from '@pengaduan/core';
import type { Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { policyFrom } from '../shell/policy/policy-file.js';
import { about, helpExample } from '../shell/words/help.js';
import { aboutPolicy, soundPolicy, unknownPolicy } from '../shell/words/policy.js';
import type { Exit, Session } from '../shell/session.js';

const known: ReadonlyArray<Policy> = [bangkalan, nasional];

const list = async ({ io, lang }: Session, json: boolean): Promise<Exit> => {
  const names = known.map((policy) => ({ policy: policyKey(policy), name: policy.name[lang] }));
  await io.out(
    json ? `${JSON.stringify(names)}\n` : names.map(({ policy, name }) => `${policy}  ${name}\n`).join(''),
  );
  return 0;
};

const show = async ({ io, lang }: Session, name: string): Promise<Exit> => {
  const policy = known.find((one) => one.id === name || policyKey(one) === name);
  if (policy === undefined) {
    await io.err(`${unknownPolicy[lang]}: ${known.map(policyKey).join(', ')}.\n`);
    return 1;
  }
  await io.out(`${JSON.stringify(encodePolicy(policy), null, 2)}\n`);
  return 0;
};

const check = async (session: Session, path: string, json: boolean): Promise<Exit> => {
  const { io, lang } = session;
  const read = await policyFrom(path, session);
  if (json) {
    const answer = isLeft(read)
      ? { ok: false, problems: read.left }
      : { ok: true, policy: policyKey(read.right) };
    await io.out(`${JSON.stringify(answer)}\n`);
  } else if (isLeft(read)) {
    await io.err(
      read.left.map(({ field, problem }) => `${field === '' ? path : field}: ${problem}\n`).join(''),
    );
  } else {
    await io.out(`${policyKey(read.right)}: ${soundPolicy[lang]}\n`);
  }
  return isLeft(read) ? 1 : 0;
};

interface PolicyOptions {
  readonly json?: true;
}

/** `pengaduan policy list | show ID | check FILE`. */
export const addPolicy = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const policy = program
    .command('policy')
    .description(aboutPolicy.policy[lang])
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(['$ pengaduan policy show bangkalan > sumenep.json'], lang));
  const listing = policy
    .command('list')
    .description(aboutPolicy.list[lang])
    .addHelpText('after', helpExample(['$ pengaduan policy list'], lang));
  listing.action(async () => {
    end(await list(session, listing.optsWithGlobals<PolicyOptions>().json === true));
  });
  policy
    .command('show')
    .description(aboutPolicy.show[lang])
    .argument('<ID>', aboutPolicy.id[lang])
    .addHelpText('after', helpExample(['$ pengaduan policy show nasional'], lang))
    .action(async (name: string) => {
      end(await show(session, name));
    });
  const checking = policy
    .command('check')
    .description(aboutPolicy.check[lang])
    .argument('<FILE>', aboutPolicy.file[lang])
    .addHelpText('after', helpExample(['$ pengaduan policy check sumenep.json'], lang));
  checking.action(async (path: string) => {
    end(await check(session, path, checking.optsWithGlobals<PolicyOptions>().json === true));
  });
};
