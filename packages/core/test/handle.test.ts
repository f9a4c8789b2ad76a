import fc from 'fast-check';
import { left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { memoryStore, type Journal } from '@pengaduan/journal';
import {
  bangkalan,
  contextOf,
  decodeCommand,
  encodeCommand,
  handle,
  handleAll,
  history,
  openComplaints,
  type Command,
  type Context,
} from '@pengaduan/core';

const built = contextOf(bangkalan);
if (built._tag === 'Left') throw new Error(built.left.type);
const context: Context = built.right;

const command = (id: string, body: object, at = '2025-02-03T08:00:00+07:00'): Command => {
  const read = decodeCommand({
    id,
    complaint: '1',
    at,
    by: { role: 'coordinator', id: 'o-1' },
    ...body,
  });
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left));
  return read.right;
};
const receive = command('c1', {
  command: 'ReceiveComplaint',
  kind: 'complaint',
  category: 'jalan',
  channel: 'website',
  anonymous: false,
  confidential: false,
});
const verify = command('c2', { command: 'VerifyComplaint', classification: 'aspiration' });
const disposition = command('c3', { command: 'DispositionComplaint', agency: 'dlh' });
const close = command('c4', { command: 'CloseComplaint' });

const open = (): Journal => memoryStore({ now: () => 0 }).journal;
const events = async (journal: Journal): Promise<ReadonlyArray<string>> => {
  const found = await history(journal)('1')();
  return found._tag === 'Right' && found.right._tag === 'Some'
    ? found.right.value.events.map(({ type }) => type)
    : [];
};

describe('a command that is repeated', () => {
  it('gets its first receipt again, also after others, and writes nothing', async () => {
    const environment = { journal: open(), context };
    const first = await handle(environment)(receive)();
    await handle(environment)(verify)();
    const before = await events(environment.journal);
    const again = await handle(environment)(receive)();
    expect(first).toMatchObject({ right: { right: { revision: 1n, repeated: false } } });
    expect(again).toMatchObject({ right: { right: { revision: 1n, repeated: true } } });
    const plain = (answer: typeof first) =>
      answer._tag === 'Right' && answer.right._tag === 'Right' ? answer.right.right.events : [];
    expect(plain(again)).toEqual(plain(first));
    const door = openComplaints(environment);
    expect(await door.handle(encodeCommand(receive))).toEqual(await door.handle(encodeCommand(receive)));
    expect(await events(environment.journal)).toEqual(before);
  });
  it('with other content is told that its id was used', async () => {
    const environment = { journal: open(), context };
    await handle(environment)(receive)();
    const other = { ...receive, category: 'sampah' } as Command;
    expect(await handle(environment)(other)()).toEqual(right(left({ type: 'CommandIdReused', id: 'c1' })));
  });
  it('is the same command when its moment is written in another zone and its fields in another order', async () => {
    const environment = { journal: open(), context };
    await handle(environment)(verify)();
    await handle(environment)(receive)();
    const done = await openComplaints(environment).handle({
      confidential: false,
      anonymous: false,
      channel: 'website',
      category: 'jalan',
      kind: 'complaint',
      command: 'ReceiveComplaint',
      by: { id: 'o-1', role: 'coordinator' },
      at: '2025-02-03T01:00:00Z',
      complaint: '1',
      id: 'c1',
    });
    expect(done).toMatchObject({ ok: true, revision: 1 });
  });
});

it('a complaint that was handled before is read on, also where others wrote to it meanwhile', async () => {
  const journal = open();
  const calls: Array<string> = [];
  const watched: Journal = {
    ...journal,
    load: (stream, fold) => (calls.push('load'), journal.load(stream, fold)),
    resync: (loaded, fold) => (calls.push('resync'), journal.resync(loaded, fold)),
  };
  const door = openComplaints({ journal: watched, context });
  expect(await door.handle(encodeCommand(receive))).toMatchObject({ ok: true, revision: 1 });
  await handle({ journal, context })(verify)();
  expect(await door.handle(encodeCommand(disposition))).toMatchObject({ ok: true });
  expect(calls).toEqual(['load', 'resync']);
});

describe('several commands of one complaint', () => {
  it('give the same answers and the same journal together as one by one, however they are cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(receive, verify, disposition, close), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 4 })),
        async (commands, sizes) => {
          const [together, apart] = [open(), open()];
          const answers = [];
          let rest = commands;
          for (const size of [...sizes, 99]) {
            const some = await handleAll({ journal: together, context })(rest.slice(0, size))();
            if (some._tag === 'Right') answers.push(...some.right);
            rest = rest.slice(size);
          }
          const singly = [];
          for (const one of commands) {
            const done = await handle({ journal: apart, context })(one)();
            if (done._tag === 'Right') singly.push(done.right);
          }
          expect(answers).toEqual(singly);
          expect(await events(together)).toEqual(await events(apart));
        },
      ),
    ));
});

describe('two officers at once', () => {
  it('each see the other: the one who comes second is decided again on what the first wrote', async () => {
    const journal = open();
    const environment = { journal, context };
    await handleAll(environment)([receive, verify])();
    let raced = false;
    const racing: Journal = {
      ...journal,
      append: (token, proposed) => async () => {
        if (!raced) {
          raced = true;
          await handle(environment)(disposition)();
        }
        return journal.append(token, proposed)();
      },
    };
    const mine = command('c9', { command: 'DispositionComplaint', agency: 'dlh' });
    expect(await handle({ journal: racing, context })(mine)()).toEqual(
      right(left({ type: 'SameAgency', agency: 'dlh' })),
    );
  });
});
