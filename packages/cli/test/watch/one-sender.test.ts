import { existsSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { at } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan, type Result } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const inUse = /^Another process is sending notices of this journal to the same place; end that one first/m;

describe('two processes that send notices to the same place', () => {
  it('the second sends nothing and exits 1, the first goes on, and then the place is free', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const noticesFile = `${newStore()}.jsonl`;
    const target = `jsonl:${noticesFile}`;
    const sendNotices = (): Promise<Result> =>
      pengaduan(['notices', '--store', file, '--to', target, '--lang', 'en']);

    const stop = new AbortController();
    const watchArgs = ['watch', '--store', file, '--notices', target, '--lang', 'en'];
    const watching = pengaduan(watchArgs, [], {}, { stopSignal: () => stop.signal });
    // Whoever has sent a notice holds the place.
    while (!existsSync(noticesFile)) await setImmediate();
    const second = await sendNotices();
    expect({ exit: second.exit, out: second.out }).toEqual({ exit: 1, out: '' });
    expect(second.err).toMatch(inUse);

    stop.abort();
    const first = await watching;
    expect(first.exit).toBe(0);
    expect(first.err).toBe('Watching the deadlines; Ctrl+C ends it.\nEnded.\n');
    expect(await sendNotices()).toEqual({ exit: 0, out: 'Sent: 0; failed: 0\n', err: '' });
    const notices = readFileSync(noticesFile, 'utf8').split('\n').slice(0, -1);
    const keys = notices.map((line) => (JSON.parse(line) as { readonly key: string }).key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  }, 30_000);
});
