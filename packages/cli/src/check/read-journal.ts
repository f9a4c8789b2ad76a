import { complaintOf, describeHandleFailure, history } from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import { noRows, readRows } from '@pengaduan/metrics';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { progressOf } from '../shell/progress/progress.js';
import type { Session } from '../shell/session.js';
import type { Found, JournalRead } from './checked.js';
import { pastDamage, telling, type Reading } from './past-damage.js';
import { units } from './words.js';

/** Tells of records that were read, and calls with their number. */
const counting = (onRecords: (all: number) => Promise<void>): Reading['onRecords'] => {
  let all = 0;
  return (records) => onRecords((all += records.length));
};

/**
 * Reads all of a journal and folds every report of it, past what is damaged. Of a file each record is checked against the
 * one before it and each stream of a report against its noted end. Where it cannot be reached, that is the answer.
 */
export const readJournal = async (
  session: Session,
  { feed, journal }: Store,
  isFile: boolean,
): Promise<Either<string, JournalRead>> => {
  const { lang } = session;
  const damaged = new Map<string, Found>();
  const add = (found: Found): void => void damaged.set(found.message, found);
  let records = 0;
  const progress = progressOf(session, undefined, units[lang]);
  const onRecords = counting((all) => progress.advance((records = all)));
  const onDamage = (detail: string): void =>
    add({ message: describeHandleFailure({ type: 'Corrupt', detail, retry: 'never' }, lang) });
  const told = isFile ? pastDamage(feed, { onRecords, onDamage }) : telling(feed, onRecords);
  const read = await readRows(told, undefined, { skipDamaged: true })();
  const { rows, damaged: leftOut } = isLeft(read) ? noRows : read.right;
  if (isLeft(read) && read.left.type === 'Unavailable') return left(describeHandleFailure(read.left, lang));
  if (isLeft(read)) add({ message: describeHandleFailure(read.left, lang) });
  // Beside a damaged record of a file others were passed over; whether they are whole is said by their own stream.
  const loaded = isFile ? [...rows.keys(), ...leftOut.keys()] : [];
  for (const complaint of loaded) {
    const found = await history(journal)(complaint)();
    if (isLeft(found) && found.left.type === 'Unavailable')
      return left(describeHandleFailure(found.left, lang));
    if (isLeft(found)) add({ complaint, message: describeHandleFailure(found.left, lang) });
  }
  for (const damage of isFile ? [] : leftOut.values())
    add({ complaint: complaintOf(damage.stream), message: describeHandleFailure(damage, lang) });
  progress.end();
  return right({ records, reports: rows.size + leftOut.size, damaged: [...damaged.values()] });
};
