import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, type Option } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { isAfter, type ContinueOrStop } from '@pengaduan/journal';
import type { Corrupt, Feed, PassedOverRecord, Position, ReadFailure } from '@pengaduan/journal';
import type { Recorded, Unavailable, UnreadableRecord } from '@pengaduan/journal';
import type { Database } from './database.js';
import { gathered, type Read } from './gathered.js';
import type { CatchUpOptions, Projection, Projector } from './projection.js';

/** A projection without the loops that are made of these. */
export type Tables = Omit<Projection, 'catchUp' | 'follow'>;

interface CaughtUp {
  readonly to: Option<Position>;
  /** Another process has advanced the tables meanwhile; nothing of this reading was written after that. */
  readonly isOvertaken: boolean;
}

/** What is kept of a feed beside the tables, where it is not that of the same file. */
export interface FeedNotes {
  /** Notes the first record under a prefix, where a reading begins at the beginning. */
  readonly noteFirst: (db: Database, prefix: string, first: Recorded) => void;
  /** The places that the server has passed over so far. */
  readonly passedOver: TaskEither<Unavailable | Corrupt, ReadonlyArray<PassedOverRecord>>;
  readonly notePassedOver: (db: Database, places: ReadonlyArray<PassedOverRecord>) => void;
}

/** What one reading takes in, and from where. */
interface Reading<E> extends CatchUpOptions {
  readonly prefix: string;
  readonly project: Projector<E>;
  readonly notes: FeedNotes | undefined;
  readonly read: Read<ReadFailure | E>;
  /** Called when the tables are further than they were. */
  readonly onAdvance?: () => void;
}

const readOnce = async <E>(
  { checkpoint, commit }: Tables,
  { prefix, project, notes, read, onAdvance, withUnreadable = false }: Reading<E>,
  // Whoever overtook this one may be further by now than when it was told, and may have come to the end.
  isAgain: boolean,
): Promise<Either<ReadFailure | E, CaughtUp>> => {
  const loaded = await checkpoint();
  if (isLeft(loaded)) return loaded;
  const known = notes === undefined ? right([]) : await notes.passedOver();
  if (isLeft(known)) return known;
  const passedOver = [...known.right];
  let noted = passedOver.length;
  let latest = loaded.right;
  if (isAgain) onAdvance?.();
  const ended = { isOvertaken: false };
  const unreadable: Array<UnreadableRecord> = [];
  const write = async (
    to: Position,
    tables: (db: Database) => void,
  ): Promise<Either<Unavailable | Corrupt, ContinueOrStop>> => {
    const places = passedOver.slice(noted);
    const advanced = await commit(latest, to, (db) => {
      tables(db);
      notes?.notePassedOver(db, places);
    })();
    if (isRight(advanced)) {
      noted += places.length;
      latest = advanced.right;
      onAdvance?.();
      return right('continue');
    }
    const { left: failure } = advanced;
    if (failure.type !== 'Fenced' && failure.type !== 'NotForward') return left(failure);
    ended.isOvertaken = true;
    onAdvance?.();
    return right('stop');
  };
  const takeIn = async (
    records: ReadonlyArray<Recorded>,
    to: Position,
  ): Promise<Either<ReadFailure | E, ContinueOrStop>> => {
    const projected = await project(records, { unreadable: unreadable.splice(0), passedOver })();
    if (isLeft(projected)) return projected;
    const [first] = isSome(latest.position) ? [] : records;
    return write(to, (db) => {
      projected.right(db);
      if (first !== undefined) notes?.noteFirst(db, prefix, first);
    });
  };
  const onUnreadable = (record: UnreadableRecord): void => void unreadable.push(record);
  const onPassedOver = (record: PassedOverRecord): void => void passedOver.push(record);
  const range = { prefix, after: latest.position, onPassedOver, ...(withUnreadable && { onUnreadable }) };
  const done = await read(
    range,
    ({ events, scannedTo }) =>
      () =>
        takeIn(events, scannedTo),
  )();
  if (isLeft(done)) return done;
  const isNew = (to: Position): boolean => isSome(latest.position) && isAfter(to, latest.position.value);
  if (!ended.isOvertaken && isSome(done.right)) {
    const { value: to } = done.right;
    // The checkpoint also moves past records that do not match, so that they are not read again; but it begins to move at
    // the first that does, by which the journal is known again.
    const written =
      unreadable.length > 0 ? await takeIn([], to) : isNew(to) ? await write(to, () => undefined) : undefined;
    if (written !== undefined && isLeft(written)) return written;
  }
  return right({ to: latest.position, ...ended });
};

/** The loops of a projection, which go on from wherever its tables are. */
export const loopsOn = (
  feed: Feed,
  tables: Tables,
  notes?: FeedNotes,
): Pick<Projection, 'catchUp' | 'follow'> => {
  const untilNotOvertaken = async <E>(
    reading: Reading<E>,
    isOver: () => boolean,
  ): Promise<Either<ReadFailure | E, Option<Position>>> => {
    for (let isAgain = false; ; isAgain = true) {
      const read = await readOnce(tables, reading, isAgain);
      if (isLeft(read)) return read;
      if (!read.right.isOvertaken || isOver()) return right(read.right.to);
    }
  };
  return {
    catchUp: (prefix, project, options) => () =>
      untilNotOvertaken({ ...options, prefix, project, notes, read: gathered(feed.read) }, () => false),
    follow:
      (prefix, project, { signal, ...options }) =>
      () =>
        untilNotOvertaken(
          {
            ...{ ...options, prefix, project, notes },
            read: (range, handle) => feed.follow(range, handle, signal),
          },
          () => signal.aborted,
        ),
  };
};
