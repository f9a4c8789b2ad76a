import { isLeft } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import {
  clockTriggers,
  evolve,
  isClockFact,
  nasional,
  step,
  triggersOf,
  type ClockTrigger,
  type Command,
  type Fact,
  type FactType,
} from '@pengaduan/core';
import {
  archive,
  at,
  close,
  contextUnder,
  decline,
  disposition,
  forward,
  inform,
  live,
  observe,
  permissive,
  provideData,
  rate,
  readmit,
  receive,
  reclassify,
  reopen,
  reply,
  requestData,
  respond,
  returnComplaint,
  tick,
  verify,
} from '@pengaduan/core/testing';

type Life = ReadonlyArray<Command>;
type Row = readonly [when: string, life: Life, command: Command, triggers: ReadonlyArray<ClockTrigger>];

const day = (n: number): string => `2025-03-${String(n).padStart(2, '0')}T08:00`;
const first = ['firstDisposition', 'dispositionBeforeResponse', 'disposition'] as const;
const next = ['dispositionBeforeResponse', 'disposition'] as const;
const again = [verify(day(6)), disposition(day(7), 'dlh')] as const;
const declined = [...at.Dispositioned, decline(day(3))];
const eligible = [receive('2025-08-04T09:00', { policy: 'nasional' }), verify('2025-08-05T09:00')];

/** Every fact, on each of the ways in which it may be more than one thing. */
const table: Readonly<Record<FactType, ReadonlyArray<Row>>> = {
  ComplaintReceived: [
    ['with no time of submission', [], receive(day(3)), ['received']],
    ['with one', [], receive(day(3), { submittedAt: day(2) }), ['submitted', 'received']],
  ],
  SupportingDataRequested: [
    ['before verification', at.Received, requestData(day(3)), ['dataRequested']],
    ['after it', at.Verified, requestData(day(3)), ['dataRequested']],
  ],
  SupportingDataProvided: [['as it comes', at.Pending, provideData(day(3)), ['dataProvided']]],
  ComplaintVerified: [
    ['as it comes', at.Received, verify(day(3)), ['verified']],
    ['for the second time', [...declined, requestData(day(4)), provideData(day(5))], again[0], ['verified']],
  ],
  ComplaintReturned: [['as it comes', at.Received, returnComplaint(day(3)), ['returned']]],
  ComplaintReadmitted: [['as it comes', at.Returned, readmit(day(3)), ['readmitted']]],
  ComplaintArchived: [['as it comes', at.Received, archive(day(3)), ['archived']]],
  ComplaintDispositioned: [
    ['for the first time', at.Verified, disposition(day(3)), first],
    ['to another agency before a response', at.Dispositioned, disposition(day(3), 'dlh'), next],
    ['to another agency after one', at.InProcess, disposition(day(3), 'dlh'), ['disposition']],
    ['after a decline', declined, disposition(day(4), 'dlh'), next],
    [
      'after a decline, a request for data and a second verification',
      [...declined, requestData(day(4)), provideData(day(5)), again[0]],
      again[1],
      next,
    ],
    ['first since a request for data', [...at.Pending, provideData(day(5)), again[0]], again[1], first],
    [
      'after a readmission',
      [...declined, returnComplaint(day(4)), readmit(day(5)), again[0]],
      again[1],
      first,
    ],
    [
      'after reopening from the archive',
      [...declined, archive(day(4)), reopen(day(5)), again[0]],
      again[1],
      first,
    ],
    [
      'to another agency after reopening from Closed',
      [...at.Closed, reopen(day(5))],
      again[1],
      ['disposition'],
    ],
  ],
  DispositionDeclined: [['as it comes', at.Dispositioned, decline(day(3)), ['declined']]],
  LiaisonInformed: [
    ['before a response', at.Dispositioned, inform(day(3)), ['liaisonInformed']],
    ['after one', at.InProcess, inform(day(3)), ['liaisonInformed']],
  ],
  ResponseGiven: [
    ['a holding reply', at.Dispositioned, respond(day(3)), ['response']],
    ['on the merits', at.Dispositioned, respond(day(3), 'substantive'), ['response', 'substantiveResponse']],
    ['a second one', at.InProcess, respond(day(3)), ['response']],
  ],
  ReporterReplied: [
    ['before a response', at.Dispositioned, reply(day(3)), []],
    ['after one', at.InProcess, reply(day(3)), ['reporterReplied']],
  ],
  ComplaintReclassified: [['as it comes', at.InProcess, reclassify(day(3), 'supervisory'), []]],
  ComplaintClosed: [['as it comes', at.InProcess, close(day(3)), ['closed']]],
  ComplaintReopened: [
    ['from Closed', at.Closed, reopen(day(3)), ['reopenedFromClosed']],
    ['from the archive', at.Archived, reopen(day(3)), ['reopenedFromArchive']],
  ],
  ComplaintRated: [['as it comes', at.Closed, rate(day(3)), []]],
  ForwardedToOmbudsman: [['as it comes', at.Dispositioned, forward('2025-12-01T10:00'), ['forwarded']]],
  StandingObserved: [
    ['of a report that nobody received', [], observe(day(3), 'Dispositioned'), []],
    ['of one elsewhere than it was found', at.Received, observe(day(3), 'InProcess'), []],
  ],
  OmbudsmanEligibilityReached: [
    [
      'as it comes',
      [...eligible, disposition('2025-08-05T09:01')],
      tick('2025-10-31T00:05', 'ombudsman-1', '2025-10-31T00:00'),
      ['eligible'],
    ],
  ],
};

const context = contextUnder(permissive, nasional);
/** The fact that a command leads to, and its triggers. */
const lastOf = (life: Life, command: Command): readonly [Fact, ReadonlyArray<ClockTrigger>] => {
  const before = live(context, life);
  const done = step(context, before, command);
  if (isLeft(done)) throw new Error(done.left.type);
  const [fact] = done.right.events;
  if (fact === undefined || isClockFact(fact)) throw new Error('no fact');
  const after = evolve(before, fact);
  if (isNone(after)) throw new Error('not received');
  return [fact, triggersOf(fact, after.value)];
};

describe.each(Object.entries(table))('the triggers of %s', (type, rows) => {
  it.each(rows)('%s', (_, life, command, triggers) => {
    const [fact, found] = lastOf(life, command);
    expect(fact.type).toBe(type);
    expect([...found].sort()).toEqual([...triggers].sort());
  });
});

it('every trigger that a policy may name is that of some fact', () => {
  const found = Object.values(table).flatMap((rows) => rows.flatMap(([, , , triggers]) => triggers));
  expect(new Set(found)).toEqual(new Set(clockTriggers));
});
