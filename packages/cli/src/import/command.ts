import { describeHandleFailure } from '@pengaduan/core';
import type { Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { keepUp } from '../read-models/metrics.js';
import { importLog } from './import-log.js';
import { importedJson } from './json.js';
import { everNowAndThen } from './progress.js';
import { readLog } from '../log/read-log.js';
import { withPolicy } from '../shell/store/with-store-and-policy.js';
import { describeUnreadable } from '../shell/words/file.js';
import { about, helpExample } from '../shell/words/help.js';
import { aboutImport, describeRefused, helpImport, importPage, progressLine, storedSoFar } from './page.js';
import { describeNotALog } from '../log/words.js';
import { readName } from '../shell/options.js';
import { refusing, type Exit, type Session } from '../shell/session.js';

interface ImportOptions {
  readonly store: string;
  readonly policy: string;
  readonly json?: true;
}

const importFile = async (session: Session, path: string, options: ImportOptions): Promise<Exit> => {
  const { io, lang } = session;
  const refuse = refusing(session);
  // Read before a store is opened, so that a slip of the pen makes no file.
  const file = await io.readFile(path);
  if (isLeft(file)) return refuse(`${path}: ${describeUnreadable(file.left, lang)}`);
  const log = readLog(file.right);
  if (isLeft(log)) return refuse(`${path}: ${describeNotALog(log.left, lang)}`);
  return withPolicy(session, options, async (desk, { zone }) => {
    const progress = everNowAndThen(io.now, async (done) => {
      await io.err(`${progressLine(done, log.right.length, lang)}\n`);
    });
    const done = await importLog(desk, log.right, progress)();
    if (isLeft(done)) return refuse(`${describeHandleFailure(done.left, lang)} ${storedSoFar[lang]}`);
    await keepUp(desk.store);
    const json = importedJson(done.right, (row) => describeRefused(row, lang, zone));
    await io.out(`${options.json ? JSON.stringify(json) : importPage(done.right, lang, zone)}\n`);
    return done.right.refused.length === 0 ? 0 : 1;
  });
};

/** `pengaduan import LOG.csv`: a complaint log into a journal. */
export const addImport = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('import')
    .description(aboutImport.import[lang])
    .argument('<LOG>', aboutImport.log[lang])
    .requiredOption('--store <STORE>', about.store[lang], readName)
    .option('--policy <POLICY>', about.policy[lang], 'bangkalan')
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpImport, lang));
  command.action(async (path: string) => {
    end(await importFile(session, path, command.optsWithGlobals<ImportOptions>()));
  });
};
