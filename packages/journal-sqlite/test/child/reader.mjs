// Reads a file as somebody who may not write what others may not write, and says what came of it. Root may write
// everything, so it becomes nobody first.
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { right } from 'fp-ts/lib/Either.js';

const [file] = process.argv.slice(2);
if (process.getuid() === 0) {
  process.setgroups([]);
  process.setgid(65534);
  process.setuid(65534);
}
const say = (answer) => console.log(JSON.stringify(answer));
const opened = await outcome(openSqlite({ file }));
if (!opened.ok) say(opened.failure);
else {
  const { journal, close } = opened.value;
  const loaded = await outcome(journal.load('complaint-1', { initial: 0, evolve: (n) => right(n + 1) }));
  say(loaded.ok ? loaded.value.state : loaded.failure);
  const event = { id: 'new', type: 'Counted', data: {}, metadata: {} };
  const appended = await outcome(journal.append(loaded.value.token, [event]));
  say(appended.ok ? 'appended' : appended.failure.reason);
  await close();
}
