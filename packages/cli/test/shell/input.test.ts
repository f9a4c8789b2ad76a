import { encodeCommand } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const commands = at.Verified.map((command) => `${JSON.stringify(encodeCommand(command))}\n`).join('');
const mib = 1024 * 1024;
const apply = (...input: ReadonlyArray<string | Uint8Array>) =>
  pengaduan(['apply', '--store', newStore(), '--lang', 'en'], input);
const answers = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

describe('standard input', () => {
  it('may begin with a byte-order mark, also one that comes in pieces', async () => {
    const bytes = Buffer.from(`\uFEFF${commands}`);
    expect(await apply(bytes)).toMatchObject({ exit: 0, err: '' });
    const pieces = [bytes.subarray(0, 1), bytes.subarray(1, 2), bytes.subarray(2, 3), bytes.subarray(3)];
    expect(await apply(...pieces)).toMatchObject({ exit: 0, err: '' });
    expect((await pengaduan('calendar -', ['\uFEFFadd 2025-03-27 14\n'])).out).toBe('2025-04-28\n');
    expect((await pengaduan('calendar -', ['\uFEFF'])).out).toBe('');
  });

  it.each([
    ['little endian', Buffer.from(`\uFEFF${commands}`, 'utf16le')],
    ['big endian', Buffer.from(`\uFEFF${commands}`, 'utf16le').swap16()],
    ['without a mark', Buffer.from(commands, 'utf16le')],
    ['big endian without a mark', Buffer.from(commands, 'utf16le').swap16()],
  ])('of UTF-16, %s, is refused in one sentence, and nothing is done', async (_, bytes) => {
    for (const input of [[bytes], [bytes.subarray(0, 1), bytes.subarray(1)]]) {
      const { exit, out, err } = await apply(...input);
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toMatch(/^Standard input is UTF-16; [^\n]*UTF-8[^\n]*\n$/);
    }
    expect(await pengaduan('calendar -', [bytes])).toMatchObject({ exit: 1, out: '' });
  });

  it('may have a line of 1 MiB; a longer one is refused by its number and costs no other', async () => {
    const first = commands.split('\n')[0] ?? '';
    const longest = first + ' '.repeat(mib - first.length);
    const { exit, out, err } = await apply(
      `${longest}\n`,
      'x'.repeat(mib),
      'x'.repeat(10),
      `x\r\n${commands.split('\n')[1] ?? ''}\n`,
      'y'.repeat(mib + 1),
    );
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(answers(out)).toMatchObject([
      { line: 1, ok: true },
      {
        line: 2,
        ok: false,
        invalid: [{ field: '', problem: 'is longer than 1 MiB; a command fits in a line of less.' }],
      },
      { line: 3, ok: true },
      { line: 4, ok: false },
    ]);
  });

  it('of calendar questions has the same limit', async () => {
    const input = ['add 2025-03-27 14\n', 'x'.repeat(mib + 1), '\ncoverage\n'];
    const { exit, out } = await pengaduan('calendar - --lang en', input);
    expect(exit).toBe(1);
    const [first, second, third] = out.split('\n');
    expect([first, third]).toEqual(['2025-04-28', '2020-01-01..2027-12-31']);
    expect(second).toBe('error: The line is longer than 1 MiB.');
    const json = await pengaduan('calendar - --json --lang en', input);
    expect(JSON.parse(json.out.split('\n')[1] ?? '')).toEqual({
      error: { type: 'LongLine', message: 'The line is longer than 1 MiB.' },
    });
  });

  it('without an end of line is not read for ever', async () => {
    let asked = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked += 1;
        yield await Promise.resolve(Buffer.alloc(65_536));
      }
    };
    for (const args of ['calendar - --lang en', `apply --store ${newStore()} --lang en`]) {
      asked = 0;
      const { exit, out, err } = await pengaduan(args, [], {}, { input: endless() });
      expect(exit).toBe(1);
      expect(err).toMatch(/^Line 1 of standard input has no end within 64 MiB; [^\n]*\n$/);
      expect(out.split('\n')).toHaveLength(2);
      expect(asked).toBeLessThan(1100);
    }
  });

  it('with a value inside values, thousands deep, is answered like any other', async () => {
    const deep = '['.repeat(300_000) + ']'.repeat(300_000);
    const inside = `{"command":"ReceiveComplaint","id":"c1","complaint":"1","at":${deep},"by":${deep},"extra":${deep}}`;
    const { exit, out } = await apply(`${deep}\n${inside}\n`);
    expect(exit).toBe(1);
    expect(answers(out)).toMatchObject([
      { line: 1, ok: false },
      { line: 2, ok: false },
    ]);
  });
});
