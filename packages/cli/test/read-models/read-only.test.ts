import { at } from '@pengaduan/core/testing';
import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduanProcess } from '../process.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const questions = [
  ['evaluate', '--from 2025-01-01 --to 2025-12-31 --as-of 2025-12-31'],
  ['due', '--at 2025-02-04T09:00+07:00'],
] as const;
const folders: Array<string> = [];
afterEach(() => folders.splice(0).forEach((folder) => chmodSync(folder, 0o755)));

/** A copy in a folder in which nobody may write; the folder of the tests is opened, so that others may look. */
const readOnlyCopy = (file: string): string => {
  const folder = join(dirname(file), `of-${folders.length}-${Date.now()}`);
  mkdirSync(folder);
  folders.push(folder);
  const copy = join(folder, 'office.db');
  copyFileSync(file, copy);
  chmodSync(copy, 0o444);
  chmodSync(folder, 0o555);
  chmodSync(dirname(file), 0o755);
  return copy;
};
/** Root may write everything, so it asks as nobody. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

// Windows has no such rights.
describe.skipIf(process.platform === 'win32').each(questions)(
  'pengaduan %s of a file that may only be read',
  (command, options) => {
    const ask = (file: string) =>
      pengaduanProcess([command, ...options.split(' '), '--store', file], { ...asNobody });
    it.each(['has no tables of it yet', 'has newer reports than they have'])(
      'computes in memory what the file %s',
      async (which) => {
        const file = newStore();
        await applyCommands(file, ...forComplaint('1', at.Dispositioned));
        if (which.includes('newer')) {
          expect(pengaduanProcess([command, ...options.split(' '), '--store', file]).status).toBe(0);
          await applyCommands(file, ...forComplaint('2', at.Verified));
        }
        const [copy, again] = [readOnlyCopy(file), newStore()];
        copyFileSync(file, again);
        const { status, stdout, stderr } = ask(copy);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout).toBe(pengaduanProcess([command, ...options.split(' '), '--store', again]).stdout);
      },
    );
  },
);
