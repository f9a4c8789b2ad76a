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

/** Tries one change: `limitMs` is the time that a test file has. */
const outcomeOf = (child, { mutant, files, limitMs }) =>
  new Promise((resolve) => {
    const finish = (outcome) => {
      clearTimeout(timer);
      child.removeAllListeners('message');
      resolve({ mutant, ...outcome });
    };
    const timer = setTimeout(finish, limitMs, { result: 'out of time' });
    child.on('message', ({ type, killer }) => {
      if (type === 'alive') timer.refresh();
      else finish(killer === undefined ? { result: 'survived' } : { result: 'killed', killer });
    });
    child.send({ id: mutant.id, files });
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
