import { isLeft } from 'fp-ts/lib/Either.js';
import { readLog } from '../log/read-log.js';
import { describeFileProblem } from '../log/words.js';
import { catchUpMetrics } from '../read-models/open-metrics.js';
import { largestLog } from '../shell/io/sizes.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { withStoreAndPolicy } from '../shell/store/with-store-and-policy.js';
import { describeUnreadable } from '../shell/words/file.js';
import { importLog } from './import-log.js';
import { importJson } from './json.js';
import { describeShortage, shortageFor } from './memory.js';
import { describeStoppedImport, importPage, progressLine } from './page.js';
import { reportLessAndLess } from './progress.js';
import { describeRefusedRow } from './refused-row.js';

export interface ImportOptions {
  readonly store: string;
  readonly policy: string;
  readonly json?: true;
}

/** Takes a file into a journal. It is read before the store is opened, so that a mistyped name makes no store. */
export const importFile = async (session: Session, path: string, options: ImportOptions): Promise<Exit> => {
  const { io, lang } = session;
  const file = await io.readFile(path, largestLog);
  if (isLeft(file)) return refuse(session, `${path}: ${describeUnreadable(file.left, lang)}`);
  const shortage = shortageFor(file.right, io.freeHeap());
  if (shortage !== undefined) return refuse(session, `${path}: ${describeShortage(shortage, lang)}`);
  const log = readLog(file.right);
  if (isLeft(log)) return refuse(session, `${path}: ${describeFileProblem(log.left, lang)}`);

  return withStoreAndPolicy(session, options, async (opened, { zone }) => {
    const onProgress = reportLessAndLess(io.now, async (done, rows) => {
      await io.err(`${progressLine(done, rows, lang)}\n`);
    });
    const imported = await importLog(opened, log.right, onProgress)();
    if (isLeft(imported)) return refuse(session, describeStoppedImport(imported.left, lang));
    await catchUpMetrics(opened.store);
    const result = imported.right;
    const json = importJson(result, (row) => describeRefusedRow(row, lang, zone));
    await print(session, options.json ? JSON.stringify(json) : importPage(result, lang, zone));
    return result.refused.length === 0 ? 0 : 1;
  });
};
