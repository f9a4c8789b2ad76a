import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../src/table/read-map.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { workbook } from '../workbook.js';
import { importing, json, type Files } from './importing.js';
import { openDataRows, openDataText } from './open-data.js';

const newStore = temporaryStores();

const evaluated = async (store: string): Promise<unknown> =>
  JSON.parse(
    (await pengaduan(`evaluate --store ${store} --from 2015-01-01 --to 2015-12-31 --as-of 2016-12-31 --json`))
      .out,
  );

const rows = openDataRows(40);
const closings = rows.filter(({ Status }) => Status === 'Selesai').length;
const text = openDataText(rows);

describe("LAPOR!'s open data", () => {
  it('imports by the map that comes with the program, and twice adds nothing', async () => {
    const store = newStore();
    const args = `t.csv --map lapor-open-data --store ${store}`;
    expect(await json(args, { 't.csv': text })).toMatchObject({
      rows: rows.length,
      added: rows.length,
      refused: [],
    });
    const { byStage, duration } = (await evaluated(store)) as Record<string, unknown>;
    const inProcess = rows.filter(({ Status }) => Status === 'Proses').length;
    expect(byStage).toMatchObject({
      closed: closings,
      inProcess,
      dispositioned: rows.length - inProcess - closings,
    });
    expect(duration).toMatchObject({ n: inProcess + closings });
    expect(await json(args, { 't.csv': text })).toMatchObject({ added: 0, known: rows.length });
    const view = JSON.parse((await pengaduan(`show 1200001 --store ${store} --json`)).out) as unknown;
    expect(view).toMatchObject({ agency: 'kartu-indonesia-pintar-kip', stage: 'InProcess' });
  });
  it('takes every closing by the system, and warns of each, and of each report from before the calendar', async () => {
    const args = `t.csv --map lapor-open-data --store ${newStore()}`;
    const { refused, warnings } = await json(args, { 't.csv': text });
    const warned = (why: RegExp) => warnings.filter((one) => why.test(one.why));
    expect(refused).toEqual([]);
    expect(warned(/^BeforeCalendar$/)).toHaveLength(rows.length);
    expect(warned(/^(EarlierThanDue|NoWait)$/)).toHaveLength(closings);
    expect(warnings).toHaveLength(rows.length + closings);
    expect(warnings[0]).toMatchObject({ line: 2 });
    expect((await json(args, { 't.csv': text })).warnings).toEqual([]);
  });
  it('leaves no text of a report in the store', async () => {
    const store = newStore();
    await json(`t.csv --map lapor-open-data --store ${store}`, { 't.csv': text });
    const stored = readFileSync(store).toString('latin1');
    expect(stored).not.toContain('081234567890');
    expect(stored).not.toContain('rumah Budi');
  });
  it('gives the same numbers in any separator and encoding, and as a workbook', async () => {
    const names = Object.keys(rows[0]!);
    const cells = [names, ...rows.map((row) => names.map((name) => row[name]))];
    const files: Files = {
      'comma.csv': text,
      'semicolon.csv': openDataText(rows, ';'),
      'tab.csv': openDataText(rows, '\t'),
      'utf16.csv': Buffer.from(`\ufeff${text.toString()}`, 'utf16le'),
      'mark.csv': Buffer.from(`\ufeff${text.toString()}`),
      'book.xlsx': await workbook([{ name: 'A', rows: cells.map((row, n) => [n + 4, row] as const) }]),
    };
    const answers: unknown[] = [];
    for (const name of Object.keys(files)) {
      const store = newStore();
      await json(`${name} --map lapor-open-data --store ${store}`, files);
      answers.push(await evaluated(store));
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });
  it('has a row that cannot be read told with its line and column, and costs no other', async () => {
    const bad = openDataText(
      rows.slice(0, 3).map((row, n) => (n === 1 ? { ...row, TanggalDisposisi: '31/2/2015' } : row)),
    );
    const imported = await json(`t.csv --map lapor-open-data --store ${newStore()}`, { 't.csv': bad });
    expect(imported).toMatchObject({ rows: 3, added: 2, refused: [{ line: 4, why: 'TanggalDisposisi' }] });
  });
});

describe('a recap kept by hand', () => {
  const recap = Buffer.from(
    [
      'REKAP JANUARI 2026;;;;;',
      'No;Tanggal;Tracking ID;Stakeholder;Tanggapan;Keterangan',
      '1;3/1/2026;6850001.0;Dinas PUPR;Sudah ada tanggapan;selesai',
      '2;4/1/2026;6850002;RSUD;Belum ada tanggapan;',
      '',
      '3;5/1/2026;6850003;RSUD;entah;',
    ].join('\r\n'),
  );
  it('says how reports stand, as of a time that is given', async () => {
    const store = newStore();
    const args = `r.csv --map rekap-daerah --store ${store}`;
    const without = await importing(args, { 'r.csv': recap });
    expect(without).toMatchObject({ exit: 1, out: '' });
    expect(without.err).toMatch(/add --exported-at/);
    const imported = await json(`${args} --exported-at 2026-02-01T00:00+07:00`, { 'r.csv': recap });
    expect(imported).toMatchObject({ rows: 3, added: 2, refused: [{ line: 6, why: 'Keterangan' }] });
    const view = JSON.parse((await pengaduan(`show 6850001 --store ${store} --json`)).out) as unknown;
    expect(view).toMatchObject({ stage: 'Closed', agency: 'dinas-pupr' });
  });
});

describe('a map', () => {
  const table = Buffer.from('nomor,masuk,dinas\n7,2025-02-03 08:00,DLH\n');
  const map = {
    complaint: 'Nomor',
    zone: 'Asia/Jayapura',
    dates: 'dmy',
    fields: { channel: { value: 'surat' }, anonymous: { value: 'false' }, confidential: { value: 'false' } },
    activities: [
      {
        activity: 'received',
        at: 'MASUK',
        actor: 'coordinator',
        fields: { classification: { value: 'complaint' } },
      },
    ],
  };
  const withMap = (json: unknown): Files => ({ 't.csv': table, 'm.json': Buffer.from(JSON.stringify(json)) });

  it('of your own names the columns, the zone and what they mean', async () => {
    const store = newStore();
    expect(await json(`t.csv --map m.json --store ${store}`, withMap(map))).toMatchObject({ added: 1 });
    const view = JSON.parse((await pengaduan(`show 7 --store ${store} --json`)).out) as unknown;
    expect(view).toMatchObject({ facts: [{ at: '2025-02-02T23:00:00.000Z', channel: 'surat' }] });
  });
  it('is as docs/complaint-log.md shows one', () => {
    const page = readFileSync(new URL('../../../../docs/complaint-log.md', import.meta.url), 'utf8');
    const [, shown = ''] = /```json\n(\{\n {2}"complaint".*?)```/s.exec(page) ?? [];
    expect(readMap(JSON.parse(shown))).toMatchObject({ right: { complaint: 'Nomor' } });
  });
  it.each([
    ['is no JSON object', 7, 'this map is not valid;'],
    ['has a misspelt field', { ...map, activites: [] }, 'at activites;'],
    [
      'has no activity of that name',
      { ...map, activities: [{ ...map.activities[0], activity: 'masuk' }] },
      'at activities.0.activity;',
    ],
    ['has another zone', { ...map, zone: 'Europe/Paris' }, 'at zone;'],
    ['says neither times nor standing', { complaint: 'x' }, 'at activities;'],
  ])('that %s is refused with the place', async (_, wrong, place) => {
    const { exit, err } = await importing(`t.csv --map m.json --store ${newStore()}`, withMap(wrong));
    expect(exit).toBe(1);
    expect(err).toContain(place);
  });
  it('whose columns the table has not is told which, and no store is made', async () => {
    const store = newStore();
    const { err } = await importing(
      `t.csv --map m.json --store ${store}`,
      withMap({ ...map, complaint: 'Tracking ID' }),
    );
    expect(err).toContain('"Tracking ID"');
    expect((await pengaduan(`show 7 --store ${store}`)).err).toMatch(/tidak ada/);
  });
});
