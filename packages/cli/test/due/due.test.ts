import { at, disposition, receive, respond, verify } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan, type Result } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const due = (file: string, ...args: ReadonlyArray<string>): Promise<Result> =>
  pengaduan(['due', '--store', file, ...args]);

describe('pengaduan due', () => {
  it('shows what is overdue, what falls due, worst first, and limits of minutes last, each with why', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned), ...forComplaint('2', at.InProcess));
    const { exit, out, err } = await due(file, '--at', '2025-02-12T08:00+07:00', '--within', '5');
    expect([exit, err]).toEqual([0, '']);
    const version: unknown = expect.stringMatching(/^id-.*\/5$/);
    expect(out.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['Harus dikerjakan OPD atau kantor sampai 19 Februari 2025: 1'],
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
      [''],
      ['Menunggu pelapor sampai 19 Februari 2025: 1'],
      ['lewat', 'jatuh tempo', 'laporan', 'OPD', 'tenggat', 'lama', 'sejak', 'tidak dihitung', 'kalender'],
      [
        ...['-', '19 Februari 2025', '2', 'dinas-pupr', 'tanggapan balik pelapor', '10 hari kerja'],
        ...['5 Februari 2025', '4', version],
      ],
      [''],
      ['Tenggat dalam menit: 2'],
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
    ]);
  });

  it('still shows what nobody answered after the system noted it, and no more once it is answered', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    await pengaduan(['tick', '--store', file, '--at', '2025-02-18T00:00+07:00']);
    const overdue = async (now: string) => {
      const { out } = await due(file, '--at', `${now}+07:00`, '--json', '--within', '1');
      const list = JSON.parse(out) as Readonly<Record<'deadlines' | 'minuteLimits', ReadonlyArray<object>>>;
      expect(list.minuteLimits).toMatchObject([{ clock: 'informing', state: 'missed', workingDaysOver: 12 }]);
      return list.deadlines;
    };
    const page = (await due(file, '--at', '2025-02-19T08:00+07:00', '--lang', 'en')).out;
    expect(page).toMatch(
      /^Overdue, for an agency or the office to do: 1\n.*\n +2 working days .* first response /,
    );
    expect(page).toMatch(/\nLimits of minutes: 1\n.*\n +12 working days /);
    expect(await overdue('2025-02-19T08:00')).toMatchObject([
      { clock: 'response', state: 'missed', workingDaysOver: 2 },
    ]);
    const [answer] = forComplaint('1', [respond('2025-02-19T09:00')]);
    await applyCommands(file, { ...answer!, id: 'late' });
    expect(await overdue('2025-02-19T10:00')).toEqual([]);
  });

  it('shows apart what the reporter did not answer, and the system or the office has to close', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.InProcess), ...forComplaint('2', at.Pending));
    const { out } = await due(file, '--at', '2025-02-20T08:00+07:00', '--within', '1', '--lang', 'en');
    expect(out).toMatch(
      /^For an agency .*: 0\n\nThe reporter did not answer, to be closed or archived: 2\n.*\n +elapsed .* 2 .*\n +elapsed .* 1 /,
    );
    expect(out).not.toMatch(/Overdue|Waiting/);
  });

  it('names how many of the days not counted are holidays', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const { out } = await due(file, '--at', '2025-04-30T08:00+07:00', '--within', '20', '--lang', 'en');
    // 28 March, 31 March to 7 April, Good Friday and 1 May: nine holidays that fall on no weekend.
    expect(out).toMatch(/ 9 May 2025 .* {2}35 \(9 holidays\) /);
  });

  it('counts minutes at the weekend too', async () => {
    const file = newStore();
    const friday = [receive('2025-02-07T08:00'), verify('2025-02-07T23:57'), disposition('2025-02-07T23:58')];
    await applyCommands(file, ...forComplaint('1', friday));
    const { out } = await due(file, '--at', '2025-02-07T23:59+07:00', '--lang', 'en');
    expect(out).toMatch(/ 8 February 2025 at 00:03 WIB .* 5 minutes +7 February 2025 at 23:58 WIB {2}- /);
  });

  it('has no error where there is nothing to show: a new journal, an agency that has nothing due', async () => {
    const empty = newStore();
    await pengaduan(['apply', '--store', empty]);
    const none = await due(empty, '--lang', 'en');
    expect(none).toEqual({
      exit: 0,
      out: 'For an agency or the office to do by 1 December 2026: 0\n',
      err: '',
    });
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const early = ['--at', '2025-02-03T09:02+07:00', '--within', '0', '--agency', 'dinas-pupr', '--json'];
    const quiet = await due(file, ...early);
    expect(quiet.exit).toBe(0);
    expect(JSON.parse(quiet.out)).toMatchObject({ within: 0, until: '2025-02-03' });
  });
});
