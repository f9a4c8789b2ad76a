import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { isRight } from 'fp-ts/lib/Either.js';
import {
  aLife,
  anObservedLife,
  at,
  disposition,
  receive,
  respond,
  verify,
  wib,
} from '@pengaduan/core/testing';
import { digestsAt, digestText, dueWithin, memoryDeadlines, type DueDeadline } from '@pengaduan/deadlines';
import { memoryStore } from '@pengaduan/journal';
import { append, stepsOf } from './recorded-lives.js';
import { about, give, standard, value, world } from './world.js';

const idOf = ({ complaint, deadline }: DueDeadline): string => `${complaint}/${deadline}`;

it('everything that is due and that people can act on is in one digest, and nothing else', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(aLife, anObservedLife), fc.nat(100), async (life, days) => {
      const store = memoryStore({ now: () => 0 });
      for (const step of stepsOf({ lives: [life], turns: [0] })) await append(store, step);
      const includeImported = true;
      const of = { context: life.context, index: memoryDeadlines(store.feed) };
      // Some lives begin before the calendar, where there is no working day.
      const begun = Math.max(life.events[0]?.at ?? 0, Date.parse('2020-01-01T00:00+07:00'));
      const now = begun + (14 + days) * 86_400_000;
      const morning = await digestsAt(of)(now, { includeImported })();
      const due = await dueWithin(of)(now, 5, { includeImported })();
      expect(isRight(morning)).toBe(isRight(due));
      if (!isRight(morning) || !isRight(due)) return;
      const { digests, since } = morning.right;
      const names = digests.map(({ agency }) => agency);
      expect(new Set(names).size).toBe(names.length);
      const told = digests.flatMap(({ overdue, coming }) => [...overdue, ...coming].map(idOf));
      const isWait = ({ clock }: DueDeadline): boolean =>
        ['close', 'archive'].includes(life.context.defaultTerms.policy.clocks[clock]?.end ?? '');
      const standsStill = ({ agency, workingDaysOver = 0 }: DueDeadline): boolean =>
        agency === undefined && workingDaysOver > 0;
      const isActedOn = (one: DueDeadline): boolean =>
        !isWait(one) && (/day/i.test(one.limit.unit) || standsStill(one));
      expect(told.toSorted()).toEqual(due.right.filter(isActedOn).map(idOf).toSorted());
      const ranOut = due.right.filter((one) => isWait(one) && one.state !== 'open');
      expect(digests.find(({ agency }) => agency === undefined)?.toClose ?? []).toEqual(ranOut);
      const arrived = await value(of.index.arrivedSince(since, { includeImported }));
      const came = arrived.filter((one) => one.at <= now);
      expect(digests.flatMap((one) => one.arrived)).toHaveLength(came.length);
      for (const { agency, overdue, coming, toClose, arrived: own } of digests) {
        expect(overdue.length + coming.length + toClose.length + own.length).toBeGreaterThan(0);
        if (agency !== undefined) expect(toClose).toEqual([]);
        for (const one of overdue) expect(one.state).not.toBe('open');
        for (const one of coming) expect(one.state).toBe('open');
        for (const one of own) expect(one.agency).toBe(agency);
        if (agency === undefined) continue;
        for (const one of [...overdue, ...coming]) expect(one.agency).toBe(agency);
      }
    }),
    { numRuns: 100 * inject('times') },
  ));

/** Report 1 is with an agency for two weeks, 2 came to it on Friday, 3 waits for the office. */
const morning = async () => {
  const { store, environment } = world();
  await give(environment, ...at.Dispositioned, about('3', receive('2025-02-11T09:00')));
  const second = [receive('2025-02-14T08:00'), verify('2025-02-14T08:30'), disposition('2025-02-14T09:00')];
  await give(environment, ...second.map((one) => about('2', one)));
  return { environment, digests: digestsAt({ context: standard, index: memoryDeadlines(store.feed) }) };
};

