import { InvalidArgumentError, type Command } from 'commander';
import type { Session } from '../shell/session.js';
import { helpExample } from '../shell/words/help.js';
import { examples, help } from './help.js';

/** Reads the name of a file that ends in `.xlsx`. */
const readWorkbookName = (path: string): string => {
  if (!/[^/\\]\.xlsx$/i.test(path)) throw new InvalidArgumentError('catatan.xlsx');
  return path;
};

/** `pengaduan template`: an empty log for an officer to fill in. */
export const addTemplate = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('template')
    .description(help.template[lang])
    .requiredOption('--out <FILE>', help.out[lang], readWorkbookName)
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    const { out } = command.opts<{ readonly out: string }>();
    // With it come libraries that no other command needs.
    const { writeTemplate } = await import('./write-template.js');
    end(await writeTemplate(session, out));
  });
};
