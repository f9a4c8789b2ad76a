import { existsSync, readFileSync } from 'node:fs';
import { left } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import { outcome, type Checkpoint } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { describe, expect, it } from 'vitest';
import { folder } from '../temporary-store.js';
import { dataFile, pengaduan } from '../pengaduan.js';

const store = folder();
const period = ['--from', '2025-01-01', '--to', '2025-12-31', '--as-of'];

const expected = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(dataFile(`${name}.expected.json`), 'utf8')) as Record<string, unknown>;
const evaluated = async (file: string, asOf: string): Promise<unknown> =>
  JSON.parse((await pengaduan(['evaluate', '--store', file, ...period, asOf, '--json'])).out);
interface Answer {
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly refused: ReadonlyArray<{ readonly line: number; readonly why: string; readonly message: string }>;
}
const imported = async (log: string, file: string, files: Record<string, Uint8Array> = {}): Promise<Answer> =>
  JSON.parse((await pengaduan(['import', log, '--store', file, '--json'], [], files)).out) as Answer;

describe('pengaduan import', () => {
  it('takes the log of a year; its evaluation is the expected one, field by field; a second import adds nothing', async () => {
    const file = store();
    const log = dataFile('complaint-log-2025.csv');
    expect(await imported(log, file)).toEqual({ rows: 2488, added: 2488, known: 0, refused: [] });
    expect(await evaluated(file, '2026-03-31')).toEqual(expected('complaint-log-2025'));
    expect(await imported(log, file)).toEqual({ rows: 2488, added: 0, known: 2488, refused: [] });
    expect(await evaluated(file, '2026-03-31')).toEqual(expected('complaint-log-2025'));
  });

  it('leaves the numbers ready, so that the first question reads no journal', async () => {
    const file = store();
    await imported(dataFile('report-6340753.csv'), file);
    const opened = await outcome(openSqlite({ file }));
    if (!opened.ok) throw new Error(opened.failure.type);
    const { checkpoints, feed, close } = opened.value;
    const { value: kept } = (await outcome(checkpoints.load('metrics'))) as { value: Checkpoint };
    const seen = await outcome(
      feed.read<'unseen'>(
        { prefix: 'complaint-', after: kept.position },
        () => () => Promise.resolve(left('unseen' as const)),
      ),
    );
    expect(isSome(kept.position)).toBe(true);
    expect(seen).toEqual({ ok: true, value: kept.position });
    await close();
  });

  it.each([1, 1244, 2487])('takes %i rows of the year and then the whole: the same', async (rows) => {
    const file = store();
    const whole = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8');
    const start = Buffer.from(
      whole
        .split('\n')
        .slice(0, rows + 1)
        .join('\n'),
    );
    expect(await imported('start.csv', file, { 'start.csv': start })).toMatchObject({
      added: rows,
      refused: [],
    });
    const rest = { rows: 2488, added: 2488 - rows, known: rows, refused: [] };
    expect(await imported(dataFile('complaint-log-2025.csv'), file)).toEqual(rest);
    expect(await evaluated(file, '2026-03-31')).toEqual(expected('complaint-log-2025'));
  });

  it('refuses of the edge file the expected lines for the expected reasons, stores the others, and does so again', async () => {
    const file = store();
    const log = dataFile('complaint-log-edge.csv');
    const { refused, evaluation } = expected('complaint-log-edge');
    const first = await imported(log, file);
    expect(first.refused.map(({ line, why }) => ({ line, why }))).toEqual(refused);
    expect(first).toMatchObject({ rows: 48, added: 31, known: 0 });
    expect(await evaluated(file, '2025-12-31')).toEqual(evaluation);
    const second = await imported(log, file);
    expect(second).toMatchObject({ rows: 48, added: 0, known: 31 });
    expect(second.refused.map(({ line }) => line)).toEqual(first.refused.map(({ line }) => line));
    expect(await evaluated(file, '2025-12-31')).toEqual(evaluation);
  });

  it('says to people how many rows are new, known and refused, and of each refused one the line and the remedy', async () => {
    const ran = await pengaduan([
      'import',
      dataFile('complaint-log-edge.csv'),
      '--store',
      store(),
      '--lang',
      'en',
    ]);
    expect(ran.exit).toBe(1);
    expect(ran.err).toBe('');
    const [head, first, ...rest] = ran.out.trim().split('\n');
    expect(head).toBe('48 rows: 31 new, 0 known, 17 refused');
    expect(first).toBe(
      '  line 12: Not due yet: the supporting data deadline ends on 21 March 2025 at 00:00 WIB; try again from then on.',
    );
    expect(rest.length).toBe(16);
    const sound = await pengaduan(['import', dataFile('report-6340753.csv'), '--store', store()]);
    expect(sound).toEqual({ exit: 0, out: '7 baris: 7 baru, 0 sudah ada, 0 ditolak\n', err: '' });
  });

  it('makes no store of what is no log, of a file that is not there, or under a policy that is not known', async () => {
    const file = store();
    const files = { 'latin.csv': Buffer.from('tracking_id,at\n\xe9', 'latin1'), 'p.json': Buffer.from('{}') };
    const log = dataFile('report-6340753.csv');
    for (const words of [
      ['import', 'latin.csv'],
      ['import', 'nowhere.csv'],
      ['import', log, '--policy', 'nowhere.json'],
      ['import', log, '--policy', 'p.json'],
    ]) {
      const ran = await pengaduan([...words, '--store', file], [], files);
      expect(ran).toMatchObject({ exit: 1, out: '' });
      expect(ran.err).toMatch(/^(latin\.csv|nowhere\.csv|nowhere\.json|id): /);
      expect(existsSync(file)).toBe(false);
    }
  });

  it('takes a complaint of very many rows', async () => {
    const at = (minute: number): string =>
      new Date(Date.parse('2025-02-03T08:00Z') + minute * 60_000).toISOString();
    const rows = [
      `1,${at(0)},received,reporter,,complaint,a,b,false,false,`,
      `1,${at(1)},verified,coordinator,,supervisory,,,,,`,
      `1,${at(2)},dispositioned,coordinator,dlh,,,,,,`,
      ...Array.from({ length: 700 }, (_, i) => `1,${at(3 + i)},responded,liaison,dlh,,,,,,initial`),
    ];
    const header = readFileSync(dataFile('report-6340753.csv'), 'utf8').split('\n')[0];
    const files = { 'long.csv': Buffer.from([header, ...rows].join('\n')) };
    const file = store();
    expect(await imported('long.csv', file, files)).toEqual({ rows: 703, added: 703, known: 0, refused: [] });
    expect(await imported('long.csv', file, files)).toEqual({ rows: 703, added: 0, known: 703, refused: [] });
  });
});
