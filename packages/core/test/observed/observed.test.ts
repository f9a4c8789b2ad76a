import { describe, expect, it } from 'vitest';
import { history, nasional, standardContext, viewOf, handleAll, type Classification } from '@pengaduan/core';
import {
  at,
  close,
  disposition,
  given,
  inform,
  observe,
  rate,
  receive,
  reclassify,
  reply,
  respond,
  tick,
  under,
  verify,
} from '@pengaduan/core/testing';
import { memoryStore } from '@pengaduan/journal';
import { isRight } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';

const seen = (...told: Parameters<typeof observe>) => given(observe(...told));

describe('a report that was only observed', () => {
  it('is handled on from where it stood', () => {
    const later = '2025-02-11T08:00';
    seen('2025-02-10T08:00', 'Received')
      .when(verify(later))
      .then('ComplaintVerified', 'DeadlineSet disposition');
    seen('2025-02-10T08:00', 'Verified')
      .when(disposition(later))
      .then('ComplaintDispositioned', 'DeadlineSet response');
    seen('2025-02-10T08:00', 'Dispositioned')
      .when(respond(later))
      .then('ResponseGiven', 'DeadlineSet feedback');
    seen('2025-02-10T08:00', 'InProcess').when(close(later)).then('ComplaintClosed');
    seen('2025-02-10T08:00', 'Closed').when(rate(later)).then('ComplaintRated');
  });
  it('has no clock, and no later disposition is its first', () => {
    expect(seen('2025-02-10T08:00', 'Dispositioned').running).toEqual([]);
    const disposed = given(observe('2025-02-10T08:00', 'Verified'), disposition('2025-02-11T08:00'));
    expect(disposed.running).toEqual(['response']);
    const ofNation = under(nasional)(
      observe('2025-02-10T08:00', 'Verified'),
      disposition('2025-02-11T08:00'),
    );
    expect(ofNation.running).toEqual(['response']);
  });
  it('is of no class until it is given one', () => {
    const observed = seen('2025-02-10T08:00', 'Dispositioned');
    observed.when(reclassify('2025-02-11T08:00', 'supervisory')).then('ComplaintReclassified');
    const told = seen('2025-02-10T08:00', {
      stage: 'Dispositioned',
      agency: 'dlh',
      classification: 'supervisory',
    });
    told.when(reclassify('2025-02-11T08:00', 'supervisory')).rejects({ type: 'SameClassification' });
  });
  it('has been rated where the list says so', () => {
    const rated = seen('2025-02-10T08:00', { stage: 'Closed', agency: 'dlh', rating: 3 });
    rated.when(rate('2025-02-11T08:00')).rejects({ type: 'AlreadyRated' });
  });
  it('has its reception told later, and all that happened until the observation', () => {
    const observed = given(observe('2025-02-10T08:00', 'Closed'), ...at.InProcess);
    expect(observed.stage).toBe('Closed');
    observed
      .when(close('2025-02-06T08:00'))
      .then(
        'ComplaintClosed',
        'DeadlineMissed informing',
        'DeadlineCancelled informing',
        'DeadlineMet feedback',
      );
    observed.when(reply('2025-02-11T08:00')).rejects({ type: 'WrongStage', stage: 'Closed' });
  });
  it('keeps the policy that it was observed under', () => {
    const observed = seen('2025-02-10T08:00', 'Received', { policy: 'nasional' });
    observed.when(receive('2025-02-03T08:00')).then('ComplaintReceived', 'DeadlineSet verification', {
      type: 'DeadlineCancelled',
      cause: 'observed',
    });
    observed
      .when(receive('2025-02-03T08:00', { policy: 'bangkalan' }))
      .rejects({ type: 'NotAllowedByPolicy', policy: 'nasional@1' });
  });
  it('is not received twice, nor before or after the moment of its observation', () => {
    const observed = given(observe('2025-02-10T08:00', 'Received'), receive('2025-02-03T08:00'));
    observed.when(receive('2025-02-04T08:00')).rejects({ type: 'AlreadyReceived' });
    seen('2025-02-10T08:00', 'Received')
      .when(receive('2025-02-11T08:00'))
      .rejects({ type: 'AlreadyReceived' });
  });
});

