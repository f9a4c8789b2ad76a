import { readFileSync } from 'node:fs';
import { at } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { folder } from '../temporary-store.js';
import { about, give } from '../give.js';
import { pengaduan } from '../pengaduan.js';

const store = folder();
const other = /^Another process is sending notices of this journal to the same place; end that one first/m;

describe('two processes that tell one place', () => {
  it('are told apart: the second sends nothing and exits 1, the first goes on, and then it is free', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned));
    const place = `jsonl:${store()}.jsonl`;
    const stop = new AbortController();
    const over = { untilStopped: () => stop.signal };
    const watching = pengaduan(['watch', '--store', file, '--notices', place, '--lang', 'en'], [], {}, over);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const second = await pengaduan(['notices', '--store', file, '--to', place, '--lang', 'en']);
    expect({ exit: second.exit, out: second.out }).toEqual({ exit: 1, out: '' });
    expect(second.err).toMatch(other);
    stop.abort();
    const first = await watching;
    expect(first.exit).toBe(0);
    expect(first.err).toBe('Watching the deadlines; Ctrl+C ends it.\nEnded.\n');
    const third = await pengaduan(['notices', '--store', file, '--to', place, '--lang', 'en']);
    expect(third).toEqual({ exit: 0, out: 'Sent: 0; failed: 0\n', err: '' });
    const told = readFileSync(place.slice('jsonl:'.length), 'utf8').split('\n').slice(0, -1);
    const keys = told.map((line) => (JSON.parse(line) as { readonly key: string }).key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  }, 30_000);
});
