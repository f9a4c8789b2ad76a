import type { Command } from 'commander';
import { readInstant, readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { helpExample } from '../shell/words/help.js';
import { examples, help } from './help.js';
import type { TableOptions } from './import-table.js';
import { shippedMaps } from './maps/shipped.js';

/** `pengaduan import table FILE --map MAP`: one line for each report, whatever its columns are called. */
export const addTable = (importing: Command, session: Session): void => {
  const { lang, end } = session;
  const named = Object.keys(shippedMaps).join(', ');
  // Where the journal is and by which policy, and how to answer, is said by the options of `import` itself.
  const command = importing
    .command('table')
    .description(help.table[lang])
    .argument('<TABLE>', help.file[lang])
    .option('--map <MAP>', `${help.map[lang]} (${named})`, readName)
    .option('--suggest', help.suggest[lang])
    .option('--exported-at <INSTANT>', help.exportedAt[lang], readInstant)
    .addHelpText('after', helpExample(examples, lang));
  command.action(async (path: string) => {
    // With it come libraries that no other command needs.
    const { importTable } = await import('./import-table.js');
    end(await importTable(session, path, command.optsWithGlobals<TableOptions>()));
  });
};
