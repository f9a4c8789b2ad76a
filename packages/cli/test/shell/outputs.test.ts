import { encodeCommand } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, lstatSync, mkdtempSync, openSync, closeSync, readdirSync } from 'node:fs';
import { chmodSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pengaduanProcess } from '../process.js';

const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'pengaduan-outputs-')));

// Made by a process: this one may keep a file open after closing it.
const model = join(newFolder(), 'office.db');
beforeAll(() => {
  const input = at.Dispositioned.map((command) => `${JSON.stringify(encodeCommand(command))}\n`).join('');
  expect(pengaduanProcess(['apply', '--store', model], { input }).status).toBe(0);
  // Both keep a read model in the file: from the second time on they change nothing.
  pengaduanProcess(['due', '--store', model, ...instant]);
  pengaduanProcess(['evaluate', '--year', '2025', '--store', model]);
});

/** A folder with a store that has something due. */
const office = (): string => {
  const folder = newFolder();
  copyFileSync(model, join(folder, 'office.db'));
  return folder;
};
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const someonesCalendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Google Inc//EN\r\nEND:VCALENDAR\r\n';
const closedDays = ['calendar', 'export', '--year', '2026', '--format', 'csv'];
const instant = ['--at', '2025-02-03T10:00+07:00'];

/** Everything that writes into a file, by the name of the file. */
const writers: Readonly<Record<string, (file: string) => ReadonlyArray<string>>> = {
  'due --ics': (file) => ['due', '--ics', file, ...instant],
  'notices --to jsonl:': (file) => ['notices', '--to', `jsonl:${file}`, ...instant],
  'watch --notices jsonl:': (file) => ['watch', '--notices', `jsonl:${file}`],
  'report --out': (file) => ['report', '--year', '2025', '--out', file],
  'policy show --out': (file) => ['policy', 'show', 'bangkalan', '--out', file],
  'calendar export --out': (file) => [...closedDays, '--out', file],
};
const storeless = ['policy', 'calendar'];
const storeOf = (args: ReadonlyArray<string>): ReadonlyArray<string> =>
  storeless.includes(args[0] ?? '') ? [] : ['--store', 'office.db'];

/** Names under which an output hits a file that is not of its kind, and what makes that file. */
const foreign: Readonly<Record<string, (folder: string) => string>> = {
  'the store itself': () => 'office.db',
  'the store by another spelling': (folder) =>
    join(folder, '..', folder.split('/').at(-1) ?? '', 'office.db'),
  'a symbolic link to the store': (folder) => {
    symlinkSync(join(folder, 'office.db'), join(folder, 'soft'));
    return 'soft';
  },
  'a hard link to the store': (folder) => {
    linkSync(join(folder, 'office.db'), join(folder, 'hard'));
    return 'hard';
  },
  'the write-ahead log that the store has not got yet': () => 'office.db-wal',
  'the shared memory that the store has not got yet': () => 'office.db-shm',
  'a text of somebody': (folder) => {
    writeFileSync(join(folder, 'surat.txt'), 'Laporan warga.\n');
    return 'surat.txt';
  },
  'an empty line': (folder) => {
    writeFileSync(join(folder, 'line'), '\n');
    return 'line';
  },
  'a calendar of somebody': (folder) => {
    writeFileSync(join(folder, 'kalender.ics'), someonesCalendar);
    return 'kalender.ics';
  },
  'a file of commands': (folder) => {
    writeFileSync(join(folder, 'perintah.jsonl'), '{"command":"ReceiveComplaint"}\n');
    return 'perintah.jsonl';
  },
};

/** What a folder holds, by the hashes of its files. */
const contents = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, hashOf(readFileSync(join(folder, name)))]));

// All of them go through one mechanism, so that the first is tried with each file and the others with a few.
const tried = Object.entries(writers).flatMap(([name, write], index) =>
  Object.entries(foreign)
    .filter((_, nr) => index === 0 || nr % 4 === index % 4 || nr === 0)
    .map(([file, make]) => ({ name, write, file, make })),
);

describe('an output', () => {
  it.each(tried)('$name is refused where it would hit $file, and nothing changes', ({ write, make }) => {
    const folder = office();
    const file = make(folder);
    const before = contents(folder);
    const args = write(file);
    const ran = pengaduanProcess([...args, ...storeOf(args)], { cwd: folder });
    expect(contents(folder)).toEqual(before);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^[^\n]*give the name of another file[^\n]*\n$/);
  });
});

