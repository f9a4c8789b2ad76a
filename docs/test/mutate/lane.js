// A process that tries one change after the other. It is ended from outside when the tests of one come to no end.
import { relative } from 'node:path';
import { openVitest } from './vitest.js';

// The files come in the order in which they are to run.
class AsGiven {
  sort = (files) => files;
  shard = (files) => files;
}

const vitest = await openVitest(Number(process.env.SEED), {
  maxWorkers: 1,
  bail: 1,
  reporters: [{ onTestModuleEnd: () => process.send({ type: 'alive' }) }],
  sequence: { sequencer: AsGiven },
});

/** The first test that fails on a change, if one does. */
const killerOf = async (id, files) => {
  process.env.__STRYKER_ACTIVE_MUTANT__ = id;
  const found = await vitest.getRelevantTestSpecifications(files);
  const inOrder = files.flatMap((file) => found.filter(({ moduleId }) => relative('.', moduleId) === file));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(inOrder);
  const failed = testModules.find((module) => module.state() === 'failed');
  if (failed === undefined) return unhandledErrors.length > 0 ? String(unhandledErrors[0]) : undefined;
  const [test] = failed.children.allTests('failed');
  return `${relative('.', failed.moduleId)}: ${test?.fullName ?? 'does not load'}`;
};

process.on('message', async ({ id, files }) => {
  // Where not even a test could be run on, as when its process ended, the change was noticed too.
  const killer = files.length === 0 ? undefined : await killerOf(id, files).catch(String);
  process.send({ type: 'done', killer });
});
// Whoever started it has gone: its workers go with it.
process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
process.send({ type: 'ready' });
