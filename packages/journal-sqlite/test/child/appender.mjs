// Appends at full speed, one to three events at a time, and says each append on a line once it is acknowledged.
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { right } from 'fp-ts/lib/Either.js';

const [file, who, count] = process.argv.slice(2);
const must = async (task) => {
  const done = await outcome(task);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
};
const nothing = { initial: null, evolve: () => right(null) };

console.log('begin');
const store = await must(openSqlite({ file }));
const known = new Map();
for (let n = 0; n < Number(count); n++) {
  const stream = `complaint-${n % 3}`;
  const events = Array.from({ length: 1 + (n % 3) }, (_, i) => ({
    id: `${who}/${n}/${i}`,
    type: 'Counted',
    data: { text: 'x'.repeat((n * 37) % 600) },
    metadata: { actor: who },
  }));
  for (;;) {
    const loaded = known.get(stream) ?? (await must(store.journal.load(stream, nothing)));
    const done = await outcome(store.journal.append(loaded.token, events));
    if (done.ok) {
      known.set(stream, { state: null, token: done.value.token });
      console.log(events.map(({ id }) => id).join(' '));
      break;
    }
    if (done.failure.type !== 'Conflict') throw new Error(done.failure.type);
    known.set(stream, await must(store.journal.resync(loaded, nothing)));
  }
}
await store.close();
