import { at } from '@pengaduan/core/testing';
import { describe, expect, it, vi } from 'vitest';
import { applyAtOnce, applyCommands, dueAndNotNoted, factTypesOf, forComplaint } from '../apply-commands.js';
import { webhookReceiver } from '../outbox/webhook-receiver.js';
import { temporaryStores } from '../temporary-store.js';
import { watchProcesses } from './watch-process.js';

const newStore = temporaryStores();
const watch = watchProcesses();
const lines = (text: string): ReadonlyArray<string> => text.split('\n').slice(0, -1);
/** The deadline that a line of JSON is about. */
const deadlineOn = (line: string): string => {
  const { complaint, deadline } = JSON.parse(line) as Readonly<Record<string, string>>;
  return `${String(complaint)}/${String(deadline)}`;
};
/** How many are due and were not acted on. */
const overdueIn = (file: string): Promise<number> => dueAndNotNoted(file, '2025-12-31T08:00+07:00');

describe('pengaduan watch', () => {
  it('does at the start what was missed, then what comes in, a line each, and ends at SIGTERM with 0', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const { child, printed, ended, until } = watch(file);
    await until(() => lines(printed.out).length === 3);
    await applyAtOnce(file, ...forComplaint('2', at.InProcess));
    await until(() => printed.out.includes('closed by the system'));
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(printed.err).toBe('Watching the deadlines; Ctrl+C ends it.\nEnded.\n');
    expect(lines(printed.out).map((line) => line.split('  ').slice(0, 4))).toEqual([
      ['1', 'dinas-pupr', 'limit missed', 'informing the liaison officer'],
      ['1', 'dinas-pupr', 'limit missed', 'first response'],
      ['1', 'dinas-pupr', 'forwarded to the Ombudsman', 'follow-up before the Ombudsman'],
      ['2', 'dinas-pupr', 'limit missed', 'informing the liaison officer'],
      ['2', 'dinas-pupr', 'closed by the system', "reporter's feedback"],
    ]);
    expect(await factTypesOf(file, '2')).toContain('ComplaintClosed');
  });

  it('stopped in the middle, has printed all that it did and nothing else, and the next one does the rest', async () => {
    const file = newStore();
    const complaints = Array.from({ length: 150 }, (_, n) => forComplaint(String(n + 1), at.Dispositioned));
    await applyCommands(file, ...complaints.flat());
    const all = await overdueIn(file);
    expect(all).toBe(450);
    const first = watch(file, '--json');
    await vi.waitUntil(async () => (await overdueIn(file)) < all, { timeout: 30_000, interval: 5 });
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });
    const left = await overdueIn(file);
    expect(lines(first.printed.out)).toHaveLength(all - left);
    const second = watch(file, '--json');
    await second.until(() => second.printed.err !== '' && lines(second.printed.out).length === left);
    second.child.kill('SIGINT');
    expect(await second.ended).toEqual({ code: 0, signal: null });
    const keys = [first, second].flatMap(({ printed }) => lines(printed.out).map(deadlineOn));
    expect(new Set(keys).size).toBe(all);
  });

  it('two at once do each thing once, though both may say that they did it', async () => {
    const file = newStore();
    const ids = Array.from({ length: 40 }, (_, n) => String(n + 1));
    await applyCommands(file, ...ids.flatMap((id) => forComplaint(id, at.Dispositioned)));
    const both = [watch(file, '--json'), watch(file, '--json')] as const;
    await Promise.all(both.map(({ until, printed }) => until(() => printed.err !== '')));
    await vi.waitUntil(async () => (await overdueIn(file)) === 0, { timeout: 30_000 });
    both.forEach(({ child }) => child.kill('SIGTERM'));
    const ends = await Promise.all(both.map(({ ended }) => ended));
    expect(ends).toEqual(Array(2).fill({ code: 0, signal: null }));
    const keys = both.flatMap(({ printed }) => lines(printed.out).map(deadlineOn));
    expect(new Set(keys).size).toBe(120);
    for (const id of ids) {
      const forwarded = (await factTypesOf(file, id)).filter((type) => type === 'ForwardedToOmbudsman');
      expect(forwarded).toHaveLength(1);
    }
  });

  it('sends notices as things happen, when asked to', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const { received, url } = await webhookReceiver(() => 200);
    const { child, printed, ended, until } = watch(
      file,
      ...['--notices', `webhook:${url}`, '--secret-env', 'KUNCI'],
    );
    await until(() => printed.out.includes('forwarded to the Ombudsman'));
    const types = (): ReadonlyArray<string> =>
      received.map(({ body }) => (JSON.parse(body) as { readonly type: string }).type);
    await vi.waitUntil(() => types().includes('ForwardedToOmbudsman'), { timeout: 30_000 });
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect([...types()].sort()).toEqual(['ForwardedToOmbudsman', 'Overdue']);
  });

  it('will not watch a journal that is not there, nor without the secret of its webhook', async () => {
    const missing = watch(newStore());
    expect(await missing.ended).toEqual({ code: 1, signal: null });
    expect(missing.printed.err).toMatch(/^There is no such journal/);
    const file = newStore();
    await applyCommands(file, ...at.Received);
    const unsigned = watch(file, '--notices', 'webhook:http://127.0.0.1:8009/', '--secret-env', 'TIADA');
    expect(await unsigned.ended).toEqual({ code: 2, signal: null });
    expect(unsigned.printed.err).toMatch(/^The environment variable TIADA is empty/);
  });
});
