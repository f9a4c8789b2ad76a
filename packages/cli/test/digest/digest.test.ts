import { at, receive } from '@pengaduan/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan, type Result } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const store = temporaryStores()();
const digest = (...args: ReadonlyArray<string>): Promise<Result> =>
  pengaduan(['digest', '--store', store, '--at', '2025-02-18T07:00+07:00', ...args]);

beforeAll(async () => {
  const waiting = forComplaint('3', [receive('2025-02-17T09:00')]);
  await applyCommands(store, ...forComplaint('1', at.Dispositioned), ...forComplaint('2', at.InProcess));
  await applyCommands(store, ...waiting);
});

const ofOffice = [
  '*Admin Koordinator*, 18 Februari 2025',
  '*Baru sejak 17 Februari 2025: 1*',
  '- 3',
  '*Jatuh tempo sampai 25 Februari 2025: 1*',
  '- 3: verifikasi 20 Februari 2025',
];
const ofAgency = [
  '*dinas-pupr*, 18 Februari 2025',
  '*Terlambat: 1*',
  '- 1: tanggapan pertama terlambat 1 hari kerja (jatuh tempo 17 Februari 2025)',
];

describe('pengaduan digest', () => {
  it('prints a message for the office and for each agency that has something to know', async () => {
    const out = `${[...ofOffice, '', ...ofAgency].join('\n')}\n`;
    expect(await digest()).toEqual({ exit: 0, out, err: '' });
  });
  it('prints the one of an agency, or of the office, with links to its reports', async () => {
    const linked = (base: string) => digest('--agency', 'dinas-pupr', '--base-url', base);
    expect((await digest('--agency', '-')).out).toBe(`${ofOffice.join('\n')}\n`);
    for (const base of ['https://lapor.example/laporan', 'https://lapor.example/laporan/']) {
      expect((await linked(base)).out).toBe(`${ofAgency.join('\n')} https://lapor.example/laporan/1\n`);
    }
    expect((await linked('https://lapor.example/?id=')).out).toContain(' https://lapor.example/?id=1\n');
    expect(await linked('lapor.example')).toMatchObject({ exit: 2, out: '' });
  });
  it('says so where there is nothing, and refuses an agency that nobody knows', async () => {
    const friday = ['--at', '2025-02-07T07:00+07:00', '--lang', 'en'];
    const quiet = await pengaduan(['digest', '--store', store, '--agency', 'dinas-pupr', ...friday]);
    expect(quiet).toEqual({ exit: 0, out: 'Nothing is new, overdue or due soon.\n', err: '' });
    expect(await digest('--agency', 'dinas-purp', '--lang', 'en')).toMatchObject({ exit: 1, out: '' });
    const far = await pengaduan(`digest --store ${store} --at 2027-12-30T07:00+07:00 --lang en`);
    expect(far).toMatchObject({ exit: 1, out: '' });
    expect(far.err).toMatch(/^The holidays of 2028 are not in this calendar/);
  });
  it('has the deadlines in the form of due --json', async () => {
    const answer = JSON.parse((await digest('--json')).out) as Record<string, unknown>;
    const listed = await pengaduan(`due --store ${store} --at 2025-02-18T07:00+07:00 --json`);
    const { deadlines } = JSON.parse(listed.out) as { deadlines: ReadonlyArray<{ clock: string }> };
    const of = (clock: string) => deadlines.filter((one) => one.clock === clock);
    expect(answer).toEqual({
      at: '2025-02-18T00:00:00.000Z',
      since: '2025-02-16T17:00:00.000Z',
      until: '2025-02-25',
      digests: [
        {
          agency: null,
          arrived: [{ complaint: '3', at: '2025-02-17T02:00:00.000Z' }],
          overdue: [],
          coming: of('verification'),
          toClose: [],
          text: ofOffice.join('\n'),
        },
        {
          agency: 'dinas-pupr',
          arrived: [],
          overdue: of('response'),
          coming: [],
          toClose: [],
          text: ofAgency.join('\n'),
        },
      ],
    });
  });
});
