import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { integerOf } from './columns.js';
import type { Reader } from './database.js';
import type { FileFormat } from './file-format.js';
import type { NewerSchema, NotOurs } from './open-failure.js';

const numberIn = (db: Reader, sql: string, column: string): bigint => {
  const [row] = db.all(sql);
  return row === undefined ? 0n : integerOf(row, column);
};

/**
 * The schema version of a file of this format. An empty file has version 0. SQLite keeps both numbers in the header of
 * the file: https://sqlite.org/pragma.html#pragma_application_id
 */
export const schemaVersionOf = (
  db: Reader,
  file: string,
  { applicationId, migrations, tables }: FileFormat,
): Either<NotOurs | NewerSchema, number> => {
  const application = numberIn(db, 'PRAGMA application_id', 'application_id');
  const version = Number(numberIn(db, 'PRAGMA user_version', 'user_version'));
  const entries = numberIn(db, 'SELECT count(*) AS entries FROM sqlite_schema', 'entries');
  const isEmpty = application === 0n && version === 0 && entries === 0n;
  if (!isEmpty && application !== applicationId) return left({ type: 'NotOurs', file });
  const known = migrations.length;
  if (version > known) return left({ type: 'NewerSchema', file, found: version, known });
  // Throws where one of the tables is missing.
  if (version === known) db.all(`SELECT 1 FROM ${tables.join()} LIMIT 0`);
  return right(version);
};
