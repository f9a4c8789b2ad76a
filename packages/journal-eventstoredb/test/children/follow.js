// Follows a prefix, prints the ids it handled, keeps its checkpoint, and is killed where it is told.
import { writeSync } from 'node:fs';
import { right } from 'fp-ts/lib/Either.js';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';

const [connectionString, prefix, name, killAt, killWhere] = process.argv.slice(2);
const opened = await openEventStoreDb({ connectionString })();
const { feed, checkpoints, close } = opened.right;
let checkpoint = (await checkpoints.load(name)()).right;
let handled = 0;

const killed = (where) => {
  if (where === killWhere && handled === Number(killAt)) process.kill(process.pid, 'SIGKILL');
};

// One record at a time, so that every boundary between two of them is one where it can be killed.
const handle = (batch) => async () => {
  for (const event of batch.events) {
    handled += 1;
    killed('before');
    writeSync(1, `${event.id}\n`);
    killed('inside');
    const advanced = await checkpoints.advance(checkpoint, event.position)();
    checkpoint = advanced.right;
    killed('after');
    if (event.data.last === true) return right('stop');
  }
  return right('continue');
};
await feed.follow({ prefix, after: checkpoint.position }, handle, new AbortController().signal)();
await close();
