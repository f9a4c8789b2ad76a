import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryStore, outcome, type Journal } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import {
  describeHandleFailure,
  handle,
  handleAll,
  history,
  standardContext,
  type Command,
} from '@pengaduan/core';
import { at, inform, reply, respond } from '@pengaduan/core/testing';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-writers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Opened {
  /** One for each program that writes. */
  readonly journals: ReadonlyArray<Journal>;
  readonly close: () => Promise<unknown>;
}
const stores: ReadonlyArray<readonly [string, () => Promise<Opened>]> = [
  [
    'a memory store',
    () => {
      const { journal, close } = memoryStore({ now: () => 0 });
      return Promise.resolve({ journals: [journal], close });
    },
  ],
  [
    'a SQLite file that four programs have open',
    async () => {
      const opened = await Promise.all(
        Array.from({ length: 4 }, () =>
          outcome(openSqlite({ file: join(folder, 'many.db'), synchronous: 'OFF' })),
        ),
      );
      const files = opened.map((one) => {
        if (!one.ok) throw new Error(one.failure.type);
        return one.value;
      });
      const close = () => Promise.all(files.map((file) => file.close()));
      return { journals: files.map(({ journal }) => journal), close };
    },
  ],
];

const [writers, each] = [64, 5];
const minute = '2025-02-06T09:00';
/** Five commands of one officer; the complaint takes them in whatever order they come. */
const commandsOf = (writer: number): ReadonlyArray<Command> =>
  [reply(minute), respond(minute), inform(minute), respond(minute, 'substantive'), reply(minute)].map(
    (command, n) => ({ ...command, id: `w${writer}-${n}` }),
  );

describe.each(stores)(`${writers} writers of ${each} commands each on one complaint, in %s`, (_, open) => {
  it('are all accepted, and each command is written once', async () => {
    const { journals, close } = await open();
    const [first] = journals;
    const context = standardContext();
    await handleAll({ journal: first!, context })(at.InProcess)();
    const before = await history(first!)('1')();
    const write = async (writer: number): Promise<ReadonlyArray<string>> => {
      const answers: string[] = [];
      const journal = journals[writer % journals.length]!;
      for (const command of commandsOf(writer)) {
        const done = await handle({ journal, context })(command)();
        answers.push(done._tag === 'Left' ? done.left.type : done.right._tag);
      }
      return answers;
    };
    const answers = await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    const counts = new Map<string, number>();
    for (const answer of answers.flat()) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    expect(counts).toEqual(new Map([['Right', writers * each]]));
    const after = await history(first!)('1')();
    const replies = [before, after].map((found) =>
      found._tag === 'Right' && found.right._tag === 'Some'
        ? found.right.value.events.filter(({ type }) => type === 'ReporterReplied').length
        : -1,
    );
    expect(replies).toEqual([0, writers * 2]);
    await close();
  });
});

describe('a command whose complaint others keep writing to', () => {
  it('is answered as one that may be repeated, in words too, and is written once when it is', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const context = standardContext();
    await handleAll({ journal, context })(at.InProcess)();
    let n = 0;
    const busy: Journal = {
      ...journal,
      append: (token, events) => async () => {
        await handle({ journal, context })({ ...reply(minute), id: `other-${n++}` })();
        return journal.append(token, events)();
      },
    };
    const mine = { ...reply(minute), id: 'mine' };
    const lost = await handle({ journal: busy, context, transact: { withinMs: 20 } })(mine)();
    if (lost._tag === 'Right') throw new Error('nobody wrote first');
    expect(lost.left).toMatchObject({ type: 'Conflict', retry: 'safe' });
    expect(describeHandleFailure(lost.left, 'en')).toMatch(/repeat the same command/);
    expect(describeHandleFailure(lost.left, 'id')).toMatch(/ulangi perintah yang sama/);
    for (const repeated of [false, true])
      expect(await handle({ journal, context })(mine)()).toMatchObject({ right: { right: { repeated } } });
  });
});
