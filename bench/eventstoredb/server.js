// The protocol test server of packages/journal-eventstoredb as a process of its own, so that its work is not ours.
import { startServer } from '../../packages/journal-eventstoredb/test/server/start.js';

const server = await startServer();
process.send(server.connectionString);
process.once('disconnect', () => process.exit());
