import { formatDay } from '@pengaduan/calendar';
import { isSome } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { bangkalan, type Command, type Context, type Environment, type Policy } from '@pengaduan/core';
import { disposition, receive, respond, verify, wib } from '@pengaduan/core/testing';
import { amendAll, memoryDeadlines, runDue } from '@pengaduan/deadlines';
import type { Journal, Store } from '@pengaduan/journal';
import { knownOn } from './known-on.js';
import { about, eventsOf, give, recordsIn, value, world } from './world.js';

const rules = ['keep', 'laterOnly', 'follow'] as const;
const under = (amendments: (typeof rules)[number]): Policy => ({ ...bangkalan, amendments });

const dispositioned = (at: string): ReadonlyArray<Command> => [receive(at), verify(at), disposition(at)];

interface Office {
  readonly store: Store;
  readonly environment: Environment;
  readonly index: ReturnType<typeof memoryDeadlines>;
}
const office = async (context: Context, commands: ReadonlyArray<Command>): Promise<Office> => {
  const { store, environment } = world(context);
  await give(environment, ...commands);
  return { store, environment, index: memoryDeadlines(store.feed) };
};

const dueDay = async (
  { index }: Office,
  deadline = 'response-1',
  complaint = '1',
): Promise<string | number> => {
  await value(index.catchUp);
  let found: string | number = 'none';
  await value(
    index.eachCountedBy(await value(index.calendars), (open) => {
      if (open.deadline !== deadline || open.complaint !== complaint) return;
      found = open.due.type === 'Known' ? formatDay(open.due.day) : open.due.year;
    }),
  );
  return found;
};

const amending = ({ environment, index }: Office, context: Context, over = {}) =>
  amendAll({ environment: { ...environment, context }, index, ...over });

describe('the leave of 18 August 2025, decreed on 7 August', () => {
  const before = (policy: Policy) => office(knownOn('2025-08-05', policy), dispositioned('2025-08-05T09:00'));

  it.each([
    ['keep', '2025-08-19'],
    ['laterOnly', '2025-08-20'],
    ['follow', '2025-08-20'],
  ] as const)('moves ten working days from 5 August by the rule %s to %s', async (rule, day) => {
    const one = await before(under(rule));
    expect(await dueDay(one)).toBe('2025-08-19');
    await amending(one, knownOn('2025-08-06', under(rule)))(wib('2025-08-06T08:00'))();
    expect(await dueDay(one)).toBe('2025-08-19');
    await amending(one, knownOn('2025-08-07', under(rule)))(wib('2025-08-07T16:00'))();
    expect(await dueDay(one)).toBe(day);
  });
  it('is written with both dues, the decree and the calendar', async () => {
    const one = await before(bangkalan);
    const { moved } = await amending(one, knownOn('2025-08-07', bangkalan))(wib('2025-08-07T16:00'))();
    expect(moved.map(({ complaint, facts }) => [complaint, facts.map(({ deadline }) => deadline)])).toEqual([
      ['1', ['response-1', 'ombudsman-1']],
    ]);
    expect((await eventsOf(one.store.feed)).find(({ type }) => type === 'DeadlineMoved')).toMatchObject({
      at: wib('2025-08-07T16:00'),
      cause: { type: 'decree', decree: 'SKB 933/2025, 1/2025, 3/2025' },
      from: { at: wib('2025-08-20T00:00') },
      to: { at: wib('2025-08-21T00:00') },
      calendar: 'id-2025-08-07/5',
    });
  });
  it('makes the runner act a day later, and not at the day it was due before', async () => {
    const one = await before(bangkalan);
    const environment = { ...one.environment, context: knownOn('2025-08-07', bangkalan) };
    await amendAll({ ...one, environment })(wib('2025-08-07T16:00'))();
    const run = runDue({ environment, index: one.index });
    expect((await run(wib('2025-08-20T23:59:59.999'))()).done.map(({ clock }) => clock)).toEqual([
      'informing',
    ]);
    expect((await run(wib('2025-08-21T00:00'))()).done.map(({ clock }) => clock)).toEqual(['response']);
  });
  it('moves what still runs also where it is learned of after the due: it was decreed before', async () => {
    const one = await before(bangkalan);
    const { moved } = await amending(one, knownOn('2025-08-07', bangkalan))(wib('2025-08-25T00:00'))();
    expect(moved.flatMap(({ facts }) => facts.map(({ deadline }) => deadline))).toEqual([
      'response-1',
      'ombudsman-1',
    ]);
    expect(await dueDay(one)).toBe('2025-08-20');
  });
  it('moves nothing that has ended', async () => {
    const one = await before(bangkalan);
    await give(one.environment, respond('2025-08-20T10:00'));
    const { moved } = await amending(one, knownOn('2025-08-07', bangkalan))(wib('2025-08-25T00:00'))();
    expect(moved.flatMap(({ facts }) => facts.map(({ deadline }) => deadline))).toEqual([]);
  });
});

