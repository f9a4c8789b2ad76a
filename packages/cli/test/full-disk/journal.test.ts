import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCommand } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { forComplaint } from '../apply-commands.js';
import { copyStore } from '../killed/copy-store.js';
import { fillWithDueReports } from '../killed/due-reports.js';
import { commandsIn, expectBeginning, expectBeginningOfEach, recordsIn } from '../killed/records.js';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { reports, smallDisks } from './small-disk.js';
import { untilDone } from './until-done.js';

const newStore = temporaryStores();
const commands = Array.from({ length: reports }, (_, n) => forComplaint(String(n + 1), at.Closed)).flat();
const input = commands.map((command) => `${JSON.stringify(encodeCommand(command))}\n`).join('');
const rows = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8')
  .split('\n')
  .slice(0, 8 * reports);

describe.skipIf(process.platform === 'win32').each(smallDisks())('a full disk, $name', (disk) => {
  it('import: says so, keeps what is stored, and completes the log once there is room', async () => {
    const folder = disk.folder();
    const [log, file, undisturbed] = [join(folder, 'log.csv'), join(folder, 'x.db'), newStore()];
    writeFileSync(log, rows.join('\n'));
    const args = (store: string) => ['import', log, '--json', '--store', store];
    await pengaduan(args(undisturbed));
    const whole = await recordsIn(undisturbed);
    let before = 0;
    const done = await untilDone(
      (kib) => disk.run(args(file), kib),
      async () => void (before = (await expectBeginningOfEach(file, whole, before)).length),
    );
    const { added, known, refused } = JSON.parse(done.stdout) as Record<string, number>;
    expect({ sum: Number(added) + Number(known), refused }).toEqual({ sum: rows.length - 1, refused: [] });
    expect(await expectBeginningOfEach(file, whole, before)).toHaveLength(whole.length);
  });

  it('apply: answers each command it could not store, and keeps each that it did', async () => {
    const [file, undisturbed] = [join(disk.folder(), 'x.db'), newStore()];
    await pengaduan(['apply', '--store', undisturbed], [input]);
    const whole = await recordsIn(undisturbed);
    let before = 0;
    const args = ['apply', '--store', file];
    const accepted = (out: string) => out.split('\n').filter((line) => line.includes('"ok":true')).length;
    const done = await untilDone(
      (kib) => disk.run(args, kib, { input }),
      async ({ stdout }) => {
        const records = await expectBeginning(file, whole, before);
        before = records.length;
        expect(commandsIn(records).size).toBeGreaterThanOrEqual(accepted(stdout));
      },
    );
    expect(accepted(done.stdout)).toBe(commands.length);
    expect(await recordsIn(file)).toEqual(whole);
  });

  it('tick: does the rest once there is room, and nothing twice', async () => {
    const [file, undisturbed] = [join(disk.folder(), 'x.db'), newStore()];
    await fillWithDueReports(file, reports);
    copyStore(file, undisturbed);
    let before = (await recordsIn(file)).length;
    const args = (store: string) => ['tick', '--at', '2025-12-31T00:00+07:00', '--store', store];
    await pengaduan(args(undisturbed));
    const whole = await recordsIn(undisturbed);
    await untilDone(
      (kib) => disk.run(args(file), kib),
      async () => void (before = (await expectBeginning(file, whole, before)).length),
    );
    expect(await recordsIn(file)).toEqual(whole);
  });
});
