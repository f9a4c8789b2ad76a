import { describe, expect, it } from 'vitest';
import { bangkalan, classificationOf, nasional, units, type Duration, type Policy } from '@pengaduan/core';
import {
  at,
  disposition,
  extend,
  given,
  permissive,
  receive,
  reclassify,
  reopen,
  close,
  respond,
  under,
} from '@pengaduan/core/testing';

const classOf = ({ state }: ReturnType<typeof given>) =>
  state._tag === 'Some' ? classificationOf(state.value.stage) : undefined;

describe('a report that is reclassified', () => {
  it.each(['Verified', 'Dispositioned', 'InProcess'] as const)('in %s has the new class', (stage) => {
    const before = given(...at[stage]);
    const after = given(...at[stage], reclassify('2025-02-06T08:00', 'supervisory'));
    expect([classOf(before), classOf(after)]).toEqual(['non_supervisory', 'supervisory']);
    expect(after.stage).toBe(stage);
    after
      .when(reclassify('2025-02-06T09:00', 'supervisory'))
      .rejects({ type: 'SameClassification', classification: 'supervisory' });
  });
  it('keeps it when it is closed and reopened', () => {
    const life = [...at.InProcess, reclassify('2025-02-06T08:00', 'aspiration'), close('2025-02-06T09:00')];
    expect(classOf(under(permissive)(...life))).toBe('aspiration');
    const reopened = under(permissive)(...life, reopen('2025-02-07T08:00'), respond('2025-02-07T09:00'));
    expect(classOf(reopened)).toBe('aspiration');
  });
});

describe('the resolution, whose limit goes by class', () => {
  const patient: Policy = { ...nasional, allows: { reopening: false, extension: { resolution: 7 } } };
  const disposed = under(patient)(...at.Dispositioned);
  it('does not move to a class of the same limit', () => {
    const five = under(patient)(...at.Dispositioned, reclassify('2025-02-04T08:00', 'aspiration'));
    expect(five.dueDay('resolution')).toBe('2025-02-10');
    five.when(reclassify('2025-02-05T08:00', 'information_request')).then('ComplaintReclassified');
  });
  it('keeps what it was extended by', () => {
    expect(disposed.dueDay('resolution')).toBe('2025-02-21');
    const extended = under(patient)(...at.Dispositioned, extend('2025-02-04T08:00', 'resolution', 7));
    extended.when(reclassify('2025-02-05T08:00', 'aspiration')).then('ComplaintReclassified', {
      type: 'DeadlineMoved',
      clock: 'resolution',
      limit: { amount: 12, unit: 'workingDay' },
    });
    extended.when(extend('2025-02-05T08:00', 'resolution', 1)).rejects({ type: 'NotAllowedByPolicy' });
  });
  it.each(units)('begins with the whole limit of a class that is counted in another unit than %s', (unit) => {
    for (const other of units.filter((one) => one !== unit)) {
      const [from, to] = [unit, other].map((one) => ({ amount: 30, unit: one })) as [Duration, Duration];
      const limit = {
        byClassification: {
          ...{ aspiration: to, supervisory: to },
          non_supervisory: from,
          information_request: from,
        },
      };
      const mixed: Policy = { ...patient, clocks: { resolution: { ...nasional.clocks.resolution!, limit } } };
      const [, ...sent] = at.Dispositioned;
      const told = [receive('2025-02-03T08:00'), ...sent, extend('2025-02-03T09:02', 'resolution', 7)];
      under(mixed)(...told)
        .when(reclassify('2025-02-03T09:03', 'aspiration'))
        .then('ComplaintReclassified', { type: 'DeadlineMoved', clock: 'resolution', limit: to });
    }
  });
  it('does not move once it is due', () =>
    disposed.when(reclassify('2025-02-22T00:00', 'supervisory')).then('ComplaintReclassified'));
});

describe('a response whose limit goes by class, and that begins anew with another agency', () => {
  it('has the whole limit of a new class: what the first agency used or was given is not its', () => {
    const limit = (amount: number) => ({ amount, unit: 'workingDay' }) as const;
    const byClassification = {
      ...{ non_supervisory: limit(10), supervisory: limit(20) },
      ...{ aspiration: limit(5), information_request: limit(5) },
    };
    const response = { ...bangkalan.clocks.response!, limit: { byClassification } };
    const policy: Policy = {
      ...bangkalan,
      allows: { reopening: false, extension: { response: 3 } },
      clocks: { ...bangkalan.clocks, response },
    };
    under(policy)(
      ...at.Dispositioned,
      extend('2025-02-04T08:00', 'response', 3),
      disposition('2025-02-06T08:00', 'dlh'),
    )
      .when(reclassify('2025-02-07T08:00', 'supervisory'))
      .then('ComplaintReclassified', { type: 'DeadlineMoved', clock: 'response', limit: limit(20) });
  });
});
