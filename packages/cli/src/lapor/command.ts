import type { Command } from 'commander';
import { readInstant, readZone } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { examples, help } from './help.js';
import type { LaporOptions } from './import-lapor.js';

/** `pengaduan import lapor EXPORT.xlsx`: how each report stood when LAPOR! was asked. */
export const addLapor = (importing: Command, session: Session): void => {
  const { lang, end } = session;
  // Where the journal is and by which policy, and how to answer, is said by the options of `import` itself.
  const command = importing
    .command('lapor')
    .description(help.lapor[lang])
    .argument('<EXPORT>', help.file[lang])
    .option('--exported-at <INSTANT>', help.exportedAt[lang], readInstant)
    .option('--zone <ZONE>', optionHelp.zone[lang], readZone, 'Asia/Jakarta')
    .addHelpText('after', helpExample(examples, lang));
  command.action(async (path: string) => {
    // With it come libraries that no other command needs.
    const { importLapor } = await import('./import-lapor.js');
    end(await importLapor(session, path, command.optsWithGlobals<LaporOptions>()));
  });
};
