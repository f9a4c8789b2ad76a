import { describe, expect, it } from 'vitest';
import { bangkalan, type Actor, type Command, type StageName } from '@pengaduan/core';
import {
  as,
  at,
  coordinator,
  decline,
  disposition,
  forward,
  given,
  liaison,
  nationalAdmin,
  provideData,
  publicRelations,
  receive,
  reporter,
  requestData,
  respond,
  system,
  tick,
  under,
  verify,
  wib,
} from '@pengaduan/core/testing';

// "Jika tidak ditindaklanjuti dalam waktu 60 hari kerja, maka laporan akan diteruskan ke Ombudsman RI": sixty working
// days from the first disposition on 3 February 2025, the last of them 9 May, wherever the report has gone since.

const disposed = (policy: string): ReadonlyArray<Command> => [
  receive('2025-02-03T08:00', { policy }),
  verify('2025-02-03T09:00'),
  disposition('2025-02-03T09:01'),
];
const since: Readonly<Record<string, ReadonlyArray<Command>>> = {
  Dispositioned: [],
  'Dispositioned again': [disposition('2025-04-01T08:00', 'dlh')],
  Verified: [decline('2025-02-04T08:00')],
  Pending: [decline('2025-02-04T08:00'), requestData('2025-02-04T09:00')],
  Received: [decline('2025-02-04T08:00'), requestData('2025-02-04T09:00'), provideData('2025-02-05T08:00')],
};
const before = '2025-05-09T23:59';
const due = '2025-05-10T00:00';
const people = [reporter, coordinator, publicRelations];
const forwardAt = (when: string, by: Actor): Command => as(by, forward(when));

describe.each(Object.entries(since))('a report without a response that stands in %s', (stage, more) => {
  const sop = given(...disposed('bangkalan'), ...more);
  const laporan = given(...disposed('nasional'), ...more);
  const name = stage.split(' ')[0] as StageName;

  it('is sent to the Ombudsman by the reporter or the office once sixty days are over, under both policies', () => {
    expect(sop.stage).toBe(name);
    for (const by of people)
      for (const { when } of [sop, laporan]) {
        when(forwardAt(before, by)).rejects({ type: 'NotDue', clock: 'ombudsman', dueAt: wib(due) });
        when(forwardAt(due, by)).then(
          { type: 'ForwardedToOmbudsman', by: by.role },
          { type: 'DeadlineElapsed', clock: 'ombudsman', by: 'late' },
        );
      }
  });
  it('is sent there by the system under the SOP, not under nasional', () => {
    sop.when(forwardAt(before, system)).rejects({ type: 'NotDue', clock: 'ombudsman', dueAt: wib(due) });
    const actsOn = { deadline: 'ombudsman-1', dueAt: wib(due) };
    const forwarded = { type: 'ForwardedToOmbudsman', by: 'system', actsOn } as const;
    const elapsed = { type: 'DeadlineElapsed', clock: 'ombudsman', by: 'act' } as const;
    sop.when(forwardAt(due, system)).then(forwarded, elapsed);
    sop.when(tick(due, 'ombudsman-1', due)).then(forwarded, elapsed);
    laporan.when(forwardAt(due, system)).rejects({ type: 'NotAllowedByPolicy', policy: 'nasional@1' });
    laporan
      .when(tick(due, 'ombudsman-1', due))
      .then({ type: 'OmbudsmanEligibilityReached', actsOn }, elapsed);
  });
  it('is sent there by nobody else, and once', () => {
    for (const by of [liaison('dinas-pupr'), nationalAdmin])
      sop.when(forwardAt(due, by)).rejects({ type: 'NotPermitted', role: by.role });
    for (const by of [reporter, system])
      given(...disposed('bangkalan'), ...more, forwardAt(due, reporter))
        .when(forwardAt('2025-05-12T08:00', by))
        .rejects({ type: 'AlreadyForwarded' });
  });
  it('stays where it is', () =>
    expect(given(...disposed('bangkalan'), ...more, forwardAt(due, reporter)).stage).toBe(name));
});

describe('a report that has been answered', () => {
  it('goes to the Ombudsman no more', () => {
    const answered = given(...at.Dispositioned, respond('2025-05-09T23:59'));
    for (const by of [...people, system])
      answered.when(forwardAt(due, by)).rejects({ type: 'WrongStage', stage: 'InProcess' });
  });
});

describe('a report that was never disposed', () => {
  it.each(['Received', 'Pending', 'Verified'] as const)('has no wait to be over in %s', (stage) => {
    for (const by of [...people, system])
      given(...at[stage])
        .when(forwardAt('2026-01-05T08:00', by))
        .rejects({ type: 'NotDue', clock: 'ombudsman' });
  });
});

it('a forward before its time is told when it may be, also where another clock that does not run leads there too', () => {
  const { ombudsman } = bangkalan.clocks;
  const resolution = { ...ombudsman!, start: ['dataRequested'], stop: ['dataProvided'] } as const;
  const both = under({ ...bangkalan, clocks: { ...bangkalan.clocks, resolution } })(...disposed('bangkalan'));
  both.when(forward(before)).rejects({ type: 'NotDue', clock: 'ombudsman', dueAt: wib(due) });
});
