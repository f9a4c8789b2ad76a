import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { type Bucket, bucketOf, buckets, type ComplaintEvent, ends, isRunning } from '@pengaduan/core';
import { aLife, type Life } from '@pengaduan/core/testing';
import { everyLife, everyStep } from './every.js';

/** The bucket by the facts alone, told in the words of LAPOR!'s dashboard and not in our stages. */
const bucketByFacts = (events: ReadonlyArray<ComplaintEvent>): Bucket => {
  const types = events.map(({ type }) => type);
  const last = (...of: ReadonlyArray<ComplaintEvent['type']>): number =>
    types.findLastIndex((type) => of.includes(type));
  const reopened = last('ComplaintReopened', 'ComplaintReadmitted');
  if (last('ComplaintClosed') > reopened) return 'done';
  if (last('ComplaintArchived') > reopened) return 'archived';
  if (last('ComplaintReturned') > reopened) return 'atNationalAdmin';
  if (types.includes('ResponseGiven')) return 'inProcess';
  if (
    last('ComplaintDispositioned') > last('DispositionDeclined', 'ComplaintReopened', 'ComplaintReadmitted')
  ) {
    return 'notFollowedUp';
  }
  return last('SupportingDataRequested') >
    last('SupportingDataProvided', 'ComplaintReopened', 'ComplaintReadmitted')
    ? 'pending'
    : 'unverified';
};

const bucketOfLife = ({ lived }: Life): Bucket | undefined => {
  const state = lived.at(-1)?.after;
  return state?._tag === 'Some' ? bucketOf[state.value.stage.name] : undefined;
};

describe('a complaint', () => {
  it('is in one bucket of the dashboard at every moment, the one its facts put it in', () =>
    everyLife(({ lived }) => {
      const events: Array<ComplaintEvent> = [];
      for (const one of lived) {
        events.push(...one.events);
        const stage = one.after._tag === 'Some' ? one.after.value.stage.name : undefined;
        expect(stage === undefined ? undefined : bucketOf[stage]).toBe(bucketByFacts(events));
      }
    }));
  it('is counted once among many: the buckets add up to the complaints', () =>
    fc.assert(
      fc.property(fc.array(aLife, { maxLength: 8 }), (lives) => {
        const counts = buckets.map((bucket) => lives.filter((life) => bucketOfLife(life) === bucket).length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lives.length);
      }),
      { numRuns: 50 * inject('times') },
    ));
  it('is closed only on a response', () =>
    everyLife(({ events }) => {
      const types = events.map(({ type }) => type);
      types.forEach((type, index) => {
        if (type === 'ComplaintClosed') expect(types.slice(0, index)).toContain('ResponseGiven');
      });
    }));
  it('that has ended has no open deadline', () =>
    everyStep(({ after }) => {
      if (after._tag === 'None' || !ends.some((end) => end === after.value.stage.name)) return;
      const open = Object.values(after.value.deadlines).filter(isRunning);
      expect(open).toEqual([]);
    }));
  it('is with an agency from its disposition on, and with the last one it was given to', () =>
    everyLife(({ lived }) => {
      let agency: string | undefined;
      for (const { events, after } of lived) {
        for (const event of events) {
          if (event.type === 'ComplaintDispositioned') agency = event.agency;
          if (event.type === 'DispositionDeclined') agency = undefined;
          // What ends without an answer is with nobody.
          if (event.type === 'ComplaintArchived' || event.type === 'ComplaintReturned') agency = undefined;
        }
        const stage = after._tag === 'Some' ? after.value.stage : undefined;
        expect(stage !== undefined && 'agency' in stage ? stage.agency : undefined).toBe(agency);
      }
    }));
});
