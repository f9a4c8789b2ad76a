// Uses a store, closes it while it is still held here, has everything collected that nobody holds, and says what stands
// beside the file.
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { right } from 'fp-ts/lib/Either.js';

const [file] = process.argv.slice(2);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const opened = await outcome(openSqlite({ file }));
const { journal, close } = opened.value;
const token = { stream: 'complaint-1', revision: 'no_stream' };
await outcome(journal.append(token, [{ id: 'a', type: 'Counted', data: {}, metadata: {} }]));
const load = () => journal.load('complaint-1', { initial: 0, evolve: (n) => right(n + 1) })();
await load();
const names = () => readdirSync(dirname(file)).sort();
console.log(JSON.stringify(names()));
await close();
for (let n = 0; n < 100 && names().length > 1; n++) {
  collect();
  await setTimeout(10);
}
console.log(JSON.stringify(names()));
const answer = await load();
console.log(answer.left.reason);