describe('an observation', () => {
  it('cancels what runs where the report is elsewhere: nobody knows whether it was met', () => {
    const dispositioned = given(...at.Dispositioned, inform('2025-02-03T09:02'));
    dispositioned
      .when(observe('2026-01-10T08:00', 'InProcess'))
      .then(
        'StandingObserved',
        { type: 'DeadlineCancelled', clock: 'response', cause: 'observed' },
        { type: 'DeadlineCancelled', clock: 'ombudsman', cause: 'observed' },
      );
  });
  it('leaves what ran until then to be told later, also where it had been observed before', () => {
    given(
      ...at.Dispositioned,
      observe('2025-02-04T08:00', 'Dispositioned'),
      observe('2025-02-11T08:00', 'Closed'),
    )
      .when(respond('2025-02-06T08:00'))
      .then(
        'ResponseGiven',
        'DeadlineMet response',
        'DeadlineMet ombudsman',
        'DeadlineSet feedback',
        'DeadlineCancelled feedback',
      );
  });
  it('lets clocks run on where it finds what the facts say', () => {
    given(...at.Dispositioned)
      .when(observe('2025-02-04T08:00', 'Dispositioned'))
      .then('StandingObserved');
    const confirmed = given(...at.InProcess, observe('2025-02-06T08:00', 'InProcess'));
    expect(confirmed.running).toContain('feedback');
    expect(
      given(
        ...at.InProcess,
        observe('2025-02-06T08:00', 'InProcess'),
        tick('2025-02-20T00:00', 'feedback-1', '2025-02-20T00:00'),
      ).stage,
    ).toBe('Closed');
  });
  it('finds the report elsewhere where the agency or the class is another one, and not where no class is told', () => {
    const told = (agency: string, classification?: Classification) =>
      observe('2025-02-04T08:00', {
        stage: 'Dispositioned',
        agency,
        ...(classification && { classification }),
      });
    const informed = given(...at.Dispositioned, inform('2025-02-03T09:02'));
    for (const same of [told('dinas-pupr'), told('dinas-pupr', 'non_supervisory')])
      informed.when(same).then('StandingObserved');
    for (const other of [told('dlh'), told('dlh', 'non_supervisory'), told('dinas-pupr', 'supervisory')])
      informed
        .when(other)
        .then('StandingObserved', 'DeadlineCancelled response', 'DeadlineCancelled ombudsman');
    // What a list did not tell, a later one may.
    given(observe('2025-02-04T08:00', 'Dispositioned'), respond('2025-02-05T08:00'))
      .when(
        observe('2025-02-06T08:00', {
          stage: 'InProcess',
          agency: 'dinas-pupr',
          classification: 'supervisory',
        }),
      )
      .then('StandingObserved');
  });
  it('of a time before what is known changes nothing', () => {
    given(...at.Closed)
      .when(observe('2025-02-05T08:00', 'Received'))
      .rejects({ type: 'NotNewer' });
    const observed = seen('2025-02-10T08:00', 'Closed');
    observed.when(observe('2025-02-09T08:00', 'Received')).rejects({ type: 'NotNewer' });
    observed.when(observe('2025-02-10T08:00', 'InProcess')).rejects({ type: 'NotNewer' });
    expect(given(observe('2025-02-09T08:00', 'Received'), observe('2025-02-10T08:00', 'Closed')).stage).toBe(
      'Closed',
    );
  });
  it('is not of a time before the reception that it tells', () => {
    given().when(observe('2025-02-03T07:59', 'Received')).rejects({ type: 'OutOfOrder' });
    given().when(observe('2025-02-03T08:00', 'Received')).then('StandingObserved');
  });
  it('shows a deadline as cancelled, not as missed, and a class that is known from before', async () => {
    const { journal } = memoryStore({ now: Date.now });
    const context = standardContext();
    await handleAll({ journal, context })([...at.Dispositioned, observe('2026-01-10T08:00', 'InProcess')])();
    const found = await history(journal)('1')();
    const view =
      isRight(found) && isSome(found.right) ? viewOf(found.right.value, context, Date.now()) : undefined;
    expect(view).toMatchObject({
      stage: 'InProcess',
      classification: 'non_supervisory',
      agency: 'dinas-pupr',
    });
    expect(view?.deadlines).toContainEqual(
      expect.objectContaining({ clock: 'response', state: 'cancelled' }),
    );
  });
});
