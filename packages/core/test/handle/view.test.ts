import { isSome } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import {
  bangkalan,
  encodeCommand,
  formatInstant,
  openComplaints,
  standardContext,
  workingDaysOver,
  type ComplaintView,
  type Policy,
} from '@pengaduan/core';
import { at, contextUnder, given, inform, permissive, reply, wib } from '@pengaduan/core/testing';

const shown = async (when: string, policy: Policy = bangkalan): Promise<ComplaintView | null> => {
  const { journal } = memoryStore({ now: () => 0 });
  const own = openComplaints({
    journal,
    context: contextUnder(bangkalan, permissive),
    now: () => wib('2026-06-01T00:00'),
  });
  for (const command of [...at.InProcess, reply('2025-02-06T09:00')]) {
    const json = encodeCommand(command);
    await own.handle(json.command === 'ReceiveComplaint' ? { ...json, policy: policy.id } : json);
  }
  const reader = openComplaints({ journal, now: () => wib(when) });
  const answers = [
    await reader.show('1'),
    await reader.show('1', wib(when)),
    await reader.show('1', new Date(wib(when))),
  ];
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0]?.ok === true ? answers[0].view : null;
};
const utc = (local: string): string => formatInstant(wib(local));

it('a complaint is shown with all that is known of it, its facts, and each deadline as it stands then', async () => {
  const view = await shown('2025-02-10T08:00');
  expect(view).toMatchObject({
    ...{ complaint: '1', stage: 'InProcess', policy: 'bangkalan@1', classification: 'non_supervisory' },
    ...{ agency: 'dinas-pupr', ombudsman: 'none' },
  });
  const types = [
    'ComplaintReceived',
    'ComplaintVerified',
    'ComplaintDispositioned',
    'ResponseGiven',
    'ReporterReplied',
  ];
  expect(view?.facts.map(({ type }) => type)).toEqual(types);
  const { calendar } = standardContext().defaultTerms;
  expect(view?.deadlines.slice(0, 3)).toEqual([
    {
      ...{ deadline: 'verification-1', clock: 'verification', startedAt: utc('2025-02-03T08:00') },
      ...{ limit: { amount: 3, unit: 'workingDay' }, dueDay: '2025-02-06', dueAt: utc('2025-02-07T00:00') },
      ...{ state: 'met', workingDaysOver: null, calendar: calendar.version },
    },
    {
      ...{ deadline: 'disposition-1', clock: 'disposition', startedAt: utc('2025-02-03T09:00') },
      ...{ limit: { amount: 5, unit: 'minute' }, dueDay: '2025-02-03', dueAt: utc('2025-02-03T09:05') },
      ...{ state: 'met', workingDaysOver: null, calendar: null },
    },
    // Nobody informed the liaison on Monday; a week later that is five working days.
    {
      ...{ deadline: 'informing-1', clock: 'informing', startedAt: utc('2025-02-03T09:01') },
      ...{ limit: { amount: 5, unit: 'minute' }, dueDay: '2025-02-03', dueAt: utc('2025-02-03T09:06') },
      ...{ state: 'missed', workingDaysOver: 5, calendar: null },
    },
  ]);
  expect(view?.deadlines).toHaveLength(6);
});
it('where its policy is not known, nobody says by how much a deadline is missed', async () => {
  const view = await shown('2025-02-10T08:00', permissive);
  expect(view?.policy).toBe('permissive@1');
  expect(view?.deadlines.find(({ clock }) => clock === 'informing')).toMatchObject({
    state: 'missed',
    workingDaysOver: null,
  });
});

it('a limit is missed by the working days after its last day, where the calendar has them all', () => {
  const { state } = given(...at.Dispositioned);
  const { informing } = isSome(state) ? state.value.deadlines : {};
  const { defaultTerms } = standardContext();
  const over = (when: string) => informing && workingDaysOver(defaultTerms, informing, wib(when));
  expect(over('2025-02-03T09:05')).toBeUndefined();
  expect(['2025-02-03T09:06', '2025-02-03T23:59', '2025-02-04T00:00', '2025-02-08T08:00'].map(over)).toEqual([
    0, 0, 1, 4,
  ]);
  expect(over('2031-02-08T08:00')).toBeUndefined();
  const informed = given(...at.Dispositioned, inform('2025-02-05T08:00'));
  const late = isSome(informed.state) ? informed.state.value.deadlines.informing : undefined;
  expect(late && workingDaysOver(defaultTerms, late, wib('2025-02-10T08:00'))).toBeUndefined();
});
