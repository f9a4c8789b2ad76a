import { memoryStore } from '@pengaduan/journal';
import { isLeft } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  encodeCommand,
  handle,
  openComplaints,
  standardContext,
  step,
  type Command,
  type Instant,
} from '@pengaduan/core';
import {
  as,
  at,
  contextUnder,
  disposition,
  extend,
  live,
  permissive,
  publicRelations,
  receive,
  reporter,
  tick,
  verify,
  wib,
} from '@pengaduan/core/testing';

const context = contextUnder(permissive);
const minutes = (n: number): number => n * 60_000;
const answerAt = (now: Instant | undefined, life: ReadonlyArray<Command>, command: Command) => {
  const done = step(now === undefined ? context : { ...context, now }, live(context, life), command);
  return isLeft(done) ? done.left : 'accepted';
};
const due = wib('2025-02-07T00:00');

describe('a command that is dated after now', () => {
  it.each([
    ['a reception', [], receive('2025-02-06T10:00')],
    ['a command of people', at.Received, verify('2025-02-06T10:00')],
    ['a tick of the runner', at.Received, tick('2025-02-07T00:00', 'verification-1', '2025-02-07T00:00')],
  ])('%s, is refused once it is more than five minutes ahead', (_, life, command) => {
    expect(answerAt(command.at, life, command)).toBe('accepted');
    expect(answerAt(command.at - minutes(5), life, command)).toBe('accepted');
    expect(answerAt(command.at - minutes(5) - 1, life, command)).toEqual({
      type: 'InFuture',
      at: command.at,
      now: command.at - minutes(5) - 1,
    });
  });
  it('is not refused where nobody says what time it is: an import, a replay', () => {
    expect(answerAt(undefined, [], receive('2199-06-01T08:00'))).toBe('accepted');
    expect(answerAt(undefined, at.Received, verify('2199-06-01T08:00'))).toBe('accepted');
  });
});

describe('the order of checks', () => {
  const now = wib('2025-02-01T08:00');
  const ahead = '2025-02-02T08:00';
  it('asks for stage, role and agency before the future', () => {
    const refused = (life: ReadonlyArray<Command>, command: Command) => answerAt(now, life, command);
    expect(refused(at.Closed, disposition(ahead, 'dlh'))).toMatchObject({ type: 'WrongStage' });
    expect(refused(at.Dispositioned, as(reporter, disposition(ahead, 'dlh')))).toMatchObject({
      type: 'NotPermitted',
    });
    expect(refused(at.Dispositioned, disposition(ahead))).toMatchObject({ type: 'SameAgency' });
    expect(refused(at.Received, receive(ahead))).toEqual({ type: 'AlreadyReceived' });
    expect(refused([], verify(ahead))).toEqual({ type: 'NotReceived' });
    expect(refused([], as({ role: 'system', id: 'runner' }, receive(ahead)))).toMatchObject({
      type: 'NotPermitted',
    });
  });
  it('asks for the future before the order of time, the policy and the due', () => {
    // 2 February is before the reception on the 3rd, too, and no clock of that name runs.
    expect(answerAt(now, at.Dispositioned, disposition(ahead, 'dlh'))).toMatchObject({ type: 'InFuture' });
    for (const day of [ahead, '2025-02-10T08:00'])
      expect(answerAt(now, at.Dispositioned, extend(day, 'data', 100))).toMatchObject({ type: 'InFuture' });
    expect(answerAt(now, [], receive(ahead, { submittedAt: '2025-02-03T08:00' }))).toMatchObject({
      type: 'InFuture',
    });
    expect(answerAt(now, [], receive(ahead, { policy: 'tidak-ada' }))).toMatchObject({ type: 'InFuture' });
    expect(answerAt(undefined, at.Dispositioned, disposition(ahead, 'dlh'))).toMatchObject({
      type: 'OutOfOrder',
    });
  });
});

describe('the journal', () => {
  const command = receive('2025-02-06T10:00');
  it('holds nothing of what was refused, and takes it when its time has come', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    let now = due - minutes(24 * 60);
    const environment = { journal, context: standardContext(), now: () => now };
    const early = { ...command, at: due };
    expect(await handle(environment)(early)()).toMatchObject({ right: { left: { type: 'InFuture', now } } });
    now = due;
    expect(await handle(environment)(early)()).toMatchObject({ right: { right: { revision: 1n } } });
  });
  it('gives a repeated command its first receipt, whatever time it is', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const environment = { journal, context: standardContext() };
    await handle(environment)(command)();
    expect(await handle({ ...environment, now: () => 0 })(command)()).toMatchObject({
      right: { right: { repeated: true } },
    });
  });
  it('is open to imports: an environment without a clock refuses nothing', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const done = await handle({ journal, context: standardContext() })(receive('2199-06-01T08:00'))();
    expect(done).toMatchObject({ right: { right: { repeated: false } } });
  });
});

describe('the door for people who only know promises', () => {
  const json = (command: Command) => encodeCommand(command);
  it('takes the time it is given, and says when the command may come', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const now = wib('2025-02-06T10:00');
    const complaints = openComplaints({ journal, now: () => now });
    const late = await complaints.handle(json(receive('2025-02-06T10:06')));
    expect(late).toMatchObject({ ok: false, rejection: { type: 'InFuture' } });
    expect(await complaints.handle(json(receive('2025-02-06T10:05')))).toMatchObject({ ok: true });
    expect(await complaints.show('1')).toMatchObject({ view: { stage: 'Received' } });
  });
  it('measures deadlines at that time where it is asked for no other', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    let now = wib('2025-02-06T10:00');
    const complaints = openComplaints({ journal, now: () => now });
    await complaints.handle(json(as(publicRelations, receive('2025-02-03T10:00'))));
    const stateNow = async (instant?: Instant) => {
      const shown = await complaints.show('1', instant);
      return shown.ok ? JSON.stringify(shown.view).match(/"state":"(\w+)"/)?.[1] : undefined;
    };
    expect(await stateNow()).toBe('open');
    expect(await stateNow(due)).toBe('missed');
    now = due;
    expect(await stateNow()).toBe('missed');
  });
  it('goes by the clock of the machine where it is given none', async () => {
    const complaints = openComplaints({ journal: memoryStore({ now: () => 0 }).journal });
    expect(await complaints.handle(json(receive('2199-06-01T08:00')))).toMatchObject({
      ok: false,
      rejection: { type: 'InFuture' },
    });
  });
});
