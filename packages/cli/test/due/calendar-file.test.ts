import { at } from '@pengaduan/core/testing';
import { right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();

describe('pengaduan due --ics', () => {
  it('writes a calendar file instead: one entry a due day, the same one every time', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned), ...forComplaint('2', at.InProcess));
    const written: Array<string> = [];
    const overrides = {
      writeFile: ({ path }: { readonly path: string }, text: string | Uint8Array) => {
        written.push(`${path}\n${text.toString()}`);
        return Promise.resolve(right(undefined));
      },
    };
    const args = ['due', '--store', file, '--ics', 'tenggat.ics', '--within', '70', '--lang', 'en'];
    const result = await pengaduan([...args, '--at', '2025-02-03T09:02+07:00'], [], {}, overrides);
    expect(result).toEqual({ exit: 0, out: 'tenggat.ics: 5 deadlines\n', err: '' });
    const [text = ''] = written;
    expect(text).toMatch(/^tenggat.ics\nBEGIN:VCALENDAR\r\n/);
    expect([...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid)).toEqual([
      'due-2025-02-03@pengaduan',
      'due-2025-02-17@pengaduan',
      'due-2025-02-19@pengaduan',
      'due-2025-05-09@pengaduan',
    ]);
    expect(text).toMatch(
      /^DTSTART;VALUE=DATE:20250217\r\n(.*\r\n)*?DESCRIPTION:1 · first response · dinas-pupr/m,
    );
  });
});
