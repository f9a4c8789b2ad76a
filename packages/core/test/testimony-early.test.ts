import { isRight } from 'fp-ts/lib/Either.js';
import { memoryStore } from '@pengaduan/journal';
import { coverage } from '@pengaduan/calendar';
import { expect, it } from 'vitest';
import { bangkalan, handleAll, type Command, type Policy } from '@pengaduan/core';
import {
  archiveBySystem,
  at,
  closeBySystem,
  contextUnder,
  disposition,
  forwardBySystem,
  receive,
  reply,
  respond,
  verify,
} from '@pengaduan/core/testing';

// A log says that the system acted though a live one would have been refused: it is told by how much it came too early.

const { feedback: _, ...others } = bangkalan.clocks;
const waitless: Policy = { ...bangkalan, id: 'tanpa', clocks: others };
const lastYear = Math.max(...coverage.map(({ year }) => year));
const inLastDays = (day: number, time = '08:00'): string => `${lastYear}-12-${day}T${time}`;
const answeredLate: ReadonlyArray<Command> = [
  ...[receive(inLastDays(20)), verify(inLastDays(20)), disposition(inLastDays(20)), respond(inLastDays(21))],
];
const early = (clock: string, workingDaysEarly: number | null) => ({
  type: 'EarlierThanDue',
  clock,
  workingDaysEarly,
});

it.each<[string, ReadonlyArray<Command>, Command, object | undefined]>([
  ['on the last day of its wait', at.InProcess, closeBySystem('2025-02-19T23:59'), early('feedback', 1)],
  ['some days before', at.InProcess, closeBySystem('2025-02-10T08:00'), early('feedback', 8)],
  ['on the day on which it began', at.InProcess, closeBySystem('2025-02-05T10:00'), early('feedback', 11)],
  ['once its wait was over', at.InProcess, closeBySystem('2025-02-20T00:00'), undefined],
  ['while data were asked for', at.Pending, archiveBySystem('2025-02-14T08:00'), early('data', 2)],
  ['before sixty days', at.Dispositioned, forwardBySystem('2025-05-09T08:00'), early('ombudsman', 1)],
  [
    'where its wait ends in a year that is not decreed',
    answeredLate,
    closeBySystem(inLastDays(22)),
    early('feedback', null),
  ],
  [
    'where nobody waits any more',
    [...at.InProcess, reply('2025-02-06T08:00')],
    closeBySystem('2025-02-10T08:00'),
    { type: 'NoWait', command: 'CloseComplaint' },
  ],
  [
    'where the policy has no such wait',
    [receive('2025-02-03T08:00', { policy: 'tanpa' }), ...at.InProcess.slice(1)],
    closeBySystem('2025-02-10T08:00'),
    { type: 'NoWait', command: 'CloseComplaint' },
  ],
])('the system that acted %s', async (_, life, command, warning) => {
  const { journal } = memoryStore({ now: () => 0 });
  const environment = { journal, context: contextUnder(bangkalan, waitless), isTestimony: true } as const;
  const answers = await handleAll(environment)([...life, command])();
  const answer = isRight(answers) ? answers.right.at(-1) : undefined;
  expect(answer).toMatchObject({ right: { repeated: false } });
  expect(answer && isRight(answer) ? answer.right.warnings : []).toEqual(warning && [warning]);
});
