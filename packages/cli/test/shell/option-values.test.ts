import { at } from '@pengaduan/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { forComplaint, applyCommands } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';

const newStore = temporaryStores();
const office = newStore();
beforeAll(() => applyCommands(office, ...forComplaint('1', at.Dispositioned)));
const hook = 'webhook:http://127.0.0.1:8/x';

describe('a value that cannot be used', () => {
  it.each([
    [['due', '--within', '-1'], '--within', 'a whole number from 0 to 9999'],
    [['due', '--within', '99999'], '--within', 'a whole number from 0 to 9999'],
    [['due', '--ics', ''], '--ics', 'the name of a file'],
    [['due', '--agency', ' '], '--agency', 'the id of an agency'],
    [['tick', '--at', 'besok'], '--at', 'a date and time with its zone, e.g. 2025-08-20T00:00+07:00'],
    [['tick', '--at', '2025-02-30T00:00+07:00'], '--at', 'a date and time with its zone'],
    [['tick', '--at', '2025-02-03T00:00'], '--at', 'a date and time with its zone'],
    [
      ['notices', '--to', 'webhook:ftp://x'],
      '--to',
      'console, jsonl:FILE, webhook:URL with http or https, or env:NAME',
    ],
    [['notices', '--to', hook, '--secret-env', ''], '--secret-env', 'the name of an environment variable'],
    [['evaluate', '--year', '25'], '--year', 'a year, e.g. 2025.'],
    [['report', '--quarter', '2025', '--out', 'a.html'], '--quarter', 'a quarter, e.g. 2025-Q1.'],
    [['recap', '--month', '2025', '--out', 'a.csv'], '--month', 'a month, e.g. 2025-03.'],
    [
      ['evaluate', '--compare', 'dulu'],
      '--compare',
      'a year, a quarter or a month, e.g. 2024, 2024-Q1 or 2024-03.',
    ],
    [
      ['recap', '--out', 'rekap.pdf'],
      '--out',
      'the name of a file that ends in .xlsx or .csv, e.g. rekap.xlsx.',
    ],
    [
      ['notices', '--to', 'console', '--digest-from', '24:00'],
      '--digest-from',
      'a local time of day, e.g. 07:00',
    ],
    [
      ['watch', '--notices', 'console', '--digest-from', '7'],
      '--digest-from',
      'a local time of day, e.g. 07:00',
    ],
    [['watch', '--notices', 'surat'], '--notices', 'console, jsonl:FILE, webhook:URL with http'],
  ])('%j is wrong use: the option is named, and what it takes', async (args, option, form) => {
    const [command = '', ...rest] = args;
    const result = await pengaduan([command, '--store', office, ...rest, '--lang', 'en']);
    expect({ exit: result.exit, out: result.out }).toEqual({ exit: 2, out: '' });
    expect(result.err).toContain(`option '${option} <`);
    expect(result.err).toContain(`: ${form}`);
    expect(result.err.trimEnd()).not.toContain('\n');
    const inIndonesian = await pengaduan([command, '--store', office, ...rest]);
    expect(inIndonesian.err).toMatch(/^Nilai '.*' tidak sah untuk opsi '.*': .*\. Lihat: pengaduan /);
  });

  it('is a time for digests that nobody is sent: wrong use as well', async () => {
    const result = await pengaduan(['watch', '--store', office, '--digest-from', '07:00', '--lang', 'en']);
    const err = "Option '--notices <TO>' must be given. See: pengaduan watch --help\n";
    expect(result).toEqual({ exit: 2, out: '', err });
  });

  it('is a webhook without the name of its secret: wrong use as well', async () => {
    const result = await pengaduan(['notices', '--store', office, '--to', hook, '--lang', 'en']);
    expect(result).toEqual({
      ...{ exit: 2, out: '' },
      err: "Option '--secret-env <NAME>' must be given. See: pengaduan notices --help\n",
    });
  });
});
