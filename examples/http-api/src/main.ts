// Complaints over HTTP: node dist/src/main.js [STORE] [PORT] [HOST]. STORE: `memory:`, an EventStoreDB or a file.
import { openPengaduan } from 'pengaduan';
import { app } from './app.js';
import { background, notifierOf } from './background.js';
import { listen } from './listen.js';
import { openStore } from './open-store.js';

const [, , address = 'complaints.db', port = '8080', host = '127.0.0.1'] = process.argv;

const opened = await openPengaduan({ store: await openStore(address) });
if (!opened.ok) throw new Error(opened.failure.message);
const pengaduan = opened.value;

const stop = new AbortController();
const { signal } = stop;
const { server, baseUrl } = await listen(
  app(pengaduan, () => signal.aborted),
  Number(port),
  host,
);
const closed = new Promise((resolve) => server.on('close', resolve));

/** No new requests; those in flight are answered, and who still sends nothing after ten seconds is not waited for. */
const end = (): void => {
  if (signal.aborted) return;
  stop.abort();
  server.close();
  setTimeout(() => server.closeAllConnections(), 10_000).unref();
};
process.on('SIGTERM', end).on('SIGINT', end);

console.log(baseUrl);
await background(pengaduan, {
  ...{ notify: notifierOf(process.env), signal },
  onFailure: ({ message }) => {
    // It needs a person: the process ends, and whoever runs it sees it.
    console.error(message);
    process.exitCode = 1;
    end();
  },
});
await closed;
await pengaduan.close();
