import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { evaluate2025, expectedOf, importJson } from './import-json.js';

const newStore = temporaryStores();

describe('pengaduan import', () => {
  it('refuses of the edge file the expected lines for the expected reasons, stores the others, and does so again', async () => {
    const file = newStore();
    const log = dataFile('complaint-log-edge.csv');
    const { refused, warnings, evaluation } = expectedOf('complaint-log-edge');
    const first = await importJson(log, file);
    expect(first.refused.map(({ line, why }) => ({ line, why }))).toEqual(refused);
    expect(
      first.warnings.map(({ line, why, workingDaysEarly }) => ({ line, why, workingDaysEarly })),
    ).toEqual(warnings);
    expect(first).toMatchObject({ rows: 48, added: 33, known: 0 });
    expect(await evaluate2025(file, '2025-12-31')).toEqual(evaluation);
    const second = await importJson(log, file);
    expect(second).toMatchObject({ rows: 48, added: 0, known: 33, warnings: [] });
    expect(second.refused.map(({ line }) => line)).toEqual(first.refused.map(({ line }) => line));
    expect(await evaluate2025(file, '2025-12-31')).toEqual(evaluation);
  });

  it('says to people how many rows are new, known and refused, and of each refused one the line and the remedy', async () => {
    const result = await pengaduan([
      'import',
      dataFile('complaint-log-edge.csv'),
      '--store',
      newStore(),
      '--lang',
      'en',
    ]);
    expect(result.exit).toBe(1);
    expect(result.err).toBe('');
    const [head, first, ...rest] = result.out.trim().split('\n');
    expect(head).toBe('48 rows: 33 new, 0 known, 15 refused');
    expect(first).toMatch(/^ {2}line 13: Cannot archive the report at the stage "Archived"; /);
    expect(rest.length).toBe(16);
    expect(rest.at(-1)).toBe(
      '  warning, line 32: Taken as it was logged, although the follow-up before the Ombudsman deadline had not ended (2 working days early).',
    );
    const sound = await pengaduan(['import', dataFile('report-6340753.csv'), '--store', newStore()]);
    expect(sound).toEqual({ exit: 0, out: '7 baris: 7 baru, 0 sudah ada, 0 ditolak\n', err: '' });
  });

  it('makes no store of what is no log, of a file that is not there, or under a policy that is not known', async () => {
    const file = newStore();
    const files = { 'latin.csv': Buffer.from('tracking_id,at\n\xe9', 'latin1'), 'p.json': Buffer.from('{}') };
    const log = dataFile('report-6340753.csv');
    for (const words of [
      ['import', 'latin.csv'],
      ['import', 'nowhere.csv'],
      ['import', log, '--policy', 'nowhere.json'],
      ['import', log, '--policy', 'p.json'],
    ]) {
      const result = await pengaduan([...words, '--store', file], [], files);
      expect(result).toMatchObject({ exit: 1, out: '' });
      expect(result.err).toMatch(/^(latin\.csv|nowhere\.csv|nowhere\.json|id): /);
      expect(existsSync(file)).toBe(false);
    }
  });
});
