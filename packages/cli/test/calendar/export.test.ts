import { closedInPeriod, formatDay, indonesia, parseDay } from '@pengaduan/calendar';
import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../either.js';
import { pengaduan } from '../pengaduan.js';
import { fileIo } from '../../src/shell/io/file-io.js';

const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
const exported = (year: number, format: string, ...more: ReadonlyArray<string>) =>
  pengaduan(['calendar', 'export', '--year', String(year), '--format', format, ...more]);

/** Date and decree of everything that closes an office in a year, other than the week. */
const closures = (year: number): ReadonlyArray<readonly [date: string, name: string, decree: string]> => {
  const [from, to] = [valueOf(parseDay(`${year}-01-01`)), valueOf(parseDay(`${year}-12-31`))];
  return valueOf(closedInPeriod(valueOf(indonesia()), from, to)).flatMap(({ day, reasons }) =>
    reasons.flatMap((reason) =>
      reason.type === 'weekend' ? [] : [[formatDay(day), reason.name, reason.decree] as const],
    ),
  );
};

interface Row {
  readonly date: string;
  readonly name: string;
  readonly decree: string;
}
const cells = ({ date, name, decree }: Row) => [date, name, decree];

describe('pengaduan calendar export', () => {
  it.each(years)(
    'gives every closed day of %i with its reason and decree, alike in each form',
    async (year) => {
      const expected = closures(year);
      expect(expected[0]?.[0]).toBe(`${year}-01-01`);
      const { out: json } = await exported(year, 'json');
      const { closedDays } = JSON.parse(json) as { closedDays: ReadonlyArray<Row> };
      expect(closedDays.map(cells)).toEqual(expected);
      const { out: csv } = await exported(year, 'csv');
      expect(parse<Row>(csv, { columns: true }).map(cells)).toEqual(expected);
      const { out: ics } = await exported(year, 'ics');
      const unfolded = ics.replaceAll('\r\n ', '').replaceAll('\\,', ',');
      const starts = Array.from(unfolded.matchAll(/^DTSTART;VALUE=DATE:(\d+)\r$/gm), ([, day]) => day);
      expect(starts).toEqual([...new Set(expected.map(([date]) => date.replaceAll('-', '')))]);
      for (const [, , decree] of expected) expect(unfolded).toContain(`(${decree})`);
    },
  );

  it('says the kind of a day, whether it may move, and of which calendar it is', async () => {
    const { out } = await exported(2026, 'csv');
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      'date,kind,name,decree,provisional,calendar',
      expect.stringMatching(/^2026-01-01,national,[^,]+,"SKB .*",false,id-2026-09-15\/5$/),
    ]);
  });

  it('knows no decree that was not issued yet', async () => {
    const early = await exported(2025, 'csv', '--known-on', '2025-08-06');
    expect(early.out).not.toContain('2025-08-18');
    expect((await exported(2025, 'csv')).out).toContain('2025-08-18');
  });

  it.each([
    ['2019', 1, /2019.*2020-01-01/],
    ['2028', 1, /2028.*SKB/],
    ['2026 --known-on 2019-01-01', 1, /2026/],
    ['26', 2, /--year/],
  ])('says in one sentence why there is none for %s', async (year, exit, says) => {
    const result = await pengaduan(`calendar export --format json --year ${year}`);
    expect(result).toMatchObject({ exit, out: '' });
    expect(result.err).toMatch(says);
    expect(result.err.trim()).not.toContain('\n');
  });

  it('gives a program the reason as data', async () => {
    const { exit, out } = await exported(2028, 'json', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { type: 'NotCovered', year: 2028 } });
  });

  it.each(['ics', 'json', 'csv'])('writes %s over its own kind only', async (format) => {
    const file = (name: string) => join(mkdtempSync(join(tmpdir(), 'pengaduan-export-')), name);
    const write = (path: string, year: number) =>
      pengaduan(
        ['calendar', 'export', '--year', String(year), '--format', format, '--out', path, '--lang', 'en'],
        [],
        {},
        { writeFile: fileIo.writeFile },
      );
    const own = file('closed');
    expect(await write(own, 2025)).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/: \d+ closed days\n$/) as unknown,
    });
    expect(await write(own, 2026)).toMatchObject({ exit: 0, err: '' });
    expect(readFileSync(own, 'utf8')).toBe((await exported(2026, format, '--lang', 'en')).out);
    const due = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//pengaduan//due//EN\r\n';
    for (const text of ['Laporan warga.\n', due, '{"date":"2026-01-01"}\n', 'date,kind\r\n']) {
      const foreign = file('surat');
      writeFileSync(foreign, text);
      const refused = await write(foreign, 2026);
      expect(refused).toMatchObject({ exit: 1, out: '' });
      expect(refused.err).toMatch(/another kind/);
      expect(readFileSync(foreign, 'utf8')).toBe(text);
    }
  });
});
