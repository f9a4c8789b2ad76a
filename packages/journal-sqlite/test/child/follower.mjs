// Follows the feed until it has so many records, says each id on a line, and ends by itself.
import { openSqlite } from '@pengaduan/journal-sqlite';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';

const [file, count] = process.argv.slice(2);
const opened = await openSqlite({ file })();
if (isLeft(opened)) throw new Error(opened.left.type);
const store = opened.right;
let seen = 0;
const handle =
  ({ events }) =>
  async () => {
    for (const { id } of events) console.log(id);
    seen += events.length;
    return seen > Number(count) ? left('too many') : right(seen === Number(count) ? 'stop' : 'continue');
  };
const range = { prefix: 'complaint-', after: none };
const done = await store.feed.follow(range, handle, new AbortController().signal)();
if (isLeft(done)) throw new Error(String(done.left));
await store.close();
