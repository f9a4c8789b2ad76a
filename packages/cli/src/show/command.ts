import { describeHandleFailure, history, termsOf, viewOf } from '@pengaduan/core';
import type { Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { withDesk } from '../shell/store/with-store.js';
import { about, helpExample } from '../shell/words/help.js';
import { aboutShow, helpShow, noComplaint, noPolicy } from './help.js';
import { timelinePage } from './page.js';
import { readName } from '../shell/options.js';
import { refusing, type Exit, type Session } from '../shell/session.js';

interface ShowOptions {
  readonly store: string;
  readonly json?: true;
}

const show = (session: Session, { store, json }: ShowOptions, complaint: string): Promise<Exit> =>
  withDesk(session, { name: store, opening: 'old' }, async ({ journal, context }) => {
    const { io, lang } = session;
    const refuse = refusing(session);
    const found = await history(journal)(complaint)();
    if (isLeft(found)) return refuse(describeHandleFailure(found.left, lang));
    if (isNone(found.right)) return refuse(noComplaint[lang]);
    const life = found.right.value;
    if (json) {
      await io.out(`${JSON.stringify(viewOf(life))}\n`);
      return 0;
    }
    const terms = termsOf(context, life.now.policy);
    if (isNone(terms)) return refuse(noPolicy[lang]);
    await io.out(`${timelinePage(life, terms.value, lang)}\n`);
    return 0;
  });

/** `pengaduan show ID`: the timeline of a complaint and its deadlines, explained. */
export const addShow = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('show')
    .description(aboutShow.show[lang])
    .argument('<ID>', aboutShow.id[lang])
    .requiredOption('--store <STORE>', about.store[lang], readName)
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpShow, lang));
  command.action(async (complaint: string) => {
    end(await show(session, command.optsWithGlobals<ShowOptions>(), complaint));
  });
};
