import * as fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { importRows } from './log-rows.js';

const newStore = temporaryStores();
const row = (day: string, rest: string): string => `1,2025-01-${day}T08:00+07:00,${rest}`;
const received = row('03', 'received,reporter,,complaint,a,b,false,false,');
const verified = row('06', 'verified,coordinator,,supervisory,,,,,');
const dispositioned = row('07', 'dispositioned,coordinator,dlh,,,,,,');
const responded = row('08', 'responded,liaison,dlh,,,,,,substantive');
const log = [received, verified, dispositioned, responded];
const at = (day: string, text: string): string => text.replace(/2025-01-\d\d/, `2025-01-${day}`);

describe('a log that is corrected after it was imported', () => {
  it('is told of where a response moved, which else would count as a second one', async () => {
    const file = newStore();
    await importRows(log, file);
    const corrected = [...log.slice(0, 3), at('20', responded)];
    const { warnings, ...rest } = await importRows(corrected, file, '--lang', 'en');
    expect(rest).toMatchObject({ added: 1, known: 3, refused: [] });
    expect(warnings).toEqual([{ line: 4, why: 'StoredRowLeftOut', message: expect.any(String) as string }]);
    expect(warnings[0]?.message).toMatch(/holds "Responded" on 8 January 2025.* import all of it into a new/);
    expect((await importRows(corrected, file)).warnings.length).toBe(1);
    expect((await importRows(corrected, newStore())).warnings).toEqual([]);
  });

  it('is told of where a row of the day of the reception moved', async () => {
    const file = newStore();
    const sameDay = log.map((one) => at('03', one));
    await importRows(sameDay, file);
    const corrected = [...sameDay.slice(0, 3), at('05', responded)];
    expect((await importRows(corrected, file)).warnings).toMatchObject([{ why: 'StoredRowLeftOut' }]);
  });

  it('is told of where the last row of a report was taken out, since the file goes on behind it', async () => {
    const file = newStore();
    const other = (day: string) => at(day, received).replace(/^1/, '2');
    await importRows([...log, other('09')], file);
    const shorter = log.slice(0, 3);
    const { warnings } = await importRows([...shorter, other('09')], file, '--lang', 'en');
    expect(warnings).toMatchObject([{ line: 4, why: 'StoredRowLeftOut' }]);
    expect(warnings[0]?.message).toMatch(/holds "Responded" on 8 January 2025/);
    // An older copy of the log, and a part of it without the reception, end before it.
    expect((await importRows([...shorter, other('08')], newStore())).warnings).toEqual([]);
    expect((await importRows([...shorter, other('07')], file)).warnings).toEqual([]);
    expect((await importRows([verified, dispositioned, other('09')], file)).warnings).toEqual([]);
  });

  it('that two offices keep in two files is told of what the other one holds, and stored once', async () => {
    const [file, together] = [newStore(), newStore()];
    const closed = row('30', 'closed,system,,,,,,,');
    const [ofOffice, ofAgency] = [[received, verified, dispositioned], [responded]];
    expect((await importRows(ofOffice, file)).warnings).toEqual([]);
    expect((await importRows(ofAgency, file)).warnings).toEqual([]);
    const { added, warnings } = await importRows([...ofOffice, closed], file);
    expect(added).toBe(1);
    expect(warnings).toContainEqual(expect.objectContaining({ line: 4, why: 'StoredRowLeftOut' }));
    await importRows([...log, closed], together);
    const figures = async (store: string) =>
      (await pengaduan(`evaluate --store ${store} --year 2025 --as-of 2025-06-30 --figures --json`)).out;
    expect(await figures(file)).toBe(await figures(together));
  });

  it.each([
    ['AlreadyReceived', 0, at('02', received), /"Received" on 3 January/],
    ['AlreadyReceived', 0, at('04', received), /"Received" on 3 January/],
    ['OutOfOrder', 3, at('07', responded).replace('08:00', '09:00'), /"Responded" on 8 January/],
    ['WrongStage', 1, at('05', verified), /"Verified" on 6 January/],
  ])('is refused as %s where row %i moved, with the remedy', async (why, place, moved, sentence) => {
    const file = newStore();
    await importRows(log, file);
    const { refused } = await importRows(log.with(place, moved), file, '--lang', 'en');
    expect(refused).toMatchObject([{ line: place + 2, why }]);
    expect(refused[0]?.message).toMatch(sentence);
    expect(refused[0]?.message).toMatch(/import all of it into a new store/);
  });

  it('says of a disposition that moved to a later day what is stored, not to choose another agency', async () => {
    const file = newStore();
    await importRows(log.slice(0, 3), file);
    const corrected = [received, verified, at('09', dispositioned)];
    const { refused } = await importRows(corrected, file, '--lang', 'en');
    expect(refused).toMatchObject([{ line: 4, why: 'SameAgency' }]);
    expect(refused[0]?.message).toMatch(/"Dispositioned" on 7 January 2025.* new store/);
  });
});

const steps = [
  'received,reporter,,complaint,a,b,false,false,',
  'verified,coordinator,,supervisory,,,,,',
  'dispositioned,coordinator,dlh,,,,,,',
];
const later = ['responded,liaison,dlh,,,,,,substantive', 'reporter_replied,reporter,,,,,,,'];
const rowAt = (minute: number, rest: string): string =>
  `1,2025-02-03T08:${String(minute).padStart(2, '0')}Z,${rest}`;

/** A log of one report that is taken as a whole, in order of time; some of its rows are of one minute. */
const story = fc.array(fc.nat({ max: 1 }), { minLength: 3, maxLength: 9 }).map((gaps) => {
  let minute = 0;
  return gaps.map((gap, n) => rowAt((minute += gap), steps[n] ?? later[n % 2]!));
});

it('a part of a log after another part of the same log warns of nothing', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), async (rows, cuts) => {
      const file = newStore();
      const [a = 0, b = 0, c = 0] = cuts.map((cut) => cut % (rows.length + 1));
      // Rows without the reception before them are refused: the first part has it.
      await importRows(rows.slice(0, a), file);
      const { warnings } = await importRows(rows.slice(Math.min(b, c), Math.max(b, c)), file);
      expect(warnings).toEqual([]);
    }),
    { numRuns: 20 * inject('times') },
  );
});

it('a log of which the time of one row moved says so, by a warning or by refusing the row', async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.nat(), fc.nat({ max: 12 }), async (rows, n, minute) => {
      const place = n % rows.length;
      const rest = rows[place]!.split(',').slice(2);
      const moved = rowAt(minute, rest.join());
      // Of two equal rows of one minute the other one takes its place.
      fc.pre(moved !== rows[place] && rows.filter((one) => one === rows[place]).length === 1);
      const file = newStore();
      expect((await importRows(rows, file)).refused).toEqual([]);
      const { warnings, refused } = await importRows(rows.with(place, moved), file);
      expect([...warnings, ...refused.filter(({ line }) => line === place + 2)]).not.toEqual([]);
    }),
    { numRuns: 15 * inject('times') },
  );
});
