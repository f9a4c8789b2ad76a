import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { fileIo } from '../../src/shell/io/file-io.js';
import { valueOf } from '../either.js';
import { pengaduanProcess } from '../process.js';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-read-'));
const gib = 1024 ** 3;
const isPosix = process.platform !== 'win32';

describe('a file that is read whole', () => {
  it('is given as it is, up to the limit', async () => {
    const file = join(folder, 'some');
    for (const size of [0, 1, 65_536, 3_000_000]) {
      const bytes = Buffer.alloc(size, 'ab\n');
      writeFileSync(file, bytes);
      // Not toEqual on the bytes, which looks at each.
      expect(bytes.equals(valueOf(await fileIo.readFile(file, 3_000_000)))).toBe(true);
    }
    writeFileSync(file, Buffer.alloc(3_000_001));
    expect(await fileIo.readFile(file, 3_000_000)).toEqual(
      left({ type: 'LargeFile', path: file, limit: 3_000_000 }),
    );
  });

  it('is told when it is not there, a folder, or without rights', async () => {
    const answer = await fileIo.readFile(join(folder, 'missing'), 10);
    expect(answer).toMatchObject({ left: { type: 'Unreadable', code: 'ENOENT' } });
    expect(await fileIo.readFile(folder, 10)).toMatchObject({ left: { type: 'Unreadable', code: 'EISDIR' } });
  });

  it.skipIf(!isPosix)('may be a pipe, and one that never ends is read to the limit only', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writers = [`printf 'a\\nb\\n' > ${pipe}`, `yes > ${pipe}`];
    const children = writers.map((script) => () => spawn('sh', ['-c', script]));
    const answers = [];
    for (const start of children) {
      const child = start();
      const ended = new Promise((resolve) => child.on('close', resolve));
      answers.push(await fileIo.readFile(pipe, 500_000));
      child.kill();
      await ended;
    }
    expect(answers).toEqual([
      right(Buffer.from('a\nb\n')),
      left({ type: 'LargeFile', path: pipe, limit: 500_000 }),
    ]);
  });
});

// A file with a hole: it takes no room on the disk.
const huge = join(folder, 'huge.csv');
writeFileSync(huge, 'tracking_id,at,activity,actor\n');
truncateSync(huge, Math.floor(2.2 * gib));

/** Little memory, so that a process that took more would die of it. */
const small = { node: ['--max-old-space-size=64'] };

describe.skipIf(!isPosix)('a process that is given', () => {
  it.each([
    ['an endless log', ['import', '/dev/zero', '--store', 'memory:'], 1, /zero: Line 1 is longer than 1 MiB/],
    ['a policy of 2.2 GB', ['policy', 'check', huge], 1, /huge\.csv: the file is larger than 1 MiB/],
    ['an endless policy', ['policy', 'check', '/dev/zero'], 1, /\/dev\/zero: the file is larger than 1 MiB/],
    [
      'an endless file of a store',
      ['show', '1', '--store-file', '/dev/zero'],
      2,
      /the file is larger than 1 MiB/,
    ],
    [
      'an endless policy of reports',
      ['apply', '--store', 'memory:', '--policy', '/dev/zero'],
      1,
      /larger than 1 MiB/,
    ],
  ])('%s says so in a sentence', (_, args, status, sentence) => {
    const ran = pengaduanProcess(args, small);
    expect(ran).toMatchObject({ status, stdout: '' });
    expect(ran.stderr).toMatch(sentence);
    expect(ran.stderr.trimEnd()).not.toContain('\n');
  });

  it('a log larger than its memory, which is one line, takes it for one that is too long', () => {
    const log = join(folder, 'long.csv');
    writeFileSync(log, 'tracking_id,at,activity,actor\n');
    truncateSync(log, 128 * 1024 * 1024);
    const ran = pengaduanProcess(['import', log, '--store', 'memory:'], { ...small, timeout: 60_000 });
    expect(ran).toMatchObject({ status: 1 });
    expect(ran.stdout).toMatch(
      /^1 rows: 0 new, 0 known, 1 refused\n {2}line 2: This line is longer than 1 MiB/,
    );
  });

  it.each([
    ['apply', ['apply', '--store', 'memory:']],
    ['calendar', ['calendar', '-']],
  ])('standard input without an end says so in a sentence: %s', (_, args) => {
    const endless = openSync('/dev/zero', 'r');
    const ran = pengaduanProcess(args, { ...small, stdio: [endless, 'pipe', 'pipe'] });
    closeSync(endless);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/^Line 1 of standard input has no end within 64 MiB; [^\n]*\n$/);
  });
});
