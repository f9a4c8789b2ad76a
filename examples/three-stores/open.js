import { memoryStore, outcome } from '@pengaduan/journal';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';
import { openSqlite } from '@pengaduan/journal-sqlite';

/** A store by name: `memory:`, a file, or the connection string of an EventStoreDB (`onHealth` is for that one). */
export const open = async (name, { onHealth = () => {} } = {}) => {
  if (name === 'memory:') return memoryStore({ now: Date.now });
  const opening = /^esdb(\+discover)?:/.test(name)
    ? openEventStoreDb({ connectionString: name }, { onHealth })
    : openSqlite({ file: name });
  const opened = await outcome(opening);
  if (opened.ok) return opened.value;
  throw new Error(`The store cannot be opened: ${opened.failure.reason ?? opened.failure.type}`);
};
