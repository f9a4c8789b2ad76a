// Watches a journal by a clock that its parent sets: an instant on each line of its input. It says `append` before each
// append of its own, and `idle INSTANT` when nothing is due at that instant any more.
import { createInterface } from 'node:readline';
import { bangkalan, contextOf, nasional } from '@pengaduan/core';
import { watch } from '@pengaduan/deadlines';
import { sqliteDeadlines } from '@pengaduan/deadlines/sqlite';
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';

const must = async (task) => {
  const done = await outcome(task);
  if (!done.ok) throw new Error(JSON.stringify(done.failure, (_, one) => String(one)));
  return done.value;
};
const [file, start] = process.argv.slice(2);
const store = await must(openSqlite({ file, synchronous: 'OFF', now: () => 0, pollMs: 1000 }));
const journal = {
  ...store.journal,
  append: (token, events) => {
    if (events.length > 0) console.log('append');
    return store.journal.append(token, events);
  },
};

const stop = new AbortController();
let [now, next, wake] = [Number(start), Number(start), () => undefined];
const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  next = Number(line);
  wake();
});
input.on('close', () => stop.abort());

// Time goes on only while it sleeps, so that what is idle at an instant has done all that was due by then.
const sleep = (_, signal) =>
  new Promise((resolve) => {
    const goOn = () => {
      wake = () => undefined;
      now = next;
      resolve();
    };
    if (next > now || signal.aborted) return goOn();
    console.log(`idle ${now}`);
    wake = goOn;
    signal.addEventListener('abort', goOn);
  });

const environment = { journal, context: contextOf(bangkalan, nasional).right };
const index = await must(sqliteDeadlines(store));
await must(watch({ environment, feed: store.feed, index, now: () => now, sleep, signal: stop.signal }));
await store.close();
