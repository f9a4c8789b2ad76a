// Follows the complaints of a store and prints Kemendagri's two numbers as they change, until SIGINT or SIGTERM.
//
// Its rows are a table: in the file of the store, or of a server in projection-worker.db in the working folder. They move in
// one transaction with how far the store was read, so that a worker that is killed at any instant goes on from there, counts
// nothing twice and reads nothing again. Several may share the table: what one has taken in the others do not.
import { complaintStreams, describeHandleFailure } from '@pengaduan/core';
import { outcome } from '@pengaduan/journal';
import { openReadModels } from '@pengaduan/journal-sqlite';
import { open } from '../three-stores/open.js';
import { numbersFor } from './numbers.js';
import { allRows, definition, projectorOf } from './rows.js';

const [name, ...days] = process.argv.slice(2);
const numbersOf = numbersFor(...days);
if (name === undefined || numbersOf === undefined) {
  console.error('node examples/projection-worker/main.js STORE FROM TO [AS_OF]');
  console.error('STORE is a file or esdb://..., the days are YYYY-MM-DD');
  process.exit(2);
}

/** A server that goes away is waited for, and so it says; one that only found us too slow is back at once. */
const onHealth = ({ followers }) => {
  for (const { state, attemptsWithoutProgress, lastDrop } of followers)
    if (state === 'waiting' && attemptsWithoutProgress === 1)
      console.error(`waiting for the server: ${lastDrop}`);
};

/** Where the table is. The name of a journal on a server is its address without a password. */
const openTables = async (store) => {
  if ('projection' in store) return { ok: true, value: { projection: store.projection, close: () => {} } };
  const journal = name.replace(/\/\/.*@/, '//');
  return outcome(openReadModels({ file: 'projection-worker.db', feed: store.feed, journal }));
};

const follow = async ({ projection }, signal) => {
  const opened = await outcome(projection(definition));
  if (!opened.ok) return opened;
  const { query, catchUp } = opened.value;
  const project = projectorOf(opened.value);
  // At first: a server that cannot be reached is said so, and none of what is old is printed.
  const caughtUp = await outcome(catchUp(complaintStreams, project));
  if (!caughtUp.ok) return caughtUp;
  let told;
  const say = async () => {
    const rows = await outcome(query(allRows));
    if (!rows.ok) return;
    const line = numbersOf(rows.value);
    if (line !== told) console.log(line);
    told = line;
  };
  await say();
  let saying = Promise.resolve();
  const onAdvance = () => {
    saying = saying.then(say);
  };
  const ended = await outcome(opened.value.follow(complaintStreams, project, { signal, onAdvance }));
  await saying;
  return ended;
};

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
const store = await open(name, { onHealth });
const tables = await openTables(store);
const ended = tables.ok ? await follow(tables.value, stopping.signal) : tables;
if (tables.ok) await tables.value.close();
await store.close();
if (!ended.ok) {
  const { failure } = ended;
  const isOfFile = 'file' in failure;
  const isOfJournal = failure.type === 'UnreadableJournal';
  console.error(
    isOfFile
      ? `${failure.file}: ${failure.type}`
      : describeHandleFailure(isOfJournal ? failure.failure : failure, 'en'),
  );
  process.exitCode = 1;
}
