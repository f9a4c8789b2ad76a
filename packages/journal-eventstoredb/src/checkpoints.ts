import { randomUUID } from 'node:crypto';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type {
  AppendFailure,
  Checkpoint,
  CheckpointFailure,
  Checkpoints,
  Json,
  ReadFailure,
} from '@pengaduan/journal';
import { isAfter, type Position, type Token } from '@pengaduan/journal';
import { append } from './append.js';
import { isClosing, type Connection } from './connection.js';
import { closed, corrupt, unreachable } from './failures.js';
import { lastRecord } from './last-record.js';
import { checkpointStream, metadataOf } from './names.js';

const digits = /^\d+$/;

/** Both halves, as text: they do not fit a JSON number. */
const positionOf = (data: unknown): Position | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  const commit: unknown = Reflect.get(data, 'commit');
  const prepare: unknown = Reflect.get(data, 'prepare');
  if (typeof commit !== 'string' || typeof prepare !== 'string') return undefined;
  if (!digits.test(commit) || !digits.test(prepare)) return undefined;
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

/** The fence is the revision of the last record plus one: 0 is a checkpoint that nobody advanced. */
const load = async (connection: Connection, name: string): Promise<Either<ReadFailure, Checkpoint>> => {
  const stream = checkpointStream(name);
  const last = await lastRecord(connection, `${connection.settings.prefix}${stream}`, stream);
  if (last._tag === 'Left') return last;
  const event = last.right?.event;
  if (event === undefined) return right({ name, position: none, fence: 0n });
  const position = positionOf(event.data);
  return position === undefined
    ? left(corrupt(`checkpoint ${name} is not a position`))
    : right({ name, position: some(position), fence: event.revision + 1n });
};

const record = (type: string, data: Json) => [{ id: randomUUID(), type, data, metadata: {} }];

const failure = (given: AppendFailure, name: string): CheckpointFailure => {
  switch (given.type) {
    case 'Conflict':
    // Written, and overtaken before its answer came: only the latest record of a checkpoint can be read.
    case 'Corrupt':
      return { type: 'Fenced', name, retry: 'never' };
    case 'Deleted':
      return corrupt(`checkpoint ${name} was deleted`);
    case 'OutcomeUnknown':
      return unreachable(given.detail);
    case 'TooLarge':
    case 'NotJson':
      return corrupt(`checkpoint ${name}: ${given.type}`);
    case 'Unavailable':
      return given;
  }
};

/** Keeps one record per checkpoint. Metadata that stand there already are somebody's, and left alone. */
const keepOne = async (connection: Connection, stream: string): Promise<AppendFailure | undefined> => {
  const kept = await append(
    metadataOf(connection),
    { stream, revision: 'no_stream' },
    record('$metadata', { $maxCount: 1 }),
  )();
  return kept._tag === 'Left' && kept.left.type !== 'Conflict' ? kept.left : undefined;
};

const advance =
  (connection: Connection, held: Checkpoint, to: Position): TaskEither<CheckpointFailure, Checkpoint> =>
  async () => {
    const { name, position, fence } = held;
    if (isClosing(connection)) return left(closed);
    if (isSome(position) && !isAfter(to, position.value))
      return left({ type: 'NotForward', name, retry: 'never' });
    const stream = checkpointStream(name);
    const unkept = fence === 0n ? await keepOne(connection, stream) : undefined;
    if (unkept !== undefined) return left(failure(unkept, name));
    const token: Token = { stream, revision: fence === 0n ? 'no_stream' : fence - 1n };
    const data = { commit: String(to.commit), prepare: String(to.prepare) };
    const written = await append(connection, token, record('CheckpointAdvanced', data))();
    if (written._tag === 'Left') return left(failure(written.left, name));
    return right({ name, position: some(to), fence: (written.right.first ?? fence) + 1n });
  };

export const checkpointsOf = (connection: Connection): Checkpoints => ({
  load: (name) => () => (isClosing(connection) ? Promise.resolve(left(closed)) : load(connection, name)),
  advance: (held, to) => advance(connection, held, to),
});
