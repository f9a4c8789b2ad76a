// A process that tries one change after the other. It is ended from outside when the tests of one come to no end.
import { relative } from 'node:path';
import { openVitest } from './vitest.js';

// The files come in the order in which they are to run.
class AsGiven {
  sort = (files) => files;
  shard = (files) => files;
}

// What the tests of this change did: vitest itself also remembers those before.
let ended = [];
const vitest = await openVitest(Number(process.env.SEED), {
  maxWorkers: 1,
  bail: 1,
  reporters: [
    {
      onTestModuleEnd: (module) => {
        ended.push(module);
        process.send({ type: 'file ended' });
      },
    },
  ],
  sequence: { sequencer: AsGiven },
});

/** The first test that fails on a change, if one does. */
const killerOf = async (id, files) => {
  ended = [];
  process.env.__STRYKER_ACTIVE_MUTANT__ = id;
  const found = await vitest.getRelevantTestSpecifications(files);
  const inOrder = files.flatMap((file) => found.filter(({ moduleId }) => relative('.', moduleId) === file));
  const { unhandledErrors } = await vitest.runTestSpecifications(inOrder);
  const failed = ended.find((module) => module.state() === 'failed');
  if (failed !== undefined) {
    const [test] = failed.children.allTests('failed');
    return `${relative('.', failed.moduleId)}: ${test?.fullName ?? 'does not load'}`;
  }
  if (ended.length < files.length) throw new Error(`only ${ended.length} of ${files.length} test files ran`);
  return unhandledErrors.length > 0 ? String(unhandledErrors[0]) : undefined;
};

/** What came of a change. One whose tests could not be run, not even again, counts as one that nobody noticed. */
const outcomeOf = async ({ id, files }) => {
  if (files.length === 0) return { result: 'survived' };
  const tried = () => killerOf(id, files);
  try {
    const killer = await tried().catch(tried);
    return killer === undefined ? { result: 'survived' } : { result: 'killed', by: killer };
  } catch (error) {
    return { result: 'survived', by: `its tests could not be run: ${error}` };
  }
};

process.on('message', async (trial) => process.send({ type: 'done', outcome: await outcomeOf(trial) }));
// Whoever started it has gone: its workers go with it.
process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
process.send({ type: 'ready' });
