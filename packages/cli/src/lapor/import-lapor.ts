import type { Zone } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { importList, type ListOptions } from '../lists/import-list.js';
import { readNames } from '../log/read-names.js';
import { catchUpMetrics } from '../read-models/open-metrics.js';
import { largestWorkbook } from '../shell/io/sizes.js';
import { refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnreadable } from '../shell/words/file.js';
import { describeXlsxProblem, isXlsxProblem } from '../shell/words/xlsx.js';
import { readExport } from './read-export.js';
import { describeNoExport } from './words.js';

export interface LaporOptions extends ListOptions {
  readonly exportedAt?: Instant;
  readonly zone: Zone;
}

/** Takes an export of LAPOR! into a journal. */
export const importLapor = async (
  session: Session,
  path: string,
  { exportedAt, zone, ...options }: LaporOptions,
): Promise<Exit> => {
  const { io, lang } = session;
  const names = await readNames(options.names, session);
  if (isLeft(names)) return refuse(session, names.left);
  const file = await io.readFile(path, largestWorkbook);
  if (isLeft(file)) return refuse(session, `${path}: ${describeUnreadable(file.left, lang)}`);
  return importList(session, options, {
    lines: readExport(file.right, { exportedAt, zone, lang, now: io.now(), names: names.right }),
    describe: (problem) =>
      `${path}: ${isXlsxProblem(problem) ? describeXlsxProblem(problem, lang) : describeNoExport(problem, lang)}`,
    zone,
    names: names.right,
    onStored: ({ store }) => catchUpMetrics(store),
  });
};
