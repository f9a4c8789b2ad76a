import { isLeft } from 'fp-ts/lib/Either.js';
import { catchUpMetrics } from '../read-models/open-metrics.js';
import { progressOf } from '../shell/progress/progress.js';
import { refuse, type Exit, type Session } from '../shell/session.js';
import { withStoreAndPolicy, type ReceivingOptions } from '../shell/store/with-store-and-policy.js';
import type { Zone } from '@pengaduan/calendar';
import { readNames } from '../log/read-names.js';
import { titlesOfFile } from '../log/titles.js';
import type { DateOrder } from '../shell/local-time.js';
import { storedNames } from '../shell/staged/stored-names.js';
import { importLog } from './import-log.js';
import { describeNotStaged } from '../shell/words/not-staged.js';
import { describeStoppedImport } from './page.js';
import { printJson, printPage } from './print-result.js';
import { readRows } from './read-rows.js';
import { warningsIn, warningTables } from '../shell/staged/warnings.js';
import { refusalsIn, refusalTables } from '../shell/staged/refusals.js';
import { describeRefusedRow, refusalOf } from './refused-row.js';
import { logTables } from './staged-log.js';
import { staged } from '../shell/staged/staging-tables.js';

export interface ImportOptions extends ReceivingOptions {
  readonly zone: Zone;
  readonly dates: DateOrder;
  readonly names?: string;
  readonly json?: true;
}

/** Takes a file into a journal. It is read before the store is opened, so that a mistyped name makes no store. */
export const importFile = async (session: Session, path: string, options: ImportOptions): Promise<Exit> => {
  const { io, lang } = session;
  const names = await readNames(options.names, session);
  if (isLeft(names)) return refuse(session, names.left);
  const reading = { zone: options.zone, dates: options.dates, names: names.right };
  const { openTemporaryTables } = await import('@pengaduan/journal-sqlite');
  const tables = staged(openTemporaryTables([...logTables, ...refusalTables, ...warningTables]));
  if (isLeft(tables)) return refuse(session, describeNotStaged(tables.left, lang));
  try {
    const refusals = refusalsIn(tables.right);
    const warnings = warningsIn(tables.right);
    const titles = titlesOfFile();
    const log = await readRows(path, { reading, titles, tables: tables.right, refusals }, session);
    if (isLeft(log)) return await refuse(session, log.left);
    const { rows } = log.right;

    return await withStoreAndPolicy(session, options, async (opened, { zone }) => {
      const storedAs = storedNames(names.right);
      const progress = progressOf(session, rows, lang === 'id' ? 'baris' : 'rows');
      const imported = await importLog({ ...opened, now: io.now, isTestimony: true }, log.right, {
        onRefused: (refused) =>
          refusals.add(refused.map((row) => refusalOf(row, describeRefusedRow(row, titles, lang, zone)))),
        onOdd: (odd) => warnings.add(odd, lang, zone, titles.of('at')),
        onOutcome: storedAs.onOutcome,
        onProgress: progress.advance,
      })().finally(progress.end);
      if (isLeft(imported)) return refuse(session, describeStoppedImport(imported.left, lang));
      const warned = warnings.add(storedAs.warnings(), lang, zone);
      if (isLeft(warned)) return refuse(session, describeNotStaged(warned.left, lang));
      if (options.dryRun !== true) await catchUpMetrics(opened.store);
      const print = options.json ? printJson : printPage;
      const printed = await print(session, {
        rows,
        counts: imported.right,
        refusals,
        warnings,
        agencies: storedAs.agencies(),
        dryRun: options.dryRun,
      });
      if (isLeft(printed)) return refuse(session, describeNotStaged(printed.left, lang));
      return imported.right.refused === 0 ? 0 : 1;
    });
  } finally {
    tables.right.close();
  }
};
