// Ends as a service does: with a live follower, a half-read stream and an append on its way.
import { isRight, left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';

const [connectionString, stream] = process.argv.slice(2);
const opened = await openEventStoreDb({ connectionString })();
const { journal, feed, close, health } = opened.right;
let records = 0;
const handle = (batch) => async () => {
  records += batch.events.length;
  return right('continue');
};
const following = feed.follow({ prefix: stream, after: none }, handle, new AbortController().signal)();
for (let n = 0; n < 40; n++) await journal.load(stream, { initial: 0, evolve: () => left('enough') })();
while (health().followers[0]?.state !== 'live') await new Promise((resolve) => setTimeout(resolve, 5));
const id = '6f6ab4a4-6cd5-5f64-8f30-7f2e5a1c0d11';
const token = { stream: `${stream}-late`, revision: 'no_stream' };
const appending = journal.append(token, [{ id, type: 'Counted', data: {}, metadata: {} }])();
await close();
const [followed, appended] = [await following, await appending];
console.log(
  JSON.stringify({ records, followed: followed.left?.reason, appended: isRight(appended), closed: health() }),
);
