import { receive } from '@pengaduan/core/testing';
import { right } from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const store = temporaryStores()();
const days = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-02-02'];
beforeAll(() =>
  applyCommands(store, ...days.flatMap((day, n) => forComplaint(String(n + 1), [receive(`${day}T12:00`)]))),
);

const asked = async (command: string, ...args: ReadonlyArray<string>) => {
  let text = '';
  const writeFile = (_: object, written: string | Uint8Array) => {
    text = written.toString();
    return Promise.resolve(right(undefined));
  };
  const result = await pengaduan([command, '--store', store, ...args], [], {}, { writeFile });
  return { ...result, text };
};
const year = ['--year', '2025', '--lang', 'en'];
const outside =
  'Outside this period, not counted: 1 report received before 2025-01-01 and 2 after 2025-12-31';

describe('reports that were received outside the period that is asked for', () => {
  it.each([
    ['evaluate', []],
    ['evaluate', ['--by', 'agency']],
    ['evaluate', ['--by', 'agency', '--json']],
    ['evaluate', ['--json']],
    ['evaluate', ['--explain', 'received']],
    ['report', ['--out', 'x.html']],
    ['recap', ['--out', 'x.csv']],
  ])('%s %j says how many there are, beside its answer', async (command, args) => {
    const { exit, out, err } = await asked(command, ...year, ...args);
    expect({ exit, err }).toEqual({ exit: 0, err: `${outside}\n` });
    expect(out).not.toBe('');
  });

  it.each([
    ['evaluate', ['--figures']],
    ['recap', ['--out', 'x.csv']],
  ])('%s %j tells a program, too', async (command, args) => {
    const { out } = await asked(command, ...year, ...args, '--json');
    expect(JSON.parse(out)).toMatchObject({ receivedOutside: { before: 1, after: 2 } });
  });

  it('the page that is sent says it, also that there are none', async () => {
    const { text } = await asked('report', ...year, '--out', 'x.html');
    const [term, said] = outside.split(': ');
    expect(text).toContain(`<dt><b>${term}</b></dt><dd>${said}</dd>`);
    const all = await asked('report', '--from', '2024-01-01', '--to', '2026-02-02', '--out', 'x.html');
    expect(all).toMatchObject({ exit: 0, err: '' });
    expect(all.text).toContain('<dt><b>Di luar masa ini, tidak dihitung</b></dt><dd>tidak ada</dd>');
  });

  it('are said by the days that count: those after the day of counting are outside, too', async () => {
    const { err } = await asked('evaluate', '--year', '2025', '--as-of', '2025-06-30');
    expect(err).toBe(
      'Di luar masa ini, tidak dihitung: 1 laporan masuk sebelum 2025-01-01 dan 3 sesudah 2025-06-30\n',
    );
    const later = await asked('evaluate', '--from', '2026-01-02', '--to', '2026-12-31');
    expect(later.err).toBe('Di luar masa ini, tidak dihitung: 4 laporan masuk sebelum 2026-01-02\n');
  });
});