describe('a calendar file', () => {
  const due = (folder: string, file: string) =>
    pengaduanProcess(['due', '--within', '70', ...instant, '--store', 'office.db', '--ics', file], {
      cwd: folder,
    });

  it('replaces the one of last time as a whole, keeps its rights, and leaves nothing beside it', () => {
    const folder = office();
    expect(due(folder, 'due.ics')).toMatchObject({ status: 0, stderr: '' });
    const first = readFileSync(join(folder, 'due.ics'), 'utf8');
    chmodSync(join(folder, 'due.ics'), 0o640);
    const open = openSync(join(folder, 'due.ics'), 'r');
    expect(due(folder, 'due.ics')).toMatchObject({ status: 0, stderr: '' });
    // Whoever has the old one open still reads all of it: the new one has another inode.
    expect(readFileSync(open, 'utf8')).toBe(first);
    closeSync(open);
    expect(statSync(join(folder, 'due.ics')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(['due.ics', 'office.db']);
  });

  it('goes where a symbolic link leads, and the link stays', () => {
    const folder = office();
    symlinkSync('shown.ics', join(folder, 'due.ics'));
    for (let n = 0; n < 2; n += 1) expect(due(folder, 'due.ics')).toMatchObject({ status: 0, stderr: '' });
    expect(lstatSync(join(folder, 'due.ics')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'shown.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR/);
  });

  it.skipIf(process.platform === 'win32')('goes to a device as it is', () => {
    const folder = office();
    expect(due(folder, '/dev/null')).toMatchObject({ status: 0, stderr: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('a store', () => {
  it.each([
    ['>>', 'a'],
    ['2>>', 'a'],
  ] as const)('is not written over by %s of the shell', (sign, flag) => {
    const folder = office();
    const before = contents(folder);
    const fd = openSync(join(folder, 'office.db'), flag);
    const args = ['evaluate', '--store', 'office.db', '--from', '2025-01-01', '--to', '2025-12-31'];
    const stdio = sign === '>>' ? (['ignore', fd, 'pipe'] as const) : (['ignore', 'pipe', fd] as const);
    const ran = pengaduanProcess([...args, '--as-of', '2025-12-31'], { cwd: folder, stdio: [...stdio] });
    closeSync(fd);
    expect(ran.status).toBe(1);
    // The sentence itself goes where the shell sends it.
    if (sign === '>>') expect(contents(folder)).toEqual(before);
  });

  it.each([
    'show 1',
    'due',
    'tick',
    'notices --to console',
    'evaluate --from 2025-01-01 --to 2025-12-31 --as-of 2025-12-31',
  ])('is not made of an empty file by %s, which only reads', (command) => {
    const folder = office();
    writeFileSync(join(folder, 'empty.txt'), '');
    const ran = pengaduanProcess([...command.split(' '), '--store', 'empty.txt'], { cwd: folder });
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(statSync(join(folder, 'empty.txt')).size).toBe(0);
  });

  it('is not made where another one keeps its side file', () => {
    const folder = office();
    for (const ending of ['-wal', '-shm', '-journal']) {
      const ran = pengaduanProcess(['apply', '--store', `office.db${ending}`], { cwd: folder, input: '' });
      expect(ran).toMatchObject({ status: 1, stdout: '' });
      expect(ran.stderr).toMatch(/side file/);
    }
    expect(readdirSync(folder)).toEqual(['office.db']);
  });
});

describe('standard input that is standard output', () => {
  it.each([
    ['apply', ['apply', '--store', 'memory:']],
    ['calendar -', ['calendar', '-']],
  ])('is refused by %s, whose answers would be its next questions', (_, args) => {
    const file = join(newFolder(), 'lines.txt');
    writeFileSync(file, 'add 2025-03-27 14\n');
    const [input, output] = [openSync(file, 'r'), openSync(file, 'a')];
    const ran = pengaduanProcess(args, { stdio: [input, output, 'pipe'] });
    closeSync(input);
    closeSync(output);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toBe(
      'Standard output goes into the file that is standard input; send it elsewhere.\n',
    );
    expect(readFileSync(file, 'utf8')).toBe('add 2025-03-27 14\n');
  });
});
