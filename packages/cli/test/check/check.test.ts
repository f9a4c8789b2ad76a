import { readFileSync, writeFileSync } from 'node:fs';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../either.js';
import { fillWithDueReports } from '../killed/due-reports.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const whole = newStore();
const period = '--from 2025-01-01 --to 2025-12-31 --as-of 2025-12-31';
const evaluate = (file: string) => pengaduan(`evaluate ${period} --store ${file} --json`);
const due = (file: string) => pengaduan(`due --at 2025-02-14T09:00+07:00 --store ${file} --json`);
const reports = 40;

beforeAll(async () => {
  await fillWithDueReports(whole, reports);
  await evaluate(whole);
  await due(whole);
});

/** A copy of the store in which statements changed what they like, by the door that read models write through. */
const altered = async (...statements: ReadonlyArray<string>): Promise<string> => {
  const file = newStore();
  writeFileSync(file, readFileSync(whole));
  const store = valueOf(await openSqlite({ file })());
  const door = valueOf(await store.projection({ name: 'damage', schema: [] })());
  const to = { commit: 1n, prepare: 1n };
  const write = door.commit(valueOf(await door.checkpoint()), to, (db) =>
    statements.forEach((sql) => db.run(sql)),
  );
  valueOf(await write());
  await store.close();
  return file;
};

interface Answer {
  readonly exit: number;
  readonly records: number;
  readonly reports: number;
  readonly damaged: ReadonlyArray<{ readonly complaint?: string; readonly message: string }>;
  readonly readModels: ReadonlyArray<{ readonly name: string; readonly differing: ReadonlyArray<string> }>;
}
const checked = async (file: string): Promise<Answer> => {
  const { exit, out, err } = await pengaduan(`check --store ${file} --json --lang en`);
  expect(err).toBe('');
  return { exit, ...(JSON.parse(out) as Omit<Answer, 'exit'>) };
};

describe('pengaduan check', () => {
  it('of a whole journal says what it read, exits with 0 and writes nothing', async () => {
    const before = readFileSync(whole);
    const { exit, out } = await pengaduan(`check --store ${whole}`);
    expect(exit).toBe(0);
    expect(out).toContain(`${reports} laporan`);
    expect(out).toMatch(/metrics: sesuai.*\n.*deadlines: sesuai.*\nTidak ada yang rusak\n$/);
    expect(readFileSync(whole).equals(before)).toBe(true);
  });

  it('names all that is damaged, which whoever asks the read models is not told', async () => {
    const file = await altered(`UPDATE events SET data = CAST('{}' AS BLOB) WHERE position IN (5, 90)`);
    expect((await evaluate(file)).exit).toBe(0);
    const { exit, damaged } = await checked(file);
    expect(exit).toBe(1);
    const places = damaged.flatMap(
      ({ message }) => /: (stream complaint-\d+, revision \d+): is not/.exec(message)?.[1] ?? [],
    );
    expect(new Set(places).size).toBe(2);
  });

  it('notices that the last record is gone', async () => {
    const file = await altered('DELETE FROM events WHERE position = (SELECT max(position) FROM events)');
    const { exit, damaged } = await checked(file);
    expect(exit).toBe(1);
    expect(damaged.map(({ message }) => message).join()).toMatch(/no record at position \d+/);
  });

  it('notices that the end of a stream was lost, which no record shows', async () => {
    const file = await altered(`UPDATE streams SET last = last + 1 WHERE stream = 'complaint-7'`);
    expect(await checked(file)).toMatchObject({ exit: 1, damaged: [{ complaint: '7' }] });
  });

  it('names the reports of which a row of a read model was changed, or is not there', async () => {
    const file = await altered(
      `UPDATE metrics_row SET received_at = received_at + 1 WHERE complaint = '3'`,
      `UPDATE deadlines_running SET due_at = due_at + 1 WHERE complaint IN ('4', '5')`,
    );
    const { exit, readModels, damaged } = await checked(file);
    expect(exit).toBe(1);
    expect(readModels).toMatchObject([
      { name: 'metrics', differing: ['3'] },
      { name: 'deadlines', differing: ['4', '5'] },
    ]);
    expect(damaged).toHaveLength(2);
  });

  it.each([
    ...[`stage = 'Closed'`, `agency = 'x'`, `classification = 'aspiration'`, `stage_at = 1`],
    ...[`rating = 5`, `policy = 'x'`, `settled_at = 1`, `limits = '[]'`, `holdings = '[]'`],
    ...[`response_at = 1`, `hides_duration = 1`, `category = 'x'`],
  ])('names a report of which what is counted was changed: %s', async (change) => {
    const file = await altered(`UPDATE metrics_row SET ${change} WHERE complaint = '3'`);
    expect(await checked(file)).toMatchObject({ exit: 1, readModels: [{ differing: ['3'] }, {}] });
  });

  it('says that rows were lost, and the next question has them again', async () => {
    const lost = [
      `DELETE FROM metrics_row WHERE complaint IN ('3', '4')`,
      `DELETE FROM deadlines_running WHERE complaint > '2'`,
    ];
    const file = await altered(...lost);
    expect(await checked(file)).toMatchObject({ exit: 1, damaged: [{}, {}], readModels: [] });
    expect(await evaluate(file)).toEqual(await evaluate(whole));
    expect(await due(file)).toEqual(await due(whole));
    expect((await checked(file)).exit).toBe(0);
  });

  it('compares read models that are behind with the records that they had', async () => {
    const file = newStore();
    writeFileSync(file, readFileSync(whole));
    const store = valueOf(await openSqlite({ file })());
    const token = { stream: 'complaint-9999', revision: 'no_stream' } as const;
    valueOf(await store.journal.append(token, [{ id: 'x', type: 'InvoicePaid', data: {}, metadata: {} }])());
    await store.close();
    const { exit, readModels, damaged } = await checked(file);
    expect(exit).toBe(1);
    expect(readModels.map(({ differing }) => differing)).toEqual([[], []]);
    expect(damaged).toMatchObject([{ complaint: '9999' }]);
  });
});
