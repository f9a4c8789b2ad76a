import { at } from '@pengaduan/core/testing';
import { left } from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../temporary-store.js';
import { about, give } from '../give.js';
import { pengaduan } from '../pengaduan.js';

const store = folder();
const office = store();
beforeAll(() => give(office, ...about('1', at.Dispositioned)));
const hook = 'webhook:http://127.0.0.1:9/x';

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
      'console, jsonl:FILE, or webhook:URL with http or https',
    ],
    [['notices', '--to', hook, '--secret-env', ''], '--secret-env', 'the name of an environment variable'],
    [['watch', '--notices', 'surat'], '--notices', 'console, jsonl:FILE, or webhook:URL'],
  ])('%j is wrong use: the option is named, and what it takes', async (args, option, form) => {
    const [command = '', ...rest] = args;
    const ran = await pengaduan([command, '--store', office, ...rest, '--lang', 'en']);
    expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: 2, out: '' });
    expect(ran.err).toContain(`option '${option} <`);
    expect(ran.err).toContain(`: ${form}`);
    expect(ran.err.trimEnd()).not.toContain('\n');
    const inIndonesian = await pengaduan([command, '--store', office, ...rest]);
    expect(inIndonesian.err).toMatch(/^Nilai '.*' tidak sah untuk opsi '.*': .*\. Lihat: pengaduan /);
  });

  it('is a webhook without the name of its secret: wrong use as well', async () => {
    const ran = await pengaduan(['notices', '--store', office, '--to', hook, '--lang', 'en']);
    expect(ran).toEqual({
      ...{ exit: 2, out: '' },
      err: "Option '--secret-env <NAME>' must be given. See: pengaduan notices --help\n",
    });
  });

  it.each([
    [
      ['due', '--agency', 'tiada'],
      {},
      /^No complaint of this journal is with the agency tiada; check --agency/,
    ],
    [['due', '--at', '1990-01-01T00:00Z'], {}, /^The holidays of 1990 are not in this calendar; .*\(--at\)/],
    [['due', '--ics', '/tmp'], { code: 'EISDIR' }, /^\/tmp: that is a folder; name a file/],
    [
      ['notices', '--to', 'jsonl:/x/n'],
      { code: 'ENOENT' },
      /^\/x\/n: there is no such folder; make it first/,
    ],
    [
      ['watch', '--notices', 'jsonl:/x/n'],
      { code: 'EACCES' },
      /^\/x\/n: the file cannot be written \(EACCES\)/,
    ],
  ])(
    '%j is refused in one sentence with the remedy',
    async ([command = '', ...rest], { code = '' }: { code?: string }, says) => {
      const no = (path: string) => Promise.resolve(left({ type: 'Unwritable' as const, path, code }));
      const over = code === '' ? {} : { writeFile: no, canAppend: no };
      const ran = await pengaduan([command, '--store', office, ...rest, '--lang', 'en'], [], {}, over);
      expect({ exit: ran.exit, out: ran.out }).toEqual({ exit: 1, out: '' });
      expect(ran.err).toMatch(says);
      expect(ran.err.trimEnd()).not.toContain('\n');
    },
  );
});

describe('nothing to show', () => {
  it('is not an error: a new journal, an agency that has nothing due', async () => {
    const empty = store();
    await pengaduan(['apply', '--store', empty]);
    const none = await pengaduan(['due', '--store', empty, '--lang', 'en']);
    expect(none).toEqual({ exit: 0, out: 'Due by 1 December 2026: 0\n', err: '' });
    const early = ['--at', '2025-02-03T09:02+07:00', '--within', '0', '--agency', 'dinas-pupr', '--json'];
    const quiet = await pengaduan(['due', '--store', office, ...early]);
    expect(quiet.exit).toBe(0);
    expect(JSON.parse(quiet.out)).toMatchObject({ within: 0, until: '2025-02-03' });
  });
});

describe('a tick at another time than now', () => {
  it('before one that was made does nothing and says so', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned));
    const tick = (instant: string) => pengaduan(['tick', '--store', file, '--at', instant, '--lang', 'en']);
    expect((await tick('2025-02-20T00:00+07:00')).out).toMatch(/: 2 done\n$/);
    expect(await tick('2025-02-19T00:00+07:00')).toEqual({
      ...{ exit: 0, err: '', out: '19 February 2025 at 00:00 WIB: nothing to do.\n' },
    });
  });
  it('that is still to come is done, and warned of', async () => {
    const file = store();
    await give(file, ...about('1', at.Dispositioned));
    const args = ['tick', '--store', file, '--at', '2050-01-01T00:00+07:00', '--lang', 'en'];
    const ran = await pengaduan(args);
    expect(ran.exit).toBe(0);
    expect(ran.err).toMatch(/^1 January 2050 at 00:00 WIB is still to come: .*Without --at it is now\.\n$/);
    expect(await pengaduan(args)).toMatchObject({ exit: 0, err: '' });
  });
});
