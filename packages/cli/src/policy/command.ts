import type { Command } from 'commander';
import { readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { checkPolicy, listPolicies, showPolicy, type PolicyOptions } from './answers.js';
import { examples, help } from './help.js';

/** `pengaduan policy list | show ID | check FILE`. */
export const addPolicy = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const policy = program
    .command('policy')
    .description(help.policy[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples.policy, lang));

  const list = policy
    .command('list')
    .description(help.list[lang])
    .addHelpText('after', helpExample(examples.list, lang));
  list.action(async () => {
    end(await listPolicies(session, list.optsWithGlobals<PolicyOptions>().json === true));
  });

  const show = policy
    .command('show')
    .description(help.show[lang])
    .argument('<ID>', help.id[lang])
    .option('--out <FILE>', help.out[lang], readName)
    .addHelpText('after', helpExample(examples.show, lang));
  show.action(async (name: string) => {
    end(await showPolicy(session, name, show.optsWithGlobals<PolicyOptions>()));
  });

  const check = policy
    .command('check')
    .description(help.check[lang])
    .argument('<FILE>', help.file[lang])
    .addHelpText('after', helpExample(examples.check, lang));
  check.action(async (path: string) => {
    end(await checkPolicy(session, path, check.optsWithGlobals<PolicyOptions>().json === true));
  });
};
