import { openComplaints, type Answer } from '@pengaduan/core';
import type { Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { linesOf } from '../shell/io/lines.js';
import { parseJson } from '../shell/io/parse-json.js';
import { refuse, type Exit, type Session } from '../shell/session.js';
import { addStoreOptions, type ChosenStore } from '../shell/store/store-option.js';
import { withStoreAndPolicy } from '../shell/store/with-store-and-policy.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { describeInputProblem, readsItself } from '../shell/words/input.js';
import { examples, help } from './help.js';
import { longLine } from './long-line.js';

interface ApplyOptions extends ChosenStore {
  readonly policy: string;
}

const apply = async (session: Session, options: ApplyOptions): Promise<Exit> => {
  const { io, lang } = session;
  if (await io.readsItself()) return refuse(session, readsItself[lang]);
  return withStoreAndPolicy(session, options, async (opened) => {
    const complaints = openComplaints({ ...opened, lang, now: io.now });
    let exit: Exit = 0;
    let line = 0;
    for await (const lines of linesOf(io.input)) {
      if (isLeft(lines)) return refuse(session, describeInputProblem(lines.left, lang));
      for (const text of lines.right) {
        line += 1;
        const answer: Answer = isNone(text)
          ? longLine(lang)
          : await complaints.handleUnknown(parseJson(text.value));
        if (!answer.ok) exit = 1;
        const isRead = await io.out(`${JSON.stringify({ line, ...answer })}\n`);
        if (!isRead) return exit;
      }
    }
    return exit;
  });
};

/** `pengaduan apply`: one command a line on standard input, one answer a line. */
export const addApply = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('apply').description(help.apply[lang]);
  const command = addStoreOptions(described, session)
    .option('--policy <POLICY>', optionHelp.policy[lang], 'bangkalan')
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    end(await apply(session, command.optsWithGlobals<ApplyOptions>()));
  });
};
