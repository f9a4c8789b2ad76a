import { createHash } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feed } from '@pengaduan/journal';
import type { ReadModels } from '@pengaduan/journal-sqlite';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Session } from '../shell/session.js';
import { journalName } from '../shell/store/journal-name.js';
import { storeFileObstacle, type Opening } from '../shell/store/store-file-obstacle.js';
import { cacheFolder } from './cache-folder.js';
import { countingFeed } from './counting-feed.js';
import type { ReadModelsOptions } from './option.js';
import { describeKept, describeNotKept, describeReading } from './words.js';

interface Place {
  readonly file: string;
  /** Whether the user named it; where not, the answer is worth more than keeping it. */
  readonly isGiven: boolean;
}

/** A file for each journal, in a folder for the user alone: which server it is stands nowhere. */
const placeOf = async (
  { io }: Session,
  journal: string,
  given: string | undefined,
): Promise<Place | undefined> => {
  if (given !== undefined) return { file: given, isGiven: true };
  const folder = cacheFolder(io);
  if (folder === undefined) return undefined;
  const name = createHash('sha256').update(journal).digest('hex').slice(0, 32);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 }).then(
    () => true,
    () => false,
  );
  return made ? { file: join(folder, `${name}.db`), isGiven: false } : undefined;
};

/** `~/...` for a file at home: what is printed may end up in a log. */
const shownPlace = ({ io }: Session, file: string): string => {
  const home = io.env('HOME');
  return home !== undefined && home !== '' && file.startsWith(join(home, '/'))
    ? join('~', file.slice(home.length))
    : file;
};

/**
 * Opens the file of read models of a journal on a server, and says so where it is made. Undefined where none can be kept in
 * the cache of the user, which is said too, or where it is not there and only an existing one is asked for; anything else that
 * is wrong is one sentence.
 */
export const openServerReadModels = async (
  session: Session,
  { store, prefix, readModels }: ReadModelsOptions,
  feed: Feed,
  opening: Opening = 'create',
): Promise<Either<string, ReadModels | undefined>> => {
  const { io, lang } = session;
  const notKept = async (): Promise<Either<string, undefined>> => {
    await io.err(`${describeNotKept[lang]}\n`);
    return right(undefined);
  };
  const journal = journalName(store, prefix);
  const place = await placeOf(session, journal, readModels);
  if (place === undefined) return opening === 'create' ? notKept() : right(undefined);
  const { file, isGiven } = place;
  const obstacle = await storeFileObstacle(file, 'create', io);
  if (obstacle !== undefined) return left(obstacle[lang]);
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere && opening === 'existing') return right(undefined);
  const tell = (records: number): void => void io.err(`${describeReading(records, lang)}\n`);
  const { describeReadModelsFailure, openReadModels } = await import('@pengaduan/journal-sqlite');
  const opened = await openReadModels({ file, journal, feed: countingFeed(feed, io.now, tell) })();
  if (isLeft(opened)) {
    const { left: failure } = opened;
    const isUnusable = failure.type === 'CannotOpen' || failure.type === 'ReadOnly';
    if (isUnusable && !isGiven) return notKept();
    return left(describeReadModelsFailure(failure, lang));
  }
  if (!isThere) await io.err(`${describeKept(shownPlace(session, file), lang)}\n`);
  return opened;
};
