import { at, decline, receive } from '@pengaduan/core/testing';
import { right } from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../../apply-commands.js';
import { pengaduan } from '../../pengaduan.js';
import { temporaryStores } from '../../temporary-store.js';

const store = temporaryStores()();
beforeAll(() =>
  applyCommands(
    store,
    ...forComplaint('1', at.InProcess),
    ...forComplaint('2', [...at.Dispositioned, decline('2025-02-04T08:00')]),
    ...forComplaint('3', [receive('2025-02-17T09:00')]),
  ),
);

const names = 'Nama;Kode\nDinas Pekerjaan Umum;dinas-pupr\nDPUPR;dinas-pupr\nDinas Kesehatan;dinkes\n';
const asked =
  (command: string, ...more: ReadonlyArray<string>) =>
  async (isNamed: boolean) => {
    let file = '';
    const writeFile = (_: object, text: string | Uint8Array) => {
      file = text.toString();
      return Promise.resolve(right(undefined));
    };
    const args = [...command.split(' '), '--store', store, ...(isNamed ? ['--names', 'n.csv'] : []), ...more];
    const files = { 'n.csv': Buffer.from(names) };
    const { exit, out, err } = await pengaduan(args, [], files, { writeFile });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    return out + file;
  };
const year = ['--year', '2025', '--as-of', '2025-02-28'];
const morning = ['--at', '2025-02-04T09:00+07:00'];

describe('agencies', () => {
  it.each([
    ['evaluate --by agency', year],
    ['evaluate --figures', year],
    ['evaluate --explain holdings', year],
    ['report --out laporan.html', year],
    ['recap --out rekap.csv', year],
    ['due --within 20', morning],
    ['digest', morning],
  ])(
    'are called in %s by the name that a file has for their ids, the first where it has more',
    async (...[command, more]) => {
      const [plain, named] = [await asked(command, ...more)(false), await asked(command, ...more)(true)];
      expect(plain).toContain('dinas-pupr');
      expect(named).toContain('Dinas Pekerjaan Umum');
      expect(named).not.toMatch(/dinas-pupr|DPUPR|Dinas Kesehatan/);
    },
  );
  it.each([
    ['evaluate --by agency', year],
    ['evaluate --figures', year],
    ['report --out laporan.html', year],
    ['recap --out rekap.csv', year],
    ['due --within 20', ['--at', '2025-02-18T09:00+07:00']],
  ])('that there is none of is said in words in %s, in both languages', async (command, more) => {
    expect(await asked(command, ...more)(false)).toContain('kantor (tanpa OPD)');
    expect(await asked(command, ...more, '--lang', 'en')(false)).toContain('the office (no agency)');
  });
  it.each([
    ['evaluate --by agency --json', year],
    ['evaluate --figures --json', year],
    ['due --json', morning],
  ])('stand by their ids in %s, for programs', async (command, more) => {
    expect(await asked(command, ...more)(true)).toBe(await asked(command, ...more)(false));
  });
  it('are not named by a file that is none', async () => {
    const args = ['due', '--store', store, '--names', 'n.csv', '--lang', 'en'];
    const result = await pengaduan(args, [], { 'n.csv': Buffer.from('Dinas PUPR\n') });
    expect(result).toMatchObject({ exit: 1, out: '' });
    expect(result.err).toMatch(/^n\.csv, line 1: give two columns/);
  });
});
