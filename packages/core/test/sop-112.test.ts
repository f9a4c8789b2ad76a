import { describe, expect, it } from 'vitest';
import { step, type Command, type ComplaintEvent, type State } from '@pengaduan/core';
import { formatDay } from '@pengaduan/calendar';
import {
  command,
  context,
  dispositioned,
  live,
  office,
  received,
  reporter,
  responded,
  system,
  verified,
  wib,
} from './life.js';

const after = (state: State, next: Command): ReadonlyArray<ComplaintEvent> => {
  const done = step(context, state, next);
  if (done._tag === 'Left') throw new Error(JSON.stringify(done.left));
  return done.right.events;
};
const refusal = (state: State, next: Command): unknown => {
  const done = step(context, state, next);
  return done._tag === 'Left' ? done.left : 'accepted';
};
const clock = (events: ReadonlyArray<ComplaintEvent>, name: string): ReadonlyArray<string> =>
  events.flatMap((event) => ('clock' in event && event.clock === name ? [event.type] : []));
const dueDay = (state: State, name: 'verification' | 'response' | 'ombudsman' | 'data' | 'feedback') => {
  const due = state._tag === 'Some' ? state.value.deadlines[name]?.due : undefined;
  return due?.type === 'Known' ? formatDay(due.day) : due;
};
const close = (at: string): Command => command(at, system, { command: 'CloseComplaint' });
const forward = (at: string): Command => command(at, system, { command: 'ForwardToOmbudsman' });

describe('1. receive: five minutes from submission', () => {
  it('is met when the report is taken up within five minutes', () => {
    const events = after(live(), received('2025-02-03T08:04', { submittedAt: wib('2025-02-03T08:00') }));
    expect(clock(events, 'intake')).toEqual(['DeadlineSet', 'DeadlineMet']);
  });
  it('is missed from the fifth minute on', () => {
    const events = after(live(), received('2025-02-03T08:05', { submittedAt: wib('2025-02-03T08:00') }));
    expect(clock(events, 'intake')).toEqual(['DeadlineSet', 'DeadlineMissed']);
  });
});

describe('2. verify: three working days', () => {
  const taken = live(received('2023-02-11T01:16'));
  it('falls due at the end of the third working day after reception', () => {
    expect(dueDay(taken, 'verification')).toBe('2023-02-15');
  });
  it('is met on the last day before midnight', () => {
    expect(clock(after(taken, verified('2023-02-15T23:59:59')), 'verification')).toEqual(['DeadlineMet']);
  });
  it('is missed by report 6340753: eight working days', () => {
    expect(after(taken, verified('2023-02-22T11:13'))).toContainEqual(
      expect.objectContaining({
        type: 'DeadlineMissed',
        clock: 'verification',
        used: { amount: 8, unit: 'workingDay' },
      }),
    );
  });
  it('cannot verify a report whose data is incomplete; it starts afresh once they come', () => {
    const ask = command('2025-02-03T09:00', office, { command: 'RequestSupportingData', reason: 'lokasi' });
    const waiting = live(received('2025-02-03T08:00'), ask);
    expect(refusal(waiting, verified('2025-02-04T08:00'))).toMatchObject({ type: 'WrongStage' });
    const give = command('2025-02-05T09:00', reporter, { command: 'ProvideSupportingData' });
    expect(clock(after(waiting, give), 'verification')).toEqual(['DeadlineSet']);
  });
  it('archives by system when the data does not come in ten working days, not before', () => {
    const ask = command('2025-03-06T08:00', office, { command: 'RequestSupportingData', reason: 'lokasi' });
    const waiting = live(received('2025-03-03T08:00'), ask);
    const archive = (at: string) => command(at, system, { command: 'ArchiveComplaint', reason: 'lewat' });
    expect(refusal(waiting, archive('2025-03-20T23:59'))).toMatchObject({ type: 'NotDue', clock: 'data' });
    expect(refusal(waiting, archive('2025-03-21T00:00'))).toBe('accepted');
  });
});

