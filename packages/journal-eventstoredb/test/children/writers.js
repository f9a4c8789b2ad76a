// 64 writers, each with its commands on one of 16 streams, through a server that fails. Prints what was acknowledged.
import { isRight, right } from 'fp-ts/lib/Either.js';
import { deterministicId, transact } from '@pengaduan/journal';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';

const [connectionString, prefix, writers, commands, streams] = process.argv.slice(2);
process.on('unhandledRejection', (reason) => {
  console.error('unhandled rejection', reason);
  process.exit(3);
});

const opened = await openEventStoreDb(
  { connectionString },
  { callTimeout: 1_000, attempts: 8, firstPause: 2, longestPause: 50 },
)();
const { journal, close } = opened.right;

const acknowledged = [];
const failures = {};
const write = async (writer) => {
  const stream = `${prefix}-${writer % Number(streams)}`;
  // The last command of this writer that the stream holds.
  const fold = { initial: -1, evolve: (last, { data }) => right(data.writer === writer ? data.n : last) };
  // Keeps what it has folded, as a service would: the next command reads only what came since.
  let known;
  const kept = {
    ...journal,
    load: (name, f) => (known === undefined ? journal.load(name, f) : journal.resync(known, f)),
  };
  for (let n = 0; n < Number(commands); n++) {
    const event = {
      id: deterministicId(stream, writer, n),
      type: 'Counted',
      data: { writer, n },
      metadata: {},
    };
    const decide = (last) => right({ result: n, events: n <= last ? [] : [event] });
    // Whoever is told to try again does, as a person would: with the same command.
    for (;;) {
      const answer = await transact(kept, stream, fold, decide)();
      if (isRight(answer)) {
        known = answer.right.before;
        break;
      }
      const { type, retry } = answer.left;
      failures[type] = (failures[type] ?? 0) + 1;
      if (retry === 'never' && type !== 'Conflict') throw new Error(JSON.stringify(answer.left));
    }
    acknowledged.push(`${writer}/${n}`);
  }
};
await Promise.all(Array.from({ length: Number(writers) }, (_, writer) => write(writer)));
await close();
console.log(JSON.stringify({ acknowledged, failures }));
