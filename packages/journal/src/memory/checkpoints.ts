import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import { fenced, notForward } from '../failure-constructors.js';
import type { CheckpointFailure } from '../failure.js';
import type { Checkpoint, Checkpoints } from '../ports/checkpoints.js';
import type { Position } from '../ports/record.js';
import { isAfter } from '../position.js';
import { whenOpen, type Log } from './log.js';

export const memoryCheckpoints = (log: Log): Checkpoints => {
  const stored = new Map<string, Checkpoint>();
  const checkpointOf = (name: string): Checkpoint => stored.get(name) ?? { name, position: none, fence: 0n };

  const advance = ({ name, fence }: Checkpoint, to: Position): Either<CheckpointFailure, Checkpoint> => {
    const current = checkpointOf(name);
    if (fence !== current.fence) return left(fenced(name));
    if (isSome(current.position) && !isAfter(to, current.position.value)) return left(notForward(name));
    const advanced: Checkpoint = { name, position: some(to), fence: fence + 1n };
    stored.set(name, advanced);
    return right(advanced);
  };

  return {
    load: (name) => whenOpen(log, () => right(checkpointOf(name))),
    advance: (checkpoint, to) => whenOpen(log, () => advance(checkpoint, to)),
  };
};
