import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { fileIo } from '../../src/shell/io/file-io.js';

const newPipe = (): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'pengaduan-pipe-')), 'out');
  execFileSync('mkfifo', [path]);
  return path;
};

describe.skipIf(process.platform === 'win32')('a named pipe as an output', () => {
  it('is refused at once where nobody reads it', async () => {
    const path = newPipe();
    const nobody = left({ type: 'Unwritable', path, code: 'ENXIO' });
    expect(await fileIo.writeFile({ path, begins: '<' }, '<html>')).toEqual(nobody);
    expect(await fileIo.canAppend({ path, begins: '{' })).toEqual(nobody);
  });

  it('gets all of it where somebody does', async () => {
    const path = newPipe();
    const content = `<html>${'x'.repeat(1_000_000)}`;
    // Open from the beginning, for both directions: nobody has to wait for it.
    const reader = spawn('sh', ['-c', `exec 3<>'${path}'; echo; head -c ${content.length} <&3`]);
    let read = '';
    const isOpen = new Promise((resolve) => reader.stdout.once('data', resolve));
    reader.stdout.setEncoding('utf8').on('data', (text: string) => (read += text));
    const ended = new Promise((resolve) => reader.on('close', resolve));
    await isOpen;
    expect(await fileIo.writeFile({ path, begins: '<' }, content)).toEqual(right(undefined));
    await ended;
    expect(read.trimStart() === content).toBe(true);
  });
});
