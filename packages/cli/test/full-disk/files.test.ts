import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillWithDueReports } from '../killed/due-reports.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { reports, smallDisks } from './small-disk.js';
import { untilDone } from './until-done.js';

const newStore = temporaryStores();
const plenty = 32 * 1024;

describe.skipIf(process.platform === 'win32').each(smallDisks())('a full disk, $name', (disk) => {
  const fill = async (file: string): Promise<string> => {
    await fillWithDueReports(file, reports);
    return file;
  };

  it('policy show --out: leaves no half of a file, and nothing beside it', async () => {
    const folder = disk.folder();
    const out = join(folder, 'policy.json');
    await untilDone(
      (kib) => disk.run(['policy', 'show', 'nasional', '--out', out], kib),
      () => expect(readdirSync(folder)).toEqual([]),
    );
    expect(readFileSync(out, 'utf8')).toBe((await pengaduan('policy show nasional')).out);
  });

  it('due --ics: leaves the old calendar as it was, and nothing beside it', async () => {
    // Where the disk is a real one, the journal is on another.
    const store = await fill(newStore());
    const folder = disk.folder();
    const ics = join(folder, 'due.ics');
    const args = (at: string) => ['due', '--ics', ics, '--at', at, '--json', '--store', store];
    await disk.run(args('2025-02-03T09:00+07:00'), plenty);
    const old = readFileSync(ics, 'utf8');
    await untilDone(
      (kib) => disk.run(args('2025-02-14T09:00+07:00'), kib),
      () => {
        expect(readFileSync(ics, 'utf8')).toBe(old);
        expect(readdirSync(folder)).toEqual(['due.ics']);
      },
    );
    const done = readFileSync(ics, 'utf8');
    expect(done).not.toBe(old);
    await disk.run(args('2025-02-14T09:00+07:00'), plenty);
    const timeless = (text: string) => text.replaceAll(/^DTSTAMP.*$/gm, '');
    expect(timeless(done)).toBe(timeless(readFileSync(ics, 'utf8')));
  });

  it('evaluate: gives no number while its read model has no room', async () => {
    const store = await fill(join(disk.folder(), 'x.db'));
    const period = ['--from', '2025-01-01', '--to', '2025-12-31', '--as-of', '2025-12-31'];
    const done = await untilDone(
      (kib) => disk.run(['evaluate', ...period, '--json', '--store', store], kib),
      ({ stdout }) => expect(stdout).toBe(''),
    );
    expect(JSON.parse(done.stdout)).toMatchObject({ received: reports });
  });

  it('output into a file: whoever reads half of it is told', async () => {
    const output = join(disk.folder(), 'policy.json');
    const done = await untilDone(
      (kib) => disk.run(['policy', 'show', 'nasional'], kib, { output }),
      ({ stderr }) =>
        expect(stderr).toBe('The output cannot be written: the disk is full; free some space and repeat.\n'),
    );
    expect(done.stderr).toBe('');
    expect(readFileSync(output, 'utf8')).toBe((await pengaduan('policy show nasional')).out);
  });
});