describe('3 and 4. disposition and informing the liaison: five minutes each', () => {
  const ready = live(received('2025-02-03T08:00'), verified('2025-02-03T09:00'));
  it('meets the disposition within five minutes and misses it after', () => {
    expect(clock(after(ready, dispositioned('2025-02-03T09:04')), 'disposition')).toEqual(['DeadlineMet']);
    expect(clock(after(ready, dispositioned('2025-02-03T09:06')), 'disposition')).toEqual(['DeadlineMissed']);
  });
  it('informs the liaison of the agency that has it', () => {
    const sent = live(
      received('2025-02-03T08:00'),
      verified('2025-02-03T09:00'),
      dispositioned('2025-02-03T09:01'),
    );
    const inform = (at: string, agency: string) =>
      command(at, office, { command: 'InformLiaison', agency, channel: 'whatsapp-group' });
    expect(clock(after(sent, inform('2025-02-03T09:05', 'dinas-pupr')), 'informing')).toEqual([
      'DeadlineMet',
    ]);
    expect(refusal(sent, inform('2025-02-03T09:05', 'dlh'))).toMatchObject({ type: 'NotYourAgency' });
  });
});

describe('5. follow up: ten working days; none in sixty goes to the Ombudsman', () => {
  const sent = live(
    received('2023-02-11T01:16'),
    verified('2023-02-22T11:13'),
    dispositioned('2023-02-22T11:13'),
  );
  it('is met by report 6340753 after one working day', () => {
    expect(after(sent, responded('2023-02-23T10:44'))).toContainEqual(
      expect.objectContaining({
        type: 'DeadlineMet',
        clock: 'response',
        used: { amount: 1, unit: 'workingDay' },
      }),
    );
  });
  it('forwards by system on the day after the sixtieth working day, not before', () => {
    const idle = live(
      received('2025-08-04T09:00'),
      verified('2025-08-05T09:00'),
      dispositioned('2025-08-05T09:01'),
    );
    expect(dueDay(idle, 'ombudsman')).toBe('2025-10-30');
    expect(refusal(idle, forward('2025-10-30T23:59'))).toMatchObject({ type: 'NotDue' });
    expect(refusal(idle, forward('2025-10-31T00:05'))).toBe('accepted');
  });
  it('under nasional the reporter becomes eligible and the system does not forward', () => {
    const idle = live(
      received('2025-08-04T09:00', { policy: 'nasional' }),
      verified('2025-08-05T09:00'),
      dispositioned('2025-08-05T09:01'),
    );
    expect(refusal(idle, forward('2025-10-31T00:05'))).toMatchObject({ type: 'NotAllowedByPolicy' });
    const tick = command('2025-10-31T00:05', system, {
      command: 'ActOnDeadline',
      deadline: 'ombudsman-1',
      dueAt: wib('2025-10-31T00:00'),
    });
    expect(after(idle, tick).map(({ type }) => type)).toEqual([
      'OmbudsmanEligibilityReached',
      'DeadlineMissed',
    ]);
  });
});

describe('6. finish: no reply in ten working days closes it', () => {
  const answered = live(
    received('2025-02-03T08:00'),
    verified('2025-02-03T09:00'),
    dispositioned('2025-02-03T09:01'),
    responded('2025-02-05T09:10'),
  );
  it('cannot close what nobody answered', () => {
    const unanswered = live(received('2025-02-03T08:00'), verified('2025-02-03T09:00'));
    expect(refusal(unanswered, close('2025-03-03T09:00'))).toMatchObject({ type: 'WrongStage' });
  });
  it('closes by system from 00:00 after the tenth working day', () => {
    expect(dueDay(answered, 'feedback')).toBe('2025-02-19');
    expect(refusal(answered, close('2025-02-19T23:59'))).toMatchObject({ type: 'NotDue', clock: 'feedback' });
    expect(refusal(answered, close('2025-02-20T00:00'))).toBe('accepted');
  });
  it('leaves no open deadline behind', () => {
    const closed = live(
      received('2025-02-03T08:00'),
      verified('2025-02-03T09:00'),
      dispositioned('2025-02-03T09:01'),
      responded('2025-02-05T09:10'),
      close('2025-02-20T00:05'),
    );
    const deadlines = closed._tag === 'Some' ? Object.values(closed.value.deadlines) : [];
    expect(deadlines.filter(({ status }) => status === 'open')).toEqual([]);
  });
});
