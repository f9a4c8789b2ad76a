import {
  encodeCommand,
  handle,
  handleAll,
  standardContext,
  type Command,
  type Context,
} from '@pengaduan/core';
import { memoryDeadlines } from '@pengaduan/deadlines';
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { isLeft } from 'fp-ts/lib/Either.js';
import { pengaduan } from './pengaduan.js';

/** The same commands, for another complaint. */
export const forComplaint = (complaint: string, commands: ReadonlyArray<Command>): ReadonlyArray<Command> =>
  commands.map((command) => ({ ...command, complaint }));

/** Applies commands to a store by `pengaduan apply`; each must be accepted. */
export const applyCommands = async (file: string, ...commands: ReadonlyArray<Command>): Promise<void> => {
  const lines = commands.map((command) => `${JSON.stringify(encodeCommand(command))}\n`);
  const { exit, out } = await pengaduan(['apply', '--store', file], [lines.join('')]);
  if (exit !== 0) throw new Error(out);
};

const valueOf = async <A>(call: Promise<{ ok: true; value: A } | { ok: false }>): Promise<A> => {
  const answer = await call;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};

/** Applies commands to a store as an office that knew only the decrees of a context would have. */
export const applyCommandsUnder = async (
  context: Context,
  file: string,
  ...commands: ReadonlyArray<Command>
): Promise<void> => {
  const store = await valueOf(outcome(openSqlite({ file, now: () => 0 })));
  for (const command of commands) {
    const answer = await valueOf(outcome(handle({ journal: store.journal, context })(command)));
    if (isLeft(answer)) throw new Error(answer.left.type);
  }
  await store.close();
};

/** Applies commands of one complaint in one append: no other process sees it halfway. */
export const applyAtOnce = async (file: string, ...commands: ReadonlyArray<Command>): Promise<void> => {
  const store = await valueOf(outcome(openSqlite({ file, now: () => 0 })));
  const environment = { journal: store.journal, context: standardContext() };
  for (const answer of await valueOf(outcome(handleAll(environment)(commands)))) {
    if (isLeft(answer)) throw new Error(answer.left.type);
  }
  await store.close();
};

/** What happened to a complaint: the types of its facts. */
export const factTypesOf = async (file: string, complaint: string): Promise<ReadonlyArray<string>> => {
  const { out } = await pengaduan(['show', complaint, '--store', file, '--json']);
  const { facts } = JSON.parse(out) as { facts: ReadonlyArray<{ readonly type: string }> };
  return facts.map(({ type }) => type);
};

/** How many deadlines were due at an instant that nobody has acted on or noted. */
export const dueAndNotNoted = async (file: string, instant: string): Promise<number> => {
  const store = await valueOf(outcome(openSqlite({ file, now: () => 0 })));
  const index = memoryDeadlines(store.feed);
  await valueOf(outcome(index.catchUp));
  const due = await valueOf(outcome(index.dueBy(Date.parse(instant))));
  await store.close();
  return due.length;
};
