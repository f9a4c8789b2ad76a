// Asks a server that never answers, and closes its store.
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';

const [connectionString] = process.argv.slice(2);
const opened = await openEventStoreDb({ connectionString }, { callTimeout: 300, timeLimit: 300 })();
const loaded = await opened.right.journal.load('complaint-1', { initial: 0, evolve: (n) => n })();
await opened.right.close();
console.log(loaded.left.reason);
