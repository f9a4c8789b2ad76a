import { connect, type Connection } from '../src/database.js';
import { storeOn, type SqliteStore, type StoreOptions } from '../src/store.js';
import { opened, temporaryFile } from './temporary.js';

/** How a device fails at a write. */
export const ioError = Object.assign(new Error('disk I/O error'), {
  code: 'SQLITE_IOERR_FSYNC',
  rawCode: 1034,
});

/**
 * A store of which `script` sees each statement of a transaction (BEGIN, COMMIT and so on), and may run it, or throw before
 * or after it was run.
 */
export const scripted = async (
  script: (sql: string, run: () => void, db: Connection) => void,
  options: StoreOptions = {},
): Promise<SqliteStore> => {
  const file = temporaryFile();
  await (await opened({ file })).close();
  const db = connect(file, 0)!;
  return storeOn({ ...db, script: (sql) => script(sql, () => db.script(sql), db) }, options);
};
