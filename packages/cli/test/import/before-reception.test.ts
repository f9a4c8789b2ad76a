import { describe, expect, it } from 'vitest';
import { exportOf } from '../lapor/export.js';
import { pengaduan } from '../pengaduan.js';
import { json, mapOf } from '../table/importing.js';
import { temporaryStores } from '../temporary-store.js';
import { importJson, logOf, receivedRow, verifiedRow } from './import-json.js';

const newStore = temporaryStores();
const received = receivedRow('2026-04-06 08:00');
const dispositioned = '1;2026-04-07 09:00;disposisi;koordinator;dlh;;;;';
const responded = '1;2025-04-10 09:00;tanggapan;penghubung;dlh;;;;awal';
const refusedOf = async (rows: ReadonlyArray<string>, store: string) => {
  const { refused } = await importJson('log.csv', store, logOf(rows), ['--lang', 'en']);
  return refused.map(({ line, why, because, message }) => [line, why, because, message]);
};

describe('a row of a time before the reception of its report', () => {
  it('is told so, with the time and the line of the reception, in each import', async () => {
    const store = newStore();
    const rows = [received, verifiedRow('2026-04-06 09:00'), dispositioned, responded];
    const sentence =
      'Waktu: 10 April 2025 at 09:00 WIB is before the reception of this report on 6 April 2026 at 08:00 WIB (line 2); check the day, year and time of both.';
    expect(await refusedOf(rows, store)).toEqual([[5, 'OutOfOrder', undefined, sentence]]);
    expect(await refusedOf(rows, store)).toEqual([[5, 'OutOfOrder', undefined, sentence]]);
    // The reception is in the store, and not in this file.
    expect(await refusedOf([responded], store)).toEqual([
      [2, 'OutOfOrder', undefined, sentence.replace(' (line 2)', '')],
    ]);
  });

  it('is what the rows behind the reception are refused for', async () => {
    const rows = [received, verifiedRow('2026-04-06 07:00'), dispositioned];
    const [first, second] = await refusedOf(rows, newStore());
    expect(first).toEqual([
      3,
      'OutOfOrder',
      undefined,
      expect.stringMatching(/07:00 WIB is before .* \(line 2\)/),
    ]);
    expect(second?.slice(0, 3)).toEqual([4, 'WrongStage', 3]);
    // Also where its stage is over by what was stored before.
    const store = newStore();
    await refusedOf([received, verifiedRow('2026-04-06 09:00'), dispositioned], store);
    const again = await refusedOf([verifiedRow('2026-04-06 07:00')], store);
    expect(again.map((row) => row.slice(0, 2))).toEqual([[2, 'OutOfOrder']]);
  });

  it('or of its very time, written before it, is told to stand behind it', async () => {
    const [row] = await refusedOf([verifiedRow('2026-04-06 08:00'), received], newStore());
    expect(row).toEqual([
      2,
      'OutOfOrder',
      undefined,
      expect.stringMatching(/also when .* \(line 3\).* write the reception first/),
    ]);
  });

  it('is still one of a report that was not received, where no reception is known', async () => {
    expect(await refusedOf([dispositioned], newStore())).toEqual([
      [2, 'NotReceived', undefined, expect.stringMatching(/^This report has not been received/)],
    ]);
  });
});

it('a row that has no place among the others is what those are refused for that miss it', async () => {
  const rows = [received, verifiedRow('2026-04-06'), dispositioned];
  const told = await refusedOf(rows, newStore());
  expect(told.map((row) => row.slice(0, 3))).toEqual([
    [3, 'at', undefined],
    [4, 'WrongStage', 3],
  ]);
});

it('a table and an export tell of it too', async () => {
  const map = mapOf([
    { activity: 'received', at: 'Masuk', actor: 'reporter' },
    { activity: 'closed', at: 'Selesai', actor: 'coordinator' },
  ]);
  const files = {
    't.csv': Buffer.from('Nomor;Masuk;Selesai\n1;6/4/2026;10/4/2025\n'),
    'm.json': map,
    'l.xlsx': await exportOf({ reports: [{ 'Tracking ID': 7, 'Tanggal Laporan Masuk': '3 Mar 2026' }] }),
  };
  const { refused } = await json(`t.csv --map m.json --store ${newStore()}`, files);
  expect(refused).toMatchObject([{ line: 2, why: 'OutOfOrder' }]);
  expect(refused[0]?.message).toMatch(
    /^10 April 2025 .* is before the reception of this report on 6 April 2026/,
  );
  const { out } = await pengaduan(`import lapor l.xlsx --store ${newStore()} --json --lang en`, [], files);
  expect(out).toMatch(/10 February 2026 .* is before the reception of this report on 3 March 2026/);
});
