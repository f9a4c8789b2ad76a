import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { addWorkingDays, formatDay, indonesia, parseDay } from '@pengaduan/calendar';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../either.js';

// The built command, as `npx pengaduan` runs it.
const bin = fileURLToPath(new URL('../../bin/pengaduan.js', import.meta.url));
const pengaduan = (args: ReadonlyArray<string>, input = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

describe('pengaduan as a process', () => {
  it('exits 0 when done, 1 when there is no answer, 2 on wrong use', () => {
    expect(pengaduan(['--help'])).toMatchObject({ status: 0, stderr: '' });
    expect(pengaduan(['calendar', 'add', '2025-01-10', '-3'])).toMatchObject({
      status: 0,
      stdout: '2025-01-07\n',
    });
    expect(pengaduan(['calendar', 'add', '2027-12-31', '1'])).toMatchObject({ status: 1, stdout: '' });
    expect(pengaduan(['calendar', 'ad'])).toMatchObject({ status: 2, stdout: '' });
  });

  it('answers 100,000 lines, each by the calendar', () => {
    const calendar = valueOf(indonesia());
    const first = valueOf(parseDay('2020-06-01'));
    const questions = Array.from({ length: 100_000 }, (_, i) => ({
      day: first + (i % 2500),
      n: (i % 121) - 60,
    }));
    const input = questions.map(({ day, n }) => `add ${formatDay(day)} ${n}\n`).join('');
    const { status, stdout } = pengaduan(['calendar', '-'], input);
    const expected = questions.map(({ day, n }) => {
      return formatDay(valueOf(addWorkingDays(calendar, day, n)));
    });
    expect(status).toBe(0);
    // Not toEqual on the lists: a difference would be printed 100,000 lines long.
    expect(stdout.split('\n').findIndex((line, i) => line !== (expected[i] ?? ''))).toBe(-1);
  });

  it('answers a line before the next one is sent', async () => {
    const child = spawn(process.execPath, [bin, 'calendar', '-']);
    const answered: string[] = [];
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answered.push(text);
      if (answered.length === 1) child.stdin.end('coverage\n');
    });
    child.stdin.write('add 2025-03-27 14\n');
    expect(await ended).toBe(0);
    expect(answered).toEqual(['2025-04-28\n', '2020-01-01..2027-12-31\n']);
  });

  it('ends quietly when its reader has enough, even while more is sent, with the status that shells know', async () => {
    const child = spawn(process.execPath, [bin, 'calendar', '-']);
    const complaints: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    // Whoever sends notices the end too.
    child.stdin.on('error', () => undefined);
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
    child.stdout.once('data', () => child.stdout.destroy());
    const send = (): void => {
      while (child.stdin.writable && child.stdin.write('add 2025-03-27 14\n'.repeat(1000)));
      if (child.stdin.writable) child.stdin.once('drain', send);
    };
    send();
    expect(await ended).toEqual({ code: 141, signal: null });
    expect(complaints).toEqual([]);
  });
});
