import { memoryStore, outcome, type Store } from 'pengaduan';
import { openEventStoreDb } from 'pengaduan/eventstoredb';
import { openSqlite } from 'pengaduan/sqlite';

/** A store by its address: `memory:`, the connection string of an EventStoreDB, or a file. */
export const openStore = async (address: string): Promise<Store> => {
  if (address === 'memory:') return memoryStore({ now: Date.now });
  const opened = await (/^esdb(\+discover)?:/.test(address)
    ? outcome(openEventStoreDb({ connectionString: address }))
    : outcome(openSqlite({ file: address })));
  if (opened.ok) return opened.value;
  const { failure } = opened;
  throw new Error(`the store cannot be opened: ${'reason' in failure ? failure.reason : failure.type}`);
};
