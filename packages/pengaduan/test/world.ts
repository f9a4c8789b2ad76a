import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { encodeCommand, type Command } from '@pengaduan/core';
import { wib } from '@pengaduan/core/testing';
import { memoryStore, openPengaduan, outcome, type Outcome, type Pengaduan, type Store } from 'pengaduan';
import { openSqlite } from 'pengaduan/sqlite';

export const value = async <E, A>(answer: Promise<Outcome<E, A>>): Promise<A> => {
  const done = await answer;
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
};

/** A clock that a test sets. */
export const clock = (local: string): { now: () => number; set: (local: string) => void } => {
  let at = wib(local);
  return { now: () => at, set: (next) => void (at = wib(next)) };
};

/** A folder for the stores of a test file, deleted after its tests. Gives the path of a file that is not there yet. */
export const newFiles = (): (() => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return () => join(folder, `${(count += 1)}.db`);
};

export const inMemory = (): Promise<Store> => Promise.resolve(memoryStore({ now: () => 0 }));

export const inFile = (file: string): Promise<Store> =>
  value(outcome(openSqlite({ file, synchronous: 'OFF', now: () => 0 })));

export const open = (store: Store, now: () => number): Promise<Pengaduan> =>
  value(openPengaduan({ store, lang: 'en', now }));

/** Gives commands as they come from outside. */
export const give = async (
  { complaints }: Pengaduan,
  commands: ReadonlyArray<Command>,
): Promise<ReadonlyArray<unknown>> => {
  const answers = [];
  for (const command of commands) answers.push(await complaints.handleUnknown(encodeCommand(command)));
  return answers;
};
