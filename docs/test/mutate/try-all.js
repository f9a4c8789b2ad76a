import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const lane = fileURLToPath(new URL('lane.js', import.meta.url));

/** A lane that is ready, in a process group of its own: its workers end with it. */
const open = (seed) =>
  new Promise((resolve, reject) => {
    const child = fork(lane, { detached: true, env: { ...process.env, SEED: String(seed) } });
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`a lane ended with ${code}`)));
  });

const end = (child) => process.kill(-child.pid, 'SIGKILL');

// On a busy machine a file takes longer than it did without any change, and the first one waits for its process.
const limitMs = (file) => 20_000 + 4 * (file?.ms ?? 0);

/** Tries one change by some test files: each has its time. */
const outcomeOf = (child, { mutant, files }) =>
  new Promise((resolve) => {
    let timer;
    const left = files.values();
    const finish = (outcome) => {
      clearTimeout(timer);
      child.removeAllListeners('message');
      resolve({ mutant, ...outcome });
    };
    const waitForNext = () => {
      clearTimeout(timer);
      timer = setTimeout(finish, limitMs(left.next().value), { result: 'out of time' });
    };
    child.on('message', ({ type, outcome }) => {
      if (type === 'file ended') waitForNext();
      else finish(outcome);
    });
    waitForNext();
    child.send({ id: mutant.id, files: files.map(({ file }) => file) });
  });

/** Tries all changes, as many at once as there are cores; `tell` gets each outcome when it is there. */
export const tryAll = async (trials, seed, tell) => {
  const left = trials.values();
  const work = async () => {
    let child = await open(seed);
    for (const trial of left) {
      const outcome = await outcomeOf(child, trial);
      tell(outcome);
      if (outcome.result !== 'out of time') continue;
      end(child);
      child = await open(seed);
    }
    end(child);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
};