describe('the leave of 22 May 2020, taken back on 20 May', () => {
  it.each([
    ['keep', '2020-05-28'],
    ['laterOnly', '2020-05-28'],
    ['follow', '2020-05-27'],
  ] as const)('moves ten working days from 11 May by the rule %s to %s', async (rule, day) => {
    const one = await office(knownOn('2020-05-11', under(rule)), dispositioned('2020-05-11T09:00'));
    expect(await dueDay(one)).toBe('2020-05-28');
    await amending(one, knownOn('2020-05-20', under(rule)))(wib('2020-05-20T20:00'))();
    expect(await dueDay(one)).toBe(day);
  });
  it('is acted on at once where it puts a due into the past', async () => {
    const policy = under('follow');
    const one = await office(knownOn('2020-05-11', policy), dispositioned('2020-05-11T09:00'));
    const environment = { ...one.environment, context: knownOn('2020-05-20', policy) };
    const now = wib('2020-05-28T09:00');
    await amendAll({ ...one, environment })(now)();
    const { done } = await runDue({ environment, index: one.index })(now)();
    expect(done.map(({ deadline }) => deadline)).toEqual(['informing-1', 'response-1']);
  });
});

describe('a due in a year that is not decreed', () => {
  it.each(rules)('is filled in once it is, by the rule %s too', async (rule) => {
    const one = await office(knownOn('2024-10-11', under(rule)), dispositioned('2024-10-11T09:00'));
    expect(await dueDay(one, 'ombudsman-1')).toBe(2025);
    const first = await value(one.index.firstDueAfter(wib('2024-10-26T00:00')));
    expect(isSome(first)).toBe(false);
    const { moved } = await amending(one, knownOn('2024-10-14', under(rule)))(wib('2024-10-14T16:00'))();
    expect(moved).toHaveLength(1);
    expect(await dueDay(one, 'ombudsman-1')).toBe('2025-01-08');
  });
});

describe('amending', () => {
  it('again, by an older release of the calendar too, changes nothing', async () => {
    const one = await office(knownOn('2025-08-05', bangkalan), dispositioned('2025-08-05T09:00'));
    await amending(one, knownOn('2025-08-07', bangkalan))(wib('2025-08-07T16:00'))();
    const before = await recordsIn(one.store.feed);
    for (const date of ['2025-08-07', '2025-08-05']) {
      const again = await amending(one, knownOn(date, bangkalan))(wib('2025-08-08T08:00'))();
      expect(again).toEqual({ moved: [], failed: [], stopped: undefined });
    }
    expect(await recordsIn(one.store.feed)).toEqual(before);
  });
  it('looks at no deadline where no newer decree is known', async () => {
    const one = await office(knownOn('2025-08-05', bangkalan), dispositioned('2025-08-05T09:00'));
    const index = { ...one.index, eachCountedBy: () => () => Promise.reject(new Error('looked')) };
    const context = knownOn('2025-08-06', bangkalan);
    expect((await amending({ ...one, index }, context)(wib('2025-08-06T08:00'))()).moved).toEqual([]);
  });
  it('twice at once writes each move once', async () => {
    const one = await office(knownOn('2025-08-05', bangkalan), dispositioned('2025-08-05T09:00'));
    const other = { ...one, index: memoryDeadlines(one.store.feed) };
    const context = knownOn('2025-08-07', bangkalan);
    const at = wib('2025-08-07T16:00');
    await Promise.all([amending(one, context)(at)(), amending(other, context)(at + 1)()]);
    const moves = (await eventsOf(one.store.feed)).filter(({ type }) => type === 'DeadlineMoved');
    expect(moves).toHaveLength(2);
  });
  it('reads and writes only complaints in which something moves, and goes on behind one that fails', async () => {
    const moving = ['2', '3', '4'].flatMap((id) =>
      dispositioned('2025-08-05T09:00').map((command) => about(id, command)),
    );
    const still = [...dispositioned('2025-06-02T09:00'), respond('2025-06-03T09:00')];
    const one = await office(knownOn('2025-08-05', bangkalan), [...still, ...moving]);
    const loaded: Array<string> = [];
    const failure = { type: 'Corrupt', detail: '', retry: 'never' } as const;
    const journal: Journal = {
      ...one.environment.journal,
      load: (stream, fold) => {
        loaded.push(stream);
        if (stream === 'complaint-3') return () => Promise.resolve({ _tag: 'Left', left: failure });
        return one.environment.journal.load(stream, fold);
      },
    };
    const context = knownOn('2025-08-07', bangkalan);
    const amended = await amendAll({ ...one, environment: { journal, context } })(wib('2025-08-07T16:00'))();
    expect(amended.moved.map(({ complaint }) => complaint)).toEqual(['2', '4']);
    expect(amended.failed).toEqual([{ complaint: '3', failure }]);
    expect(loaded).toEqual(['complaint-2', 'complaint-3', 'complaint-4']);
  });
  it('leaves complaints taken over from a log as they are, unless asked', async () => {
    const [received, ...rest] = dispositioned('2025-08-05T09:00');
    const commands = [{ ...received!, source: 'log' } as Command, ...rest];
    const one = await office(knownOn('2025-08-05', bangkalan), commands);
    const context = knownOn('2025-08-07', bangkalan);
    const at = wib('2025-08-07T16:00');
    expect((await amending(one, context)(at)()).moved).toEqual([]);
    expect((await amending(one, context, { includeImported: true })(at)()).moved).toHaveLength(1);
  });
});
