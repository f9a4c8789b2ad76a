import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import type { Connection } from './database.js';
import type { FileFormat } from './file-format.js';
import type { NewerSchema, NotOurs } from './open-failure.js';
import { schemaVersionOf } from './schema-version.js';
import { inTransaction } from './transaction.js';

/** Brings the file to the newest schema, all or nothing. Of two processes the second finds it done. */
export const migrate = (
  db: Connection,
  file: string,
  format: FileFormat,
): Either<NotOurs | NewerSchema, void> =>
  inTransaction(db, 'BEGIN IMMEDIATE', () => {
    const version = schemaVersionOf(db, file, format);
    if (isLeft(version)) return version;
    const { applicationId, migrations } = format;
    for (const migration of migrations.slice(version.right)) migration(db);
    db.script(`PRAGMA application_id = ${String(applicationId)}; PRAGMA user_version = ${migrations.length}`);
    return right(db.script('COMMIT'));
  });
