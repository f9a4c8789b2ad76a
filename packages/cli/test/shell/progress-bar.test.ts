import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/shell/progress/progress.js';
import { advanceLine } from '../../src/shell/progress/words.js';
import type { Session } from '../../src/shell/session.js';

const sessionOn = (terminal: NodeJS.WriteStream | undefined) => {
  const told = { err: '', now: 0 };
  const io = {
    terminal,
    now: () => told.now,
    err: (text: string) => Promise.resolve(((told.err += text), true)),
  };
  // Of a session it needs no more than this.
  return { told, session: { io, lang: 'en', end: () => undefined } as unknown as Session };
};

describe('how far a long work is', () => {
  it('is said with rate and time left', () => {
    const half = { done: 500, all: 2000, elapsedMs: 10_000 };
    expect(advanceLine(half, 'rows', 'en')).toBe('500 of 2000 rows, 50/s, 30 s left');
    expect(advanceLine({ ...half, all: undefined }, 'baris', 'id')).toBe('500 baris, 50/dtk');
    expect(advanceLine({ ...half, all: 500_000 }, 'baris', 'id')).toMatch(/, sisa 2 jam 47 mnt$/);
    expect(advanceLine({ done: 0, all: 9, elapsedMs: 0 }, 'rows', 'en')).toBe('0 of 9 rows, 0/s');
  });

  it('is a bar on a terminal, which is gone at the end, and nothing in lines', async () => {
    let drawn = '';
    const stream = new Writable({
      write: (chunk, _, done) => {
        drawn += String(chunk);
        done();
      },
    });
    const terminal = Object.assign(stream, { isTTY: true, columns: 120 }) as unknown as NodeJS.WriteStream;
    const { told, session } = sessionOn(terminal);
    const progress = progressOf(session, 2000, 'rows');
    told.now = 10_000;
    await progress.advance(500);
    progress.end();
    expect(drawn).toMatch(/\[#{8}\.{22}\] 500 of 2000 rows, 50\/s, 30 s left/);
    expect(drawn).toMatch(/\r\u001b\[K$/);
    expect(drawn.split('\n')).toHaveLength(1);
    expect(told.err).toBe('');
  });

  it('is lines elsewhere, none before a second', async () => {
    const { told, session } = sessionOn(undefined);
    const progress = progressOf(session, 2000, 'rows');
    await progress.advance(1);
    told.now = 1000;
    await progress.advance(500);
    progress.end();
    expect(told.err).toBe('500 of 2000 rows, 500/s, 3 s left\n');
  });
});
