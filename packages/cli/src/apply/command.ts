import { openComplaints, type Answer } from '@pengaduan/core';
import type { Command } from 'commander';
import { linesOf } from '../shell/io/lines.js';
import { withPolicy } from '../shell/store/with-store-and-policy.js';
import { aboutApply, helpApply } from './help.js';
import { about, helpExample } from '../shell/words/help.js';
import { readName } from '../shell/options.js';
import type { Exit, Session } from '../shell/session.js';

/** What a line holds; undefined where it is not JSON, which no command is either. */
const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

interface ApplyOptions {
  readonly store: string;
  readonly policy: string;
}

const answerLines = (session: Session, options: ApplyOptions): Promise<Exit> =>
  withPolicy(session, options, async (desk) => {
    const { io, lang } = session;
    const complaints = openComplaints({ ...desk, lang });
    let exit: Exit = 0;
    let line = 0;
    for await (const lines of linesOf(io.input)) {
      for (const text of lines) {
        line += 1;
        const answer: Answer = await complaints.handle(jsonOf(text));
        if (!answer.ok) exit = 1;
        if (!(await io.out(`${JSON.stringify({ line, ...answer })}\n`))) return exit;
      }
    }
    return exit;
  });

/** `pengaduan apply`: one command a line on standard input, one answer a line. */
export const addApply = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('apply')
    .description(aboutApply.apply[lang])
    .requiredOption('--store <STORE>', about.store[lang], readName)
    .option('--policy <POLICY>', about.policy[lang], 'bangkalan')
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpApply, lang));
  command.action(async () => {
    end(await answerLines(session, command.optsWithGlobals<ApplyOptions>()));
  });
};
