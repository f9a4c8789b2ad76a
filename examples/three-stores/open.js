import { memoryStore, outcome } from '@pengaduan/journal';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';
import { openSqlite } from '@pengaduan/journal-sqlite';

/** A store by name: `memory:`, a file, or the connection string of an EventStoreDB. */
export const open = async (name) => {
  if (name === 'memory:') return memoryStore({ now: Date.now });
  const opening = name.startsWith('esdb')
    ? openEventStoreDb({ connectionString: name })
    : openSqlite({ file: name });
  const opened = await outcome(opening);
  if (!opened.ok) throw new Error(`${name} cannot be opened: ${opened.failure.type}`);
  return opened.value;
};
