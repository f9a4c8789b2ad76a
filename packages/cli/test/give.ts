import { encodeCommand, handle, type Command, type Context } from '@pengaduan/core';
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { pengaduan } from './pengaduan.js';

/** The same commands, about another complaint. */
export const about = (complaint: string, commands: ReadonlyArray<Command>): ReadonlyArray<Command> =>
  commands.map((command) => ({ ...command, complaint }));

const must = async <A>(done: Promise<{ ok: true; value: A } | { ok: false }>): Promise<A> => {
  const answer = await done;
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};

/** Gives commands to a store by `pengaduan apply`; each must be accepted. */
export const give = async (file: string, ...commands: ReadonlyArray<Command>): Promise<void> => {
  const lines = commands.map((command) => `${JSON.stringify(encodeCommand(command))}\n`);
  const ran = await pengaduan(['apply', '--store', file], [lines.join('')]);
  if (ran.exit !== 0) throw new Error(ran.out);
};

/** Gives commands to a store as an office that knew the decrees of a context would have. */
export const giveUnder = async (
  context: Context,
  file: string,
  ...commands: ReadonlyArray<Command>
): Promise<void> => {
  const store = await must(outcome(openSqlite({ file, now: () => 0 })));
  for (const command of commands) {
    const answer = await must(outcome(handle({ journal: store.journal, context })(command)));
    if (answer._tag === 'Left') throw new Error(answer.left.type);
  }
  await store.close();
};

/** What happened to a complaint, by type. */
export const factsOf = async (file: string, complaint: string): Promise<ReadonlyArray<string>> => {
  const { out } = await pengaduan(['show', complaint, '--store', file, '--json']);
  const { facts } = JSON.parse(out) as { facts: ReadonlyArray<{ readonly type: string }> };
  return facts.map(({ type }) => type);
};
