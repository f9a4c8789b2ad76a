import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Checkpoint, CheckpointFailure, Checkpoints, Position, ReadFailure } from '@pengaduan/journal';
import { corrupt, fenced, isAfter, notForward } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { closed } from './failures.js';
import { loadOnly, replaceOnly } from './one-record-stream.js';
import { checkpointStream } from './stream-names.js';

const digits = /^\d+$/;

/** Both numbers of a position are stored as text: a JSON number would not hold all their digits. */
const positionOf = (data: unknown): Position | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  const commit: unknown = Reflect.get(data, 'commit');
  const prepare: unknown = Reflect.get(data, 'prepare');
  if (typeof commit !== 'string' || typeof prepare !== 'string') return undefined;
  if (!digits.test(commit) || !digits.test(prepare)) return undefined;
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

const load = async (connection: Connection, name: string): Promise<Either<ReadFailure, Checkpoint>> => {
  const found = await loadOnly(connection, checkpointStream(name));
  if (isLeft(found)) return found;
  if (found.right === undefined) return right({ name, position: none, fence: 0n });
  const position = positionOf(found.right.data);
  return position === undefined
    ? left(corrupt(`checkpoint ${name} is not a position`))
    : right({ name, position: some(position), fence: found.right.fence });
};

const advance =
  (
    connection: Connection,
    { name, position, fence }: Checkpoint,
    to: Position,
  ): TaskEither<CheckpointFailure, Checkpoint> =>
  async () => {
    if (isClosing(connection)) return left(closed);
    if (isSome(position) && !isAfter(to, position.value)) return left(notForward(name));
    const data = { commit: String(to.commit), prepare: String(to.prepare) };
    const stream = checkpointStream(name);
    const written = await replaceOnly(connection, stream, fence, 'CheckpointAdvanced', data);
    if (isLeft(written)) return left(written.left === 'overtaken' ? fenced(name) : written.left);
    return right({ name, position: some(to), fence: written.right });
  };

/** Each checkpoint is the only record of a stream of its own. */
export const checkpointsOf = (connection: Connection): Checkpoints => ({
  load: (name) => () => (isClosing(connection) ? Promise.resolve(left(closed)) : load(connection, name)),
  advance: (checkpoint, to) => advance(connection, checkpoint, to),
});