describe('the digests of a morning', () => {
  it('are those of the office and of each agency, with what came since the last working day', async () => {
    const { digests } = await morning();
    // A Monday: Friday is the last working day before.
    const found = await value(digests(wib('2025-02-17T07:00')));
    expect(found.digests).toMatchObject([
      { agency: undefined, arrived: [], overdue: [{ complaint: '3', workingDaysOver: 1 }], coming: [] },
      {
        agency: 'dinas-pupr',
        arrived: [{ complaint: '2', at: wib('2025-02-14T09:00') }],
        overdue: [],
        coming: [{ complaint: '1', clock: 'response' }],
      },
    ]);
    expect(found).toMatchObject({ since: wib('2025-02-14T00:00'), until: { at: wib('2025-02-25T00:00') } });
    const before = await value(digests(wib('2025-02-12T07:00')));
    expect(before.digests.flatMap(({ arrived }) => arrived)).toMatchObject([{ complaint: '3' }]);
    const tuesday = await value(digests(wib('2025-02-18T07:00')));
    expect(tuesday.digests[1]).toMatchObject({ arrived: [], overdue: [{ complaint: '1' }], coming: [] });
  });
  it('tell the office of a report that stands still since it was verified, from the next working day on', async () => {
    const { environment, digests } = await morning();
    await give(environment, about('3', verify('2025-02-14T10:00')));
    const ofOffice = async (now: string): Promise<unknown> =>
      (await value(digests(wib(now)))).digests.find(({ agency }) => agency === undefined)?.overdue;
    expect(await ofOffice('2025-02-14T16:00')).toBeUndefined();
    expect(await ofOffice('2025-02-17T07:00')).toMatchObject([
      { complaint: '3', clock: 'disposition', workingDaysOver: 1 },
    ]);
  });
  it('are none for whoever has nothing to know, and cannot be said where days are not decreed', async () => {
    const { environment, digests } = await morning();
    await give(environment, respond('2025-02-17T10:00'));
    const found = await value(digests(wib('2025-02-18T11:00')));
    expect(found.digests.map(({ agency }) => agency)).toEqual([undefined]);
    expect(await digests(wib('2027-12-30T07:00'))()).toMatchObject({
      left: { type: 'NotDecreed', year: 2028 },
    });
  });
});

describe('the message of a digest', () => {
  const message = async (lang: 'id' | 'en', agency: string | undefined, now: string, isLinked = false) => {
    const found = await value((await morning()).digests(wib(now)));
    const digest = found.digests.find((one) => one.agency === agency)!;
    const linkOf = (complaint: string): string => `https://lapor.example/${complaint}`;
    const options = { lang, zone: 'Asia/Jakarta', ...(isLinked && { linkOf }) } as const;
    return digestText(digest, found, options).split('\n');
  };
  it('says for whom it is and of which day, and has a line for each report', async () => {
    expect(await message('id', 'dinas-pupr', '2025-02-17T07:00')).toEqual([
      '*dinas-pupr*, 17 Februari 2025',
      '*Baru sejak 14 Februari 2025: 1*',
      '- 2',
      '*Jatuh tempo sampai 24 Februari 2025: 1*',
      '- 1: tanggapan pertama 17 Februari 2025',
    ]);
    expect(await message('en', undefined, '2025-02-17T07:00', true)).toEqual([
      '*Coordinator*, 17 February 2025',
      '*Overdue: 1*',
      '- 3: verification 1 working day late (due 14 February 2025) https://lapor.example/3',
    ]);
  });
  it('tells the office what the reporter did not answer and nobody has closed yet', async () => {
    const { store, environment } = world();
    await give(environment, ...at.InProcess, ...at.Pending.map((one) => about('2', one)));
    const digests = digestsAt({ context: standard, index: memoryDeadlines(store.feed) });
    const textAt = async (now: string) => {
      const found = await value(digests(wib(now)));
      const ofOffice = found.digests.find(({ agency }) => agency === undefined);
      return (
        ofOffice && digestText(ofOffice, found, { lang: 'en', zone: 'Asia/Jakarta' }).split('\n').slice(1)
      );
    };
    expect(await textAt('2025-02-17T07:00')).toBeUndefined();
    expect(await textAt('2025-02-20T07:00')).toEqual([
      '*The reporter did not answer, to be closed or archived: 2*',
      '- 2: supporting data elapsed (due 17 February 2025)',
      "- 1: reporter's feedback elapsed (due 19 February 2025)",
    ]);
  });
  it('is short, however much there is to know', () => {
    const now = wib('2025-02-17T07:00');
    const arrived = Array.from({ length: 23 }, (_, n) => ({ complaint: String(n), agency: 'dlh', at: now }));
    const digest = { agency: 'dlh', arrived, overdue: [], coming: [], toClose: [] };
    const until = { type: 'Known', day: 20143, at: now } as const;
    const whole = { at: now, since: now, until, digests: [digest] };
    const lines = digestText(digest, whole, { lang: 'id', zone: 'Asia/Jakarta' }).split('\n');
    expect(lines.slice(1, 3)).toEqual(['*Baru sejak 17 Februari 2025: 23*', '- 0']);
    expect(lines).toHaveLength(23);
    expect(lines.at(-1)).toBe('- dan 3 laporan lain');
  });
});
