import { isLeft } from 'fp-ts/lib/Either.js';
import { catchUpMetrics } from '../read-models/open-metrics.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import type { ChosenStore } from '../shell/store/store-option.js';
import { withStoreAndPolicy } from '../shell/store/with-store-and-policy.js';
import { importLog } from './import-log.js';
import { importJson } from './json.js';
import { describeStoppedImport, importPage, progressLine } from './page.js';
import { reportLessAndLess } from './progress.js';
import { readLogFile } from './read-log-file.js';
import { describeRefusedRow } from './refused-row.js';

export interface ImportOptions extends ChosenStore {
  readonly policy: string;
  readonly json?: true;
}

/** Takes a file into a journal. It is read before the store is opened, so that a mistyped name makes no store. */
export const importFile = async (session: Session, path: string, options: ImportOptions): Promise<Exit> => {
  const { io, lang } = session;
  const rows = await readLogFile(path, session);
  if (isLeft(rows)) return refuse(session, `${path}: ${rows.left}`);

  return withStoreAndPolicy(session, options, async (opened, { zone }) => {
    const onProgress = reportLessAndLess(io.now, async (done, all) => {
      await io.err(`${progressLine(done, all, lang)}\n`);
    });
    const imported = await importLog(opened, rows.right, onProgress)();
    if (isLeft(imported)) return refuse(session, describeStoppedImport(imported.left, lang));
    await catchUpMetrics(opened.store);
    const result = imported.right;
    const json = importJson(result, (row) => describeRefusedRow(row, lang, zone));
    await print(session, options.json ? JSON.stringify(json) : importPage(result, lang, zone));
    return result.refused.length === 0 ? 0 : 1;
  });
};
