import { right, type Either } from 'fp-ts/lib/Either.js';
import type { Connection } from './database.js';
import { versionOf } from './identify.js';
import { applicationId, migrations } from './migrations.js';
import type { NewerSchema, NotOurs } from './open-failure.js';
import { transacted } from './transaction.js';

/** Brings the file to the schema that is known here, all or nothing; of two processes the second finds it done. */
export const migrate = (db: Connection, file: string): Either<NotOurs | NewerSchema, void> =>
  transacted(db, 'BEGIN IMMEDIATE', () => {
    const version = versionOf(db, file);
    if (version._tag === 'Left') return version;
    if (version.right < migrations.length) {
      for (const migration of migrations.slice(version.right)) db.script(migration);
      db.script(
        `PRAGMA application_id = ${String(applicationId)}; PRAGMA user_version = ${migrations.length}`,
      );
    }
    // A read-only file lets BEGIN IMMEDIATE pass as a read; a write that touches no row is refused.
    db.run('DELETE FROM events WHERE false');
    return right(db.script('COMMIT'));
  });
