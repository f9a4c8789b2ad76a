import { isRight } from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Journal } from '@pengaduan/journal';
import { connect } from '../src/database.js';
import { storeOn, type SqliteStore, type StoreOptions } from '../src/store.js';
import { ioError } from './scripted.js';
import { opened } from './temporary.js';

/** The same numbers in every run: a linear congruential generator. */
export const dice = (seed: number): ((sides: number) => number) => {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY', rawCode: 5 });

/**
 * A store whose device fails at one commit of events in ten, before or after it is on disk, and with `reads` at one
 * reading in ten.
 */
export const faulty = async (
  file: string,
  roll: (sides: number) => number,
  { reads = false, onFault, ...options }: StoreOptions & { readonly reads?: boolean; onFault?: () => void },
): Promise<SqliteStore> => {
  await (await opened({ file })).close();
  const db = connect(file, 5000)!;
  let isAppending = false;
  const script = (sql: string): void => {
    if (sql === 'BEGIN' && reads && roll(10) === 0) throw busy;
    if (sql.startsWith('BEGIN')) isAppending = false;
    const fails = sql === 'COMMIT' && isAppending && roll(10) === 0;
    if (!fails || roll(2) === 0) db.script(sql);
    if (!fails) return;
    onFault?.();
    throw ioError;
  };
  const run: typeof db.run = (sql, params) => {
    isAppending ||= sql.includes('INTO events');
    return db.run(sql, params);
  };
  return storeOn({ ...db, run, script }, options);
};

const mayRepeat = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'retry' in failure && failure.retry !== 'never';

/** Makes a call again for as long as its failure says that this is right. */
export const repeated =
  <E, A>(call: TaskEither<E, A>): TaskEither<E, A> =>
  async () => {
    for (;;) {
      const answer = await call();
      if (isRight(answer) || !mayRepeat(answer.left)) return answer;
    }
  };

/** A journal that does so with each of its calls. */
export const repeating = (journal: Journal): Journal => ({
  load: (stream, fold) => repeated(journal.load(stream, fold)),
  resync: (loaded, fold) => repeated(journal.resync(loaded, fold)),
  append: (token, events) => repeated(journal.append(token, events)),
});
