import { at } from '@pengaduan/core/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { applyCommands } from '../apply-commands.js';
import { dataFile, pengaduan, type Result } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const office = temporaryStores()();
beforeAll(() => applyCommands(office, ...at.Dispositioned));

const period = ['--from', '2023-01-01', '--to', '2023-12-31', '--as-of', '2023-12-31'];
const commands: Readonly<Record<string, ReadonlyArray<string>>> = {
  import: ['import', dataFile('report-6340753.csv')],
  evaluate: ['evaluate', ...period],
  show: ['show', '1'],
  apply: ['apply'],
  due: ['due'],
  tick: ['tick'],
  watch: ['watch'],
  notices: ['notices', '--to', 'console'],
};

interface Given {
  readonly store?: string;
  readonly variable?: string;
  /** What the file of `--store-file` holds. */
  readonly file?: string | Uint8Array;
  readonly lang?: string;
}

const run = (
  command: ReadonlyArray<string>,
  { store, variable, file, lang = 'en' }: Given,
): Promise<Result> => {
  const env = (name: string): string | undefined => (name === 'PENGADUAN_STORE' ? variable : undefined);
  const args = [
    ...command,
    ...(store === undefined ? [] : ['--store', store]),
    ...(file === undefined ? [] : ['--store-file', 'store.txt']),
    ...['--lang', lang],
  ];
  const files = file === undefined ? {} : { 'store.txt': Buffer.from(file) };
  return pengaduan(args, [], files, { env });
};

describe('where the store is', () => {
  it('is said by --store, by a file, or by PENGADUAN_STORE, the first of these that is given', async () => {
    const found = /^Report 1: /;
    const show = commands['show'] ?? [];
    expect((await run(show, { store: office, variable: '/nowhere/x.db' })).out).toMatch(found);
    expect((await run(show, { file: office, variable: '/nowhere/x.db' })).out).toMatch(found);
    expect((await run(show, { variable: office })).out).toMatch(found);
    expect((await run(show, { variable: '/nowhere/x.db' })).err).toMatch(/^There is no such journal/);
  });

  it.each([
    ['with an end of line', (name: string) => `${name}\n`],
    ['of Windows', (name: string) => `\uFEFF${name}\r\n`],
    ['of PowerShell, which writes UTF-16', (name: string) => Buffer.from(`\uFEFF${name}\r\n`, 'utf16le')],
  ])('may stand in a file %s', async (_, write) => {
    expect((await run(['show', '1'], { file: write(office) })).out).toMatch(/^Report 1: /);
  });

  it.each(Object.entries(commands))('is needed by %s: without it, exit 2', async (_, command) => {
    for (const variable of [undefined, '']) {
      const { exit, out, err } = await run(command, variable === undefined ? {} : { variable });
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toMatch(
        /^Option '--store <STORE>' must be given, or --store-file, or PENGADUAN_STORE\. See: /,
      );
    }
  });

  it.each([
    [{ file: '' }, /^store.txt: write the name or address of the store on its first line/],
    [{ file: 'a.db\nb.db\n' }, /^store.txt: write the name or address of the store on its first line/],
    [{ file: office, store: office }, /'--store-file <FILE>' and '--store <STORE>' cannot go together/],
  ])('in a file: %j is wrong use', async (given, sentence) => {
    const { exit, out, err } = await run(['show', '1'], given);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  it('in a file that is not there is a refusal', async () => {
    const { exit, err } = await pengaduan('show 1 --store-file /nowhere/store.txt --lang en');
    expect(exit).toBe(2);
    expect(err).toMatch(/^\/nowhere\/store.txt: there is no such file; check its name/);
  });
});

const unusable = [
  'esdb://petugas:rahasia:lagi@db.example',
  'esdb://petugas:rahasia@@@',
  'esdb://petugas:rahasia@',
  'esdb://petugas:rahasia@db.example:99999',
  'esdb://petugas:rahasia@db.example:port',
  'esdb://petugas:rahasia@db example',
  'esdb://petugas:rahasia@db.example,,db2.example',
  'esdb://petugas:rah%asia@db.example',
  'esdb://petugas:rahasia@db.example?tls=maybe',
  'esdb://petugas:rahasia@db.example?tls',
  'esdb://petugas:rahasia@db.example?rahasia=1',
  'esdb://petugas:rahasia@db.example?tlsVerifyCert=false',
  'esdb:petugas:rahasia@db.example',
  'kurrentdb:/petugas:rahasia@db.example',
  'esdb://db.example',
  'https://petugas:rahasia@db.example',
  'sqlite://petugas:rahasia.db',
];

describe('an address that cannot be one', () => {
  it.each(unusable)(
    '%s is wrong use wherever it stands, and no word of it is said, by nobody',
    async (address) => {
      // The driver warns on the console, with the whole address.
      const warned = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];
      for (const given of [{ store: address }, { variable: address }, { file: address }]) {
        for (const lang of ['en', 'id']) {
          const { exit, out, err } = await run(['show', '1'], { ...given, lang });
          expect({ exit, out }).toEqual({ exit: 2, out: '' });
          expect(err).not.toMatch(/rah|petugas|lagi/);
          expect(err).toMatch(/^[^\n]+\n$/);
        }
      }
      for (const spy of warned) {
        expect(spy).not.toHaveBeenCalled();
        spy.mockRestore();
      }
    },
  );

  it.each(Object.entries(commands))('%s sees it before it does anything', async (_, command) => {
    const { exit, out } = await run(command, { store: 'esdb://a:b:c@@@' });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
  });
});
