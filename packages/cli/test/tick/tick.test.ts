import { bangkalan, contextKnownOn } from '@pengaduan/core';
import { at, disposition, inform, receive, reply, respond, verify } from '@pengaduan/core/testing';
import { parseDay } from '@pengaduan/calendar';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../either.js';
import { temporaryStores } from '../temporary-store.js';
import { forComplaint, factTypesOf, applyCommands, applyCommandsUnder } from '../apply-commands.js';
import { dataFile, pengaduan, type Result } from '../pengaduan.js';

const newStore = temporaryStores();
const tick = (file: string, instant: string, ...more: ReadonlyArray<string>): Promise<Result> =>
  pengaduan(['tick', '--store', file, '--at', `${instant}+07:00`, ...more]);

/** Dispositioned on 5 August 2025, so that the response is due on 20 August: the 18th is collective leave. */
const august = [
  receive('2025-08-05T08:00'),
  verify('2025-08-05T09:00'),
  disposition('2025-08-05T09:01'),
  inform('2025-08-05T09:02'),
];

describe('pengaduan tick', () => {
  it('does what is due, in due order, and says what, on which report and why', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('7', at.Pending), ...forComplaint('6340753', august));
    const { exit, out, err } = await tick(file, '2025-08-21T00:00');
    expect([exit, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines.pop()).toBe('21 Agustus 2025 pukul 00.00 WIB: 2 dilakukan');
    expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
      [
        ...['7', '-', 'diarsipkan oleh sistem', 'data pendukung'],
        '10 hari kerja sejak 3 Februari 2025, jatuh tempo 17 Februari 2025, 4 hari tidak dihitung',
      ],
      [
        ...['6340753', 'dinas-pupr', 'batas waktu terlewati', 'tanggapan pertama'],
        '10 hari kerja sejak 5 Agustus 2025, jatuh tempo 20 Agustus 2025, 5 hari tidak dihitung',
      ],
    ]);
  });

  it('never acts before the due, and never twice', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('6340753', august));
    expect((await tick(file, '2025-08-20T23:59:59')).out).toMatch(/tidak ada yang perlu dilakukan/);
    expect((await tick(file, '2025-08-21T00:00')).out).toMatch(/: 1 dilakukan\n/);
    const facts = await factTypesOf(file, '6340753');
    const again = await tick(file, '2025-08-21T00:00', '--lang', 'en');
    expect(again).toEqual({ exit: 0, out: '21 August 2025 at 00:00 WIB: nothing to do.\n', err: '' });
    expect(await factTypesOf(file, '6340753')).toEqual(facts);
  });

  it('closes, and forwards to the Ombudsman, what nobody touches', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.InProcess), ...forComplaint('2', at.Dispositioned));
    const { out } = await tick(file, '2025-12-31T08:00', '--lang', 'en');
    expect(out).toMatch(
      /^1 {2}dinas-pupr {2}closed by the system {2}reporter's feedback {2}10 working days/m,
    );
    expect(out).toMatch(/^2 {2}dinas-pupr {2}forwarded to the Ombudsman {2}.* {2}60 working days/m);
    expect(await factTypesOf(file, '1')).toContain('ComplaintClosed');
  });

  it('leaves reports of an imported log alone, unless asked', async () => {
    const file = newStore();
    await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', file]);
    const left = await tick(file, '2026-11-01T00:00');
    expect(left.out).toMatch(
      /tidak ada yang perlu dilakukan\.\n {2}(\d+) tenggat laporan impor sudah jatuh tempo dan dibiarkan; --include-imported /,
    );
    const { exit, out } = await tick(file, '2026-11-01T00:00', '--include-imported');
    expect(exit).toBe(0);
    expect(out).toMatch(/ditutup oleh sistem/);
    expect(out).toMatch(new RegExp(`: ${/(\d+) tenggat/.exec(left.out)?.[1] ?? '?'} dilakukan\n$`));
  });

  it('moves what a newer decree moves, names the decree, and acts on the new day only', async () => {
    const file = newStore();
    const context = valueOf(contextKnownOn(valueOf(parseDay('2025-08-06')), bangkalan));
    await applyCommandsUnder(context, file, ...forComplaint('6340753', august));
    const { out } = await tick(file, '2025-08-10T08:00');
    expect(out).toMatch(
      /^6340753 {2}Tenggat tanggapan pertama bergeser dari 19 Agustus 2025 ke 20 Agustus 2025 menurut SKB /,
    );
    expect((await tick(file, '2025-08-20T00:00')).out).toMatch(/tidak ada yang perlu dilakukan/);
    expect((await tick(file, '2025-08-21T00:00', '--json')).out).toContain('"dueDay":"2025-08-20"');
  });

  it('says what it cannot do now, does the rest, and exits 1', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', [...at.Dispositioned, reply('2025-02-03T09:20')]));
    await applyCommands(file, ...forComplaint('2', at.Dispositioned));
    const { exit, out, err } = await tick(file, '2025-02-03T09:10', '--lang', 'en');
    expect(exit).toBe(1);
    expect(out).toMatch(
      /^2 {2}dinas-pupr {2}limit missed .*\n3 February 2025 at 09:10 WIB: 1 done; 1 could not be done\n$/,
    );
    expect(err).toMatch(/^1: The time 3 February 2025 at 09:10 WIB is before what happened last/);
  });

  it('gives a program all that makes a due', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('6340753', [...august, respond('2025-08-06T10:00')]));
    const { out } = await tick(file, '2025-08-30T00:00', '--json');
    expect(JSON.parse(out)).toMatchObject({
      at: '2025-08-29T17:00:00.000Z',
      amended: [],
      done: [
        {
          ...{
            complaint: '6340753',
            agency: 'dinas-pupr',
            clock: 'feedback',
            deadline: 'feedback-1',
            end: 'close',
          },
          ...{ startedAt: '2025-08-06T03:00:00.000Z', limit: { amount: 10, unit: 'workingDay' } },
          ...{
            dueDay: '2025-08-21',
            dueAt: '2025-08-21T17:00:00.000Z',
            policy: 'bangkalan@1',
            source: 'live',
          },
          skipped: [
            ...['2025-08-09', '2025-08-10', '2025-08-16', '2025-08-17'].map((date) => ({ date })),
            { date: '2025-08-18', reasons: [{ type: 'closed', kind: 'collective-leave' }] },
          ],
          doneAt: '2025-08-29T17:00:00.000Z',
          outcome: { type: 'Acted', what: 'ComplaintClosed' },
        },
      ],
    });
  });
});
