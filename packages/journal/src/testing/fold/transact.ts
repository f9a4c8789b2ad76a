import assert from 'node:assert/strict';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Fold, Journal } from '../../ports/journal.js';
import type { Proposed } from '../../ports/record.js';
import { transact, type Decision } from '../../transact.js';
import { refusal, value } from '../answer.js';
import { cases } from '../case.js';
import { event, ids, push, records } from '../records.js';
import { counted as countedFold } from './fold.js';

interface Undecodable {
  readonly type: 'UnknownType' | 'NewerVersion' | 'Malformed';
}

/** The ids of the commands counted so far, in order. What it does not know it refuses. */
const commands: Fold<ReadonlyArray<string>, Undecodable> = {
  initial: [],
  evolve: (seen, { type, data, metadata }) => {
    const command = metadata['command'];
    if (type !== 'Counted') return left({ type: 'UnknownType' });
    if (metadata['version'] !== 1) return left({ type: 'NewerVersion' });
    if (data === null || typeof command !== 'string') return left({ type: 'Malformed' });
    return right([...seen, command]);
  },
};

/** The same, leaving out what it does not know. */
const lenient: typeof commands = {
  initial: [],
  evolve: (seen, record) => {
    const evolved = commands.evolve(seen, record);
    return isLeft(evolved) ? right(seen) : evolved;
  },
};

const counted = (command: string): Proposed => ({ ...event(), metadata: { command, version: 1 } });

/** Counts a command once, with its place as the result; a repeated one is answered from the state. */
const counting =
  (command: string) =>
  (seen: ReadonlyArray<string>): Either<never, Decision<number>> =>
    seen.includes(command)
      ? right({ events: [], result: seen.indexOf(command) })
      : right({ events: [counted(command)], result: seen.length });

/** Keeps the first appends waiting until so many writers have decided. */
const interleaved = (journal: Journal, writers: number): Journal => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  let decided = 0;
  return {
    load: (stream, fold) => journal.load(stream, fold),
    resync: (loaded, fold) => journal.resync(loaded, fold),
    append: (token, proposed) => async () => {
      decided += 1;
      if (decided === writers) open();
      await gate;
      return journal.append(token, proposed)();
    },
  };
};

export const transactions = cases({
  'of two writers at once the second reads only the tail and decides again': async ({ journal }, stream) => {
    await push(journal, stream, [counted('a'), counted('b'), counted('c')]);
    const both = interleaved(journal, 2);
    const writers = ['d', 'e'].map((command) => ({ command, ...countedFold(commands) }));
    const done = await Promise.all(
      writers.map(({ command, fold }) => value(transact(both, stream, fold, counting(command)))),
    );
    assert.deepEqual(done.map(({ result }) => result).toSorted(), [3, 4]);
    assert.deepEqual(writers.map(({ calls }) => calls()).toSorted(), [3, 4]);
    const { state } = await value(journal.load(stream, commands));
    assert.deepEqual(state.toSorted(), ['a', 'b', 'c', 'd', 'e']);
  },

  'a repeated command is answered from the state, also after others wrote': async ({ journal }, stream) => {
    const run = (command: string) => value(transact(journal, stream, commands, counting(command)));
    const first = await run('a');
    await run('b');
    await run('c');
    const again = await run('a');
    assert.deepEqual([first.result, again.result, again.appended.first], [0, 0, null]);
    assert.equal((await records(journal, stream)).length, 3);
  },

  'a record of an unknown type, a newer version or wrong content is refused by its fold, unchanged': async (
    { journal },
    stream,
  ) => {
    const refused = {
      UnknownType: { ...counted('x'), type: 'Surprise' },
      NewerVersion: { ...counted('x'), metadata: { command: 'x', version: 2 } },
      Malformed: { ...counted('x'), data: null },
    };
    for (const [type, record] of Object.entries(refused)) {
      const name = `${stream}-${type}`;
      const written = [counted('a'), record, counted('b')];
      await push(journal, name, written);
      assert.deepEqual(await refusal(journal.load(name, commands)), { type });
      assert.deepEqual(await refusal(transact(journal, name, commands, counting('c'))), { type });
      assert.deepEqual(ids(await records(journal, name)), ids(written));
      const skipped = await value(transact(journal, name, lenient, counting('c')));
      assert.deepEqual([skipped.result, skipped.appended.first], [2, 3n]);
    }
  },
});
