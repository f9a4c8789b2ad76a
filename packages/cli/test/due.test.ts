import { addWorkingDays, formatDay, indonesia, parseDay, type Day } from '@pengaduan/calendar';
import { at, dispose, receive, respond, verify } from '@pengaduan/core/testing';
import fc from 'fast-check';
import { right } from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { folder } from './folder.js';
import { about, give } from './office.js';
import { dataFile, pengaduan, type Ran } from './support.js';

const store = folder();
const imported = store();
const due = (file: string, ...args: ReadonlyArray<string>): Promise<Ran> =>
  pengaduan(['due', '--store', file, ...args]);

interface Shown {
  readonly complaint: string;
  readonly agency: string | null;
  readonly clock: string;
  readonly dueAt: string;
  readonly overdue: boolean;
}
const shown = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<Shown>> => {
  const { exit, out } = await due(imported, '--json', ...args);
  expect(exit).toBe(0);
  return (JSON.parse(out) as { deadlines: ReadonlyArray<Shown> }).deadlines;
};
const dayOf = (text: string): Day => {
  const day = parseDay(text);
  return day._tag === 'Right' ? day.right : NaN;
};

beforeAll(async () => {
  await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', imported]);
});

describe('pengaduan due', () => {
  it('shows what is overdue, then what falls due, worst first, each with why', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned), ...about('2', at.InProcess));
    const { exit, out, err } = await due(file, '--at', '2025-02-12T08:00+07:00', '--within', '5');
    expect([exit, err]).toEqual([0, '']);
    const version: unknown = expect.stringMatching(/^id-.*\/5$/);
    expect(out.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['Sudah lewat: 2'],
      ['lewat', 'jatuh tempo', 'laporan', 'OPD', 'tenggat', 'lama', 'sejak', 'tidak dihitung', 'kalender'],
      ...['1', '2'].map((complaint) => [
        ...[
          '7 hari kerja',
          '3 Februari 2025 pukul 09.06 WIB',
          complaint,
          'dinas-pupr',
          'pemberitahuan pejabat penghubung',
        ],
        ...['5 menit', '3 Februari 2025 pukul 09.01 WIB', '-', '-'],
      ]),
      [''],
      ['Jatuh tempo sampai 19 Februari 2025: 2'],
      ['lewat', 'jatuh tempo', 'laporan', 'OPD', 'tenggat', 'lama', 'sejak', 'tidak dihitung', 'kalender'],
      [
        ...[
          '-',
          '17 Februari 2025',
          '1',
          'dinas-pupr',
          'tanggapan pertama',
          '10 hari kerja',
          '3 Februari 2025',
        ],
        ...['4', version],
      ],
      [
        ...['-', '19 Februari 2025', '2', 'dinas-pupr', 'tanggapan balik pelapor', '10 hari kerja'],
        ...['5 Februari 2025', '4', version],
      ],
      [''],
    ]);
  });

  it('still shows what nobody answered after the system noted it, and no more once it is answered', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned));
    await pengaduan(['tick', '--store', file, '--at', '2025-02-18T00:00+07:00']);
    const overdue = async (now: string) => {
      const { out } = await due(file, '--at', `${now}+07:00`, '--json', '--within', '1');
      return (JSON.parse(out) as { deadlines: ReadonlyArray<object> }).deadlines;
    };
    expect(await overdue('2025-02-19T08:00')).toMatchObject([
      { clock: 'informing', overdue: true, missed: true, workingDaysOver: 12 },
      { clock: 'response', overdue: true, missed: true, workingDaysOver: 2 },
    ]);
    const [answer] = about('1', [respond('2025-02-19T09:00')]);
    await give(file, { ...answer!, id: 'late' });
    expect(await overdue('2025-02-19T10:00')).toMatchObject([{ clock: 'informing' }]);
  });

  it('names how many of the days not counted are holidays', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned));
    const { out } = await due(file, '--at', '2025-04-30T08:00+07:00', '--within', '20', '--lang', 'en');
    // 28 March, 31 March to 7 April, Good Friday and 1 May: nine holidays that fall on no weekend.
    expect(out).toMatch(/ 9 May 2025 .* {2}35 \(9 holidays\) /);
  });

  it('counts minutes at the weekend too', async () => {
    const file = store();
    const friday = [receive('2025-02-07T08:00'), verify('2025-02-07T23:57'), dispose('2025-02-07T23:58')];
    await give(file, ...about('1', friday));
    const { out } = await due(file, '--at', '2025-02-07T23:59+07:00', '--lang', 'en');
    expect(out).toMatch(/ 8 February 2025 at 00:03 WIB .* 5 minutes +7 February 2025 at 23:58 WIB {2}- /);
  });

  it('shows, of all that is open, what falls due until the end of the n-th working day, in due order', async () => {
    const calendar = indonesia();
    if (calendar._tag === 'Left') throw new Error(calendar.left.type);
    const all = await shown('--at', '2026-06-30T00:00+07:00', '--within', '200');
    expect(all.length).toBeGreaterThan(30);
    const agencies = [...new Set(all.map(({ agency }) => agency ?? 'dlh'))];
    const some = fc.record({
      today: fc.integer({ min: dayOf('2025-01-02'), max: dayOf('2026-06-30') }).map(formatDay),
      within: fc.integer({ min: 1, max: 60 }),
      agency: fc.constantFrom(undefined, ...agencies),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ today, within, agency }) => {
        const last = addWorkingDays(calendar.right, dayOf(today), within);
        if (last._tag === 'Left') throw new Error(last.left.type);
        const until = Date.parse(`${formatDay(last.right + 1)}T00:00+07:00`);
        const now = `${today}T08:00+07:00`;
        const found = await shown(
          ...['--at', now, '--within', String(within)],
          ...(agency === undefined ? [] : ['--agency', agency]),
        );
        expect(found).toEqual(
          all
            .filter((one) => Date.parse(one.dueAt) <= until)
            .filter((one) => agency === undefined || one.agency === agency)
            .map((one) => {
              const overdue = Date.parse(one.dueAt) <= Date.parse(now);
              return { ...one, overdue, workingDaysOver: overdue ? (expect.any(Number) as unknown) : null };
            }),
        );
        expect(found.map((one) => one.dueAt)).toEqual(found.map((one) => one.dueAt).sort());
      }),
      { numRuns: 15 * inject('times') },
    );
  });

  it('shows an imported log, unless asked to leave it out', async () => {
    const when = ['--at', '2025-12-29T08:00+07:00', '--within', '3'];
    expect(await shown(...when)).toEqual(await shown(...when, '--include-imported'));
    expect((await shown(...when)).length).toBeGreaterThan(0);
    expect(await shown(...when, '--no-include-imported')).toEqual([]);
  });

  it('--ics writes a calendar file instead: one entry a due day, the same one every time', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned), ...about('2', at.InProcess));
    const written: Array<string> = [];
    const over = {
      writeFile: (path: string, text: string) => {
        written.push(`${path}\n${text}`);
        return Promise.resolve(right(undefined));
      },
    };
    const args = ['due', '--store', file, '--ics', 'tenggat.ics', '--within', '70', '--lang', 'en'];
    const ran = await pengaduan([...args, '--at', '2025-02-03T09:02+07:00'], [], {}, over);
    expect(ran).toEqual({ exit: 0, out: 'tenggat.ics: 5 deadlines\n', err: '' });
    const [text = ''] = written;
    expect(text).toMatch(/^tenggat.ics\nBEGIN:VCALENDAR\r\n/);
    expect([...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)).toEqual([
      'due-2025-02-03@pengaduan',
      'due-2025-02-17@pengaduan',
      'due-2025-02-19@pengaduan',
      'due-2025-05-09@pengaduan',
    ]);
    expect(text).toMatch(
      /^DTSTART;VALUE=DATE:20250217\r\n(.*\r\n)*?DESCRIPTION:1 · first response · dinas-pupr/m,
    );
  });

  it.each([
    [
      'a file that cannot be written',
      ['--ics', '/x/tenggat.ics'],
      /^\/x\/tenggat.ics: the file cannot be written \(EROFS\)/,
    ],
    [
      'working days that no decree covers',
      ['--within', '1500'],
      /^The holidays of 20\d\d are not in this calendar; .*--within.*--at/,
    ],
  ])('says in one sentence what is wrong with %s', async (_, args, sentence) => {
    const { exit, out, err } = await due(imported, ...args, '--lang', 'en');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });
});
