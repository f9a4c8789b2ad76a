import { at, disposition, receive, verify } from '@pengaduan/core/testing';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { forComplaint, applyCommands } from '../apply-commands.js';
import { dataFile, pengaduan, type Result } from '../pengaduan.js';

const newStore = temporaryStores();
const notices = (file: string, instant: string, ...more: ReadonlyArray<string>): Promise<Result> =>
  pengaduan(['notices', '--store', file, '--at', `${instant}+07:00`, ...more]);
const toConsole = ['--to', 'console', '--lang', 'en'];

describe('pengaduan notices', () => {
  it('sends what happened and what falls due, each once', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    expect(await notices(file, '2025-02-03T10:00', ...toConsole)).toEqual({
      exit: 0,
      out: 'Report 1 was dispositioned to dinas-pupr. Please respond by 17 February 2025.\n',
      err: 'Sent: 1; failed: 0\n',
    });
    expect(await notices(file, '2025-02-03T10:05', ...toConsole)).toMatchObject({ exit: 0, out: '' });
    const soon = await notices(file, '2025-02-13T08:00', ...toConsole);
    expect(soon.out).toBe(
      'The first response deadline of report 1 (dinas-pupr) is due on 17 February 2025.\n',
    );
    expect(await notices(file, '2025-02-14T08:00', ...toConsole)).toMatchObject({ exit: 0, out: '' });
    const late = await notices(file, '2025-02-18T00:00', ...toConsole);
    expect(late.out).toMatch(/^The first response deadline of report 1 .* was missed/);
  });

  it('sends what tick did since the last time, however long ago that was', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.InProcess), ...forComplaint('2', at.Dispositioned));
    await notices(file, '2025-02-05T10:00', ...toConsole);
    await pengaduan(['tick', '--store', file, '--at', '2025-06-30T08:00+07:00']);
    const { out } = await notices(file, '2025-12-31T08:00', ...toConsole);
    expect(out).toMatch(/^Report 1 .* was closed by the system: the reporter did not reply/m);
    expect(out).toMatch(/^Report 2 .* was forwarded to the Ombudsman/m);
  });

  it('sends to a new place what happened in the last day only, or since an instant that is given', async () => {
    const file = newStore();
    const later = [receive('2025-02-10T08:00'), verify('2025-02-10T09:00'), disposition('2025-02-10T09:01')];
    await applyCommands(file, ...forComplaint('1', at.Dispositioned), ...forComplaint('2', later));
    const { out } = await notices(file, '2025-02-10T12:00', ...toConsole);
    expect(out).toMatch(/^Report 2 was dispositioned.*\n$/);
    const since = ['--since', '2025-02-01T00:00+07:00'];
    const lines = `${file}.jsonl`;
    await notices(file, '2025-02-10T12:00', '--to', `jsonl:${lines}`, ...since);
    const sent = readFileSync(lines, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly type: string; readonly complaint: string });
    expect(sent).toMatchObject([
      { type: 'NewDisposition', complaint: '1' },
      { type: 'NewDisposition', complaint: '2' },
    ]);
  });

  it('--digest-from sends each office its digest once a working day, from a local time on', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    await notices(file, '2025-02-03T23:00', ...toConsole);
    const send = (instant: string) => notices(file, instant, ...toConsole, '--digest-from', '07.30');
    expect((await send('2025-02-04T07:29')).out).toBe('');
    const digest = '*dinas-pupr*, 4 February 2025\n*New since 3 February 2025: 1*\n- 1\n\n';
    expect(await send('2025-02-04T07:30')).toEqual({ exit: 0, out: digest, err: 'Sent: 1; failed: 0\n' });
    expect((await send('2025-02-04T08:00')).out).toBe('');
    // A Saturday, and a day whose coming days are not decreed.
    expect((await send('2025-02-08T08:00')).out).toBe('');
    const dayBefore2028 = { now: () => Date.parse('2027-12-30T08:00+07:00') };
    const sending = ['notices', '--store', file, ...toConsole, '--digest-from', '07.30'];
    const far = await pengaduan(sending, [], {}, dayBefore2028);
    expect(far).toMatchObject({ exit: 1 });
    expect(far.err).toMatch(
      /^Digest:2027-12-30: not sent yet, as the holidays to come are not in this calendar/m,
    );
  });

  it('refuses an instant that has not come: what it told would not be true yet, nor told again', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const early = await notices(file, '2026-12-11T08:00', ...toConsole, '--digest-from', '07.30');
    expect(early).toMatchObject({ exit: 2, out: '' });
    expect(early.err).toMatch(/^11 December 2026 at 08:00 WIB has not come yet/);
    expect((await notices(file, '2025-02-04T08:00', ...toConsole)).out).toMatch(
      /^Report 1 was dispositioned/,
    );
  });

  it('says that --since does not count for a place that was used before', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const since = (instant: string) => [...toConsole, '--since', instant];
    const first = await notices(file, '2025-02-03T12:00', ...since('2025-02-01T00:00+07:00'));
    expect(first.err).toBe('Sent: 1; failed: 0\n');
    const again = await notices(file, '2025-02-03T12:00', ...since('2025-02-02T00:00+07:00'));
    expect(again.err).toMatch(/^This place was used before .*; --since does not count any more\.$/m);
  });

  it('--within says how long before a due it reminds', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    expect((await notices(file, '2025-02-10T08:00', ...toConsole)).out).toBe('');
    const { out } = await notices(file, '2025-02-10T08:00', ...toConsole, '--within', '5');
    expect(out).toMatch(/is due on 17 February 2025/);
  });

  it('sends nothing about an imported log, unless asked', async () => {
    const file = newStore();
    await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', file]);
    const since = ['--since', '2025-12-01T00:00+07:00'];
    expect((await notices(file, '2025-12-31T08:00', ...toConsole, ...since)).out).toBe('');
    const lines = ['--to', `jsonl:${file}.jsonl`, '--json', ...since, '--include-imported'];
    const { exit, out } = await notices(file, '2025-12-31T08:00', ...lines);
    expect(exit).toBe(0);
    expect((JSON.parse(out) as { readonly sent: number }).sent).toBeGreaterThan(10);
  });

  it('gives programs each notice as JSON on the console, in both languages and with a link for WhatsApp', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const { out } = await notices(file, '2025-02-03T10:00', '--to', 'console', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ...{ type: 'NewDisposition', complaint: '1', to: { role: 'liaison', agency: 'dinas-pupr' } },
      text: {
        id: 'Laporan 1 didisposisikan ke dinas-pupr. Mohon ditanggapi paling lambat 17 Februari 2025.',
      },
      whatsapp: expect.stringMatching(/^https:\/\/wa\.me\/\?text=Laporan%201%20/) as unknown,
    });
  });

  it('puts nothing aside where nobody reads the console, which is no refusal, and sends it the next time', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const args = ['notices', '--store', file, '--at', '2025-02-03T10:00+07:00', ...toConsole];
    const overrides = { out: () => Promise.resolve(false) };
    const { exit, err } = await pengaduan(args, [], {}, overrides);
    expect(exit).toBe(141);
    expect(err).toBe('Sent: 0; failed: 0\n');
    expect((await pengaduan([...args, '--parked'])).out).not.toContain('NewDisposition');
    expect((await pengaduan(args)).out).toMatch(/^Report 1 was dispositioned/);
  });

  it('stops where nobody reads any longer, and sends what was not read the next time', async () => {
    const file = newStore();
    for (const id of ['1', '2', '3', '4']) await applyCommands(file, ...forComplaint(id, at.Dispositioned));
    const args = ['notices', '--store', file, '--at', '2025-02-03T10:00+07:00', ...toConsole];
    let tries = 0;
    const out = () => Promise.resolve(++tries === 1);
    const { exit, err } = await pengaduan(args, [], {}, { out });
    expect(exit).toBe(141);
    expect(tries).toBe(2);
    expect(err).toBe('Sent: 1; failed: 0\n');
    const next = await pengaduan(args);
    expect(next.out).toMatch(/^Report 2 was dispositioned .*\nReport 3 .*\nReport 4 .*\n$/);
    expect(next).toMatchObject({ exit: 0, err: 'Sent: 3; failed: 0\n' });
  });

  it.each([
    ['no place', ['--to', 'surat:kantor'], 2, /^'surat:kantor' is not a valid value/],
    ['an address that is no web address', ['--to', 'webhook:ftp://127.0.0.1/'], 2, /is not a valid value/],
    [
      'a webhook without a secret',
      ['--to', 'webhook:http://127.0.0.1/'],
      2,
      /'--secret-env <NAME>' must be given/,
    ],
    ['a list and a retry at once', [...toConsole, '--parked', '--retry-parked'], 2, /cannot go together/],
    ['a store that is not there', toConsole, 1, /^There is no such journal/],
  ])('%s is one sentence', async (_, args, exit, sentence) => {
    const result = await pengaduan(['notices', '--store', newStore(), '--lang', 'en', ...args]);
    expect(result).toMatchObject({ exit, out: '' });
    expect(result.err).toMatch(sentence);
  });
});
