// A table of one's own over the journal: what reports are about, month by month.
// `node examples/your-own-projection/main.js STORE.db`; without a store it fills one with the year of examples/data.
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { complaintStreams } from '@pengaduan/core';
import { exampleStore } from './example-store.js';
import { categoriesPerMonth, project, topics } from './topics.js';

const [file = exampleStore()] = process.argv.slice(2);

/** The value of a call; where it failed the program ends with why. */
const must = async (call) => {
  const answer = await outcome(call);
  if (answer.ok) return answer.value;
  console.error(`${file}: ${answer.failure.type}`);
  return process.exit(1);
};

const store = await must(openSqlite({ file }));
const table = await must(store.projection(topics));
// The second time it reads only what was written since: the table and the place in the journal move in one transaction.
await must(table.catchUp(complaintStreams, project));
console.table(await must(table.query(categoriesPerMonth)));
await store.close();
