// Follows the complaints of a store and prints Kemendagri's two numbers as they change, until SIGINT or SIGTERM.
//
// The rows are rebuilt from the beginning at every start: one pass over the events, a row a complaint, and no table of
// its own that could be behind or damaged. What is kept is a checkpoint, up to where the numbers were printed: it fences
// off a second worker, and its distance from the end of the log is how far this one lags.
import { complaintStreams, describeHandleFailure } from '@pengaduan/core';
import { isAfter, outcome } from '@pengaduan/journal';
import { project, readRows } from '@pengaduan/metrics';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import { open } from '../three-stores/open.js';
import { numbersFor } from './numbers.js';

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

const follow = async ({ feed, checkpoints }, signal) => {
  const checkpoint = await checkpoints.load('projection-worker')();
  if (isLeft(checkpoint)) return checkpoint;
  let held = checkpoint.right;
  const read = await readRows(feed)();
  if (isLeft(read)) return read;
  const { scannedTo: after } = read.right;
  const rows = new Map(read.right.rows);

  let told;
  const say = () => {
    const line = numbersOf(rows);
    if (line !== told) console.log(line);
    told = line;
  };
  const keep = async (to) => {
    if (isSome(held.position) && !isAfter(to, held.position.value)) return right('continue');
    const advanced = await checkpoints.advance(held, to)();
    // A server that is away: what was printed stands, and the next batch moves the checkpoint.
    if (isLeft(advanced)) return advanced.left.retry === 'safe' ? right('continue') : advanced;
    held = advanced.right;
    return right('continue');
  };
  const handle = (batch) => async () => {
    const projected = project(rows, batch.events);
    if (isLeft(projected)) return projected;
    say();
    return keep(batch.scannedTo);
  };

  say();
  const begun = isSome(after) ? await keep(after.value) : right('continue');
  if (isLeft(begun)) return begun;
  return feed.follow({ prefix: complaintStreams, after }, handle, signal)();
};

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopping.abort());
const store = await open(name, { onHealth });
const ended = await outcome(() => follow(store, stopping.signal));
await store.close();
if (!ended.ok) {
  console.error(describeHandleFailure(ended.failure, 'en'));
  process.exitCode = 1;
}
