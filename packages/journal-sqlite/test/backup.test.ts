import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { everything } from './everything.js';
import { event, events, nothing, stream } from './records.js';
import { opened, temporaryFile, temporaryFolder, value } from './temporary.js';

it('a copy made by VACUUM INTO while the store is open is a store of its own with all records', async () => {
  const file = temporaryFile();
  const store = await opened({ file });
  await value(store.journal.append(nothing, events(20)));
  const copy = join(temporaryFolder(), 'backup.db');
  const db = new Libsql(file);
  db.exec(`VACUUM INTO '${copy}'`);
  db.close();
  const before = await everything(store);
  await value(store.journal.append({ stream, revision: 19n }, [event('later')]));
  const restored = await opened({ file: copy });
  expect(await everything(restored)).toEqual(before);
  await value(restored.journal.append({ stream, revision: 19n }, [event('other')]));
  await restored.close();
  await store.close();
});
