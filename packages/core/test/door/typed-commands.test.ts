import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import {
  encodeCommand,
  openComplaints,
  type Answer,
  type CommandInput,
  type CommandJson,
  type Complaints,
  type OwnCommandInput,
} from '@pengaduan/core';
import { aCommand, at, wib } from '@pengaduan/core/testing';

const today = wib('2026-06-01T00:00');
const open = (): Complaints =>
  openComplaints({ journal: memoryStore({ now: () => 0 }).journal, lang: 'en', now: () => today });

const withDates = (json: CommandJson): CommandInput => {
  const dates = { at: new Date(json.at) };
  if (json.command === 'ActOnDeadline') return { ...json, ...dates, dueAt: new Date(json.dueAt) };
  if (json.command === 'ObserveStanding') return { ...json, ...dates, receivedAt: new Date(json.receivedAt) };
  if (json.command !== 'ReceiveComplaint' || json.submittedAt === undefined) return { ...json, ...dates };
  return { ...json, ...dates, submittedAt: new Date(json.submittedAt) };
};

describe('a command', () => {
  it('is the same with instants as text or as Date, and through the door for what comes from outside', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aCommand, { maxLength: 2 }), async (own) => {
        const doors = [open(), open(), open()] as const;
        for (const command of [...at.InProcess, ...own]) {
          const json = encodeCommand(command);
          const answers = [
            await doors[0].handle(json),
            await doors[1].handle(withDates(json)),
            await doors[2].handleUnknown(JSON.parse(JSON.stringify(json))),
          ];
          expect(answers[1]).toEqual(answers[0]);
          expect(answers[2]).toEqual(answers[0]);
        }
      }),
    ));
  it('with a Date that is none is told so', async () => {
    const [first] = at.Received;
    const answer = await open().handle({ ...encodeCommand(first!), at: new Date(Number.NaN) });
    expect(answer).toMatchObject({ ok: false, invalid: [{ field: 'at' }] });
  });
  it('as JSON is one that can be given', () => {
    expectTypeOf<CommandJson>().toExtend<CommandInput>();
    expectTypeOf<CommandInput>().not.toExtend<CommandJson>();
  });
});

describe('a door of one actor', () => {
  it('gives the answers that commands get which name that actor', () =>
    fc.assert(
      fc.asyncProperty(fc.array(aCommand, { maxLength: 4 }), async (own) => {
        const [all, mine] = [open(), open()];
        for (const command of [...at.Dispositioned, ...own]) {
          const json = encodeCommand(command);
          const { by, ...rest } = json;
          expect(await mine.as(by).handle(rest as OwnCommandInput)).toEqual(await all.handle(json));
          expect(await mine.as(by).show(json.complaint, 0)).toEqual(await all.show(json.complaint, 0));
        }
      }),
    ));
  it('refuses what says itself who speaks, and what is no command', async () => {
    const complaints = open();
    const clerk = complaints.as({ role: 'coordinator', id: 'o-1' });
    const [first] = at.Received;
    const forged = { ...encodeCommand(first!), by: { role: 'system', id: 'runner' } };
    expect(await clerk.handleUnknown(forged)).toMatchObject({ invalid: [{ field: 'by' }] });
    expect(await clerk.handleUnknown({ ...forged, by: undefined })).toMatchObject({
      invalid: [{ field: 'by' }],
    });
    expect(await clerk.handleUnknown('halo')).toMatchObject({ invalid: [{ field: '' }] });
    expect(await complaints.show('1')).toEqual({ ok: true, view: null });
  });
});

it('an answer says by its fields which it is', () => {
  const tell = (answer: Answer): string => {
    if (answer.ok) return answer.events.map(({ type }) => type).join();
    if (answer.rejection) return answer.rejection.message;
    if (answer.failure) return answer.failure.retry;
    return answer.invalid.map(({ field }) => field).join();
  };
  expectTypeOf(tell).toBeFunction();
});
