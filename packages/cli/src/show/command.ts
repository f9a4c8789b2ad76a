import { describeHandleFailure, history, termsOf, viewOf, type Instant } from '@pengaduan/core';
import type { Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { readInstant } from '../shell/options.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { addStoreOptions, type ChosenStore } from '../shell/store/store-option.js';
import { withStore } from '../shell/store/with-store.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { examples, help } from './help.js';
import { showPage } from './page.js';
import { noSuchReport, unknownPolicy } from './refusal.js';

interface ShowOptions extends ChosenStore {
  readonly at?: Instant;
  readonly json?: true;
}

const show = (session: Session, options: ShowOptions, complaint: string): Promise<Exit> =>
  withStore(
    session,
    { name: options.store, prefix: options.prefix, opening: 'existing' },
    async ({ journal, context }) => {
      const { io, lang } = session;
      const { json, at = io.now() } = options;
      const read = await history(journal)(complaint)();
      if (isLeft(read)) return refuse(session, describeHandleFailure(read.left, lang));
      if (isNone(read.right)) return refuse(session, noSuchReport[lang]);
      const found = read.right.value;
      if (json) return print(session, JSON.stringify(viewOf(found, context, at)));
      const terms = termsOf(context, found.now.policy);
      if (terms === undefined) return refuse(session, unknownPolicy[lang]);
      return print(session, showPage(found, terms, at, lang));
    },
  );

/** `pengaduan show ID`: the timeline of a complaint and its deadlines, explained. */
export const addShow = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('show').description(help.show[lang]).argument('<ID>', help.id[lang]);
  const command = addStoreOptions(described, session)
    .option('--at <INSTANT>', optionHelp.at[lang], readInstant)
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async (complaint: string) => {
    end(await show(session, command.optsWithGlobals<ShowOptions>(), complaint));
  });
};
