import { randomUUID } from 'node:crypto';
import { left, right } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { AppendFailure, Checkpoint, CheckpointFailure, Checkpoints, Json } from '@pengaduan/journal';
import { isAfter, type Position, type Token } from '@pengaduan/journal';
import { append } from './append.js';
import { isClosing, type Connection } from './connection.js';
import { closed, corrupt, readFailure, unreachable } from './failures.js';
import { checkpointStream, metadataOf } from './names.js';
import { mayRetry } from './patience.js';
import { readSome } from './stream-read.js';
import type { Trouble } from './trouble.js';

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
const lastOf = async (connection: Connection, name: string): Promise<Checkpoint | Trouble> => {
  const stream = `${connection.settings.prefix}${checkpointStream(name)}`;
  const last = await readSome(connection, { stream, from: 'end', count: 1, leader: true });
  const nothing: Checkpoint = { name, position: none, fence: 0n };
  if ('is' in last) return last.is === 'not-found' ? nothing : last;
  const event = last[0]?.event;
  if (event === undefined) return nothing;
  const position = positionOf(event.data);
  if (position === undefined) return { is: 'corrupt', detail: `checkpoint ${name} is not a position` };
  return { name, position: some(position), fence: event.revision + 1n };
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
  load: (name) => async () => {
    if (isClosing(connection)) return left(closed);
    for (let retry = 1; ; retry++) {
      const last = await lastOf(connection, name);
      if (!('is' in last)) return right(last);
      if (!(await mayRetry(last, retry, connection)))
        return left(isClosing(connection) ? closed : readFailure(last, checkpointStream(name)));
    }
  },
  advance: (held, to) => advance(connection, held, to),
});
