import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { at } from '@pengaduan/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { folder } from '../temporary-store.js';
import { about, factsOf, give } from '../give.js';
import { receiver } from '../outbox/webhook-receiver.js';
import { pengaduan } from '../pengaduan.js';

const bin = fileURLToPath(new URL('../../bin/pengaduan.js', import.meta.url));
const store = folder();
const running = new Set<ChildProcess>();
afterEach(() => running.forEach((child) => child.kill('SIGKILL')));

/** `pengaduan watch` as a process of its own. */
const watching = (file: string, ...more: ReadonlyArray<string>) => {
  const env = { ...process.env, KUNCI: 'rahasia-yang-cukup-panjang-1234' };
  const child = spawn(process.execPath, [bin, 'watch', '--store', file, '--lang', 'en', ...more], { env });
  running.add(child);
  const said = { out: '', err: '' };
  const waiting = new Set<() => void>();
  const hear = (stream: 'out' | 'err') => (text: string) => {
    said[stream] += text;
    waiting.forEach((look) => look());
  };
  child.stdout.setEncoding('utf8').on('data', hear('out'));
  child.stderr.setEncoding('utf8').on('data', hear('err'));
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal });
    });
  });
  const until = (is: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (is()) resolve();
      };
      waiting.add(look);
      look();
    });
  return { child, said, ended, until };
};
const lines = (text: string): ReadonlyArray<string> => text.split('\n').slice(0, -1);
/** The deadline that a line of JSON is about. */
const deadlineOn = (line: string): string => {
  const { complaint, deadline } = JSON.parse(line) as Readonly<Record<string, string>>;
  return `${String(complaint)}/${String(deadline)}`;
};
/** How many are due and were not acted on. */
const overdueIn = async (file: string): Promise<number> => {
  const { out } = await pengaduan(['due', '--store', file, '--at', '2025-12-31T08:00+07:00', '--json']);
  const { deadlines } = JSON.parse(out) as {
    deadlines: ReadonlyArray<{ readonly overdue: boolean; readonly missed: boolean }>;
  };
  return deadlines.filter(({ overdue, missed }) => overdue && !missed).length;
};
/** Whether the first of what is due was done: that of complaint 1. */
const isBegun = async (file: string): Promise<boolean> => {
  const { out } = await pengaduan(['show', '1', '--store', file, '--json']);
  return out.includes('"state":"missed"');
};

describe('pengaduan watch', () => {
  it('does at the start what was missed, then what comes in, a line each, and ends at SIGTERM with 0', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned));
    const { child, said, ended, until } = watching(file);
    await until(() => lines(said.out).length === 3);
    await give(file, ...about('2', at.InProcess));
    await until(() => said.out.includes('closed by the system'));
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(said.err).toBe('Watching the deadlines; Ctrl+C ends it.\nEnded.\n');
    expect(lines(said.out).map((line) => line.split('  ').slice(0, 4))).toEqual([
      ['1', 'dinas-pupr', 'limit missed', 'informing the liaison officer'],
      ['1', 'dinas-pupr', 'limit missed', 'first response'],
      ['1', 'dinas-pupr', 'forwarded to the Ombudsman', 'follow-up before the Ombudsman'],
      ['2', 'dinas-pupr', 'limit missed', 'informing the liaison officer'],
      ['2', 'dinas-pupr', 'closed by the system', "reporter's feedback"],
    ]);
    expect(await factsOf(file, '2')).toContain('ComplaintClosed');
  });

  it('stopped in the middle, has said all that it did and nothing else, and the next one does the rest', async () => {
    const file = store();
    const complaints = Array.from({ length: 150 }, (_, n) => about(String(n + 1), at.Dispositioned));
    await give(file, ...complaints.flat());
    const all = await overdueIn(file);
    expect(all).toBe(450);
    const first = watching(file, '--json');
    while (!(await isBegun(file))) await new Promise(setImmediate);
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });
    const left = await overdueIn(file);
    expect(lines(first.said.out)).toHaveLength(all - left);
    const second = watching(file, '--json');
    await second.until(() => second.said.err !== '' && lines(second.said.out).length === left);
    second.child.kill('SIGINT');
    expect(await second.ended).toEqual({ code: 0, signal: null });
    const keys = [first, second].flatMap(({ said }) => lines(said.out).map(deadlineOn));
    expect(new Set(keys).size).toBe(all);
  });

  it('two at once do each thing once, though both may say that they did it', async () => {
    const file = store();
    const ids = Array.from({ length: 40 }, (_, n) => String(n + 1));
    await give(file, ...ids.flatMap((id) => about(id, at.Dispositioned)));
    const both = [watching(file, '--json'), watching(file, '--json')] as const;
    await Promise.all(both.map(({ until, said }) => until(() => said.err !== '')));
    while ((await overdueIn(file)) > 0) await new Promise(setImmediate);
    both.forEach(({ child }) => child.kill('SIGTERM'));
    const ends = await Promise.all(both.map(({ ended }) => ended));
    expect(ends).toEqual(Array(2).fill({ code: 0, signal: null }));
    const keys = both.flatMap(({ said }) => lines(said.out).map(deadlineOn));
    expect(new Set(keys).size).toBe(120);
    for (const id of ids) {
      const forwarded = (await factsOf(file, id)).filter((type) => type === 'ForwardedToOmbudsman');
      expect(forwarded).toHaveLength(1);
    }
  });

  it('sends notices as things happen, when asked to', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned));
    const { received, url } = await receiver(() => 200);
    const { child, said, ended, until } = watching(
      file,
      ...['--notices', `webhook:${url}`, '--secret-env', 'KUNCI'],
    );
    await until(() => said.out.includes('forwarded to the Ombudsman'));
    const types = (): ReadonlyArray<string> =>
      received.map(({ body }) => (JSON.parse(body) as { readonly type: string }).type);
    while (!types().includes('ForwardedToOmbudsman')) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect([...types()].sort()).toEqual(['ForwardedToOmbudsman', 'Overdue']);
  });

  it('will not watch a journal that is not there, nor without the secret of its webhook', async () => {
    const missing = watching(store());
    expect(await missing.ended).toEqual({ code: 1, signal: null });
    expect(missing.said.err).toMatch(/^There is no such journal/);
    const file = store();
    await give(file, ...at.Received);
    const unsigned = watching(file, '--notices', 'webhook:http://127.0.0.1:9/', '--secret-env', 'TIADA');
    expect(await unsigned.ended).toEqual({ code: 1, signal: null });
    expect(unsigned.said.err).toMatch(/^The environment variable TIADA is empty/);
  });
});
