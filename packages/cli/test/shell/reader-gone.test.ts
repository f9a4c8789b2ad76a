import { encodeCommand } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyCommands, factTypesOf, forComplaint } from '../apply-commands.js';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const bin = fileURLToPath(new URL('../../bin/pengaduan.js', import.meta.url));
const newStore = temporaryStores();
// 128 and the number of SIGPIPE: what a shell says of `yes` in `yes | head -1`, also where there are no signals.
const nobodyReads = 141;

const receptions = (count: number): string =>
  Array.from({ length: count }, (_, n) => forComplaint(String(n + 1), at.Received))
    .flat()
    .map((command) => `${JSON.stringify(encodeCommand(command))}\n`)
    .join('');

/** Runs a process whose reader goes away after the first piece of output. */
const untilFirstLine = async (
  args: ReadonlyArray<string>,
  input = '',
): Promise<{ code: unknown; err: string }> => {
  const child = spawn(process.execPath, [bin, ...args, '--lang', 'en']);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdin.on('error', () => undefined);
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, err };
};

const period = ['--from', '2025-01-01', '--to', '2025-12-31', '--as-of', '2026-03-31'];
const closed = { out: () => Promise.resolve(false) };

describe('when nobody reads the output any longer', () => {
  it.each([
    ['import', ['import', dataFile('report-6340753.csv')]],
    ['evaluate', ['evaluate', ...period]],
    ['show', ['show', '1']],
    ['due', ['due']],
    ['due --ics', ['due', '--json']],
    ['tick', ['tick', '--at', '2025-02-18T00:00+07:00']],
    ['watch', ['watch']],
    ['notices', ['notices', '--to', 'console', '--at', '2025-02-03T10:00+07:00']],
    ['apply', ['apply']],
    ['calendar', ['calendar', 'coverage']],
    ['calendar -', ['calendar', '-']],
    ['policy list', ['policy', 'list']],
    ['policy show', ['policy', 'show', 'nasional']],
    ['--help', ['--help']],
    ['--version', ['--version']],
  ])('%s exits with 141', async (_, args) => {
    const store = newStore();
    await applyCommands(store, ...at.Dispositioned);
    const hasStore = !['calendar', 'policy', '--help', '--version'].includes(args[0] ?? '');
    const input = args[0] === 'apply' ? [receptions(1)] : ['coverage\n'];
    const all = [...args, ...(hasStore ? ['--store', store] : [])];
    expect((await pengaduan(all, input, {}, closed)).exit).toBe(nobodyReads);
  });

  it('apply stops: what was answered is stored, and at most the command in hand besides', async () => {
    const store = newStore();
    const { code, err } = await untilFirstLine(['apply', '--store', store], receptions(300));
    expect({ code, err }).toEqual({ code: nobodyReads, err: '' });
    expect((await pengaduan(['show', '300', '--store', store])).exit).toBe(1);
    expect(await factTypesOf(store, '1')).toContain('ComplaintReceived');
  });

  it('tick stops before it has done everything, and the next one does the rest', async () => {
    const store = newStore();
    await applyCommands(
      store,
      ...Array.from({ length: 50 }, (_, n) => forComplaint(String(n), at.Dispositioned)).flat(),
    );
    const later = ['tick', '--at', '2025-02-18T00:00+07:00', '--store', store];
    expect((await pengaduan(later, [], {}, closed)).exit).toBe(nobodyReads);
    const rest = await pengaduan(later);
    expect(rest.exit).toBe(0);
    expect(rest.out.split('\n').length).toBeGreaterThan(20);
  });

  it('a watch ends at the next line, as if it had been told to', async () => {
    const store = newStore();
    // So many that the reader is gone before the last of them.
    const many = Array.from({ length: 100 }, (_, n) => forComplaint(String(n), at.Dispositioned));
    await applyCommands(store, ...many.flat());
    const { code, err } = await untilFirstLine(['watch', '--store', store]);
    expect(code).toBe(nobodyReads);
    expect(err).toBe('Watching the deadlines; Ctrl+C ends it.\nEnded.\n');
  });

  it('notices stop, and all are sent next time: a reader that is gone has refused none', async () => {
    const store = newStore();
    await applyCommands(
      store,
      ...Array.from({ length: 9 }, (_, n) => forComplaint(String(n), at.Dispositioned)).flat(),
    );
    const args = ['notices', '--to', 'console', '--store', store, '--at', '2025-02-03T10:00+07:00'];
    const stopped = new AbortController();
    const overrides = {
      out: () => Promise.resolve((stopped.abort(), false)),
      stopSignal: () => stopped.signal,
    };
    expect((await pengaduan(args, [], {}, overrides)).exit).toBe(nobodyReads);
    expect((await pengaduan(args)).out.trimEnd().split('\n')).toHaveLength(9);
  });
});

it('a full disk behind standard output is a failure, and no command goes on', async () => {
  const full = { out: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })) };
  await expect(pengaduan('calendar coverage', [], {}, full)).rejects.toThrow('no space');
});
