import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import type { CheckpointFailure } from '../failure.js';
import { isAfter } from '../position.js';
import type { Checkpoint, Checkpoints, Position } from '../ports.js';
import { whenOpen, type Log } from './log.js';

export const memoryCheckpoints = (log: Log): Checkpoints => {
  const kept = new Map<string, Checkpoint>();
  const standing = (name: string): Checkpoint => kept.get(name) ?? { name, position: none, fence: 0n };

  const advance = ({ name, fence }: Checkpoint, to: Position): Either<CheckpointFailure, Checkpoint> => {
    const { position, fence: latest } = standing(name);
    if (fence !== latest) return left({ type: 'Fenced', name, retry: 'never' });
    if (isSome(position) && !isAfter(to, position.value))
      return left({ type: 'NotForward', name, retry: 'never' });
    const advanced: Checkpoint = { name, position: some(to), fence: fence + 1n };
    kept.set(name, advanced);
    return right(advanced);
  };

  return {
    load: (name) => whenOpen(log, () => right(standing(name))),
    advance: (held, to) => whenOpen(log, () => advance(held, to)),
  };
};
