import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeJson, noticeTypes } from '@pengaduan/deadlines';
import { toJsonLines } from '@pengaduan/deadlines/file';
import { temporaryFolder } from '../temporary.js';
import { value } from '../world.js';
import { samples } from './samples.js';

const all = noticeTypes.map((type) => samples[type]);
const linesOf = (file: string): ReadonlyArray<string> => {
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  return lines;
};
const asLine = (notice: (typeof all)[number]): string => JSON.stringify(noticeJson(notice));
const newFile = (): string => join(temporaryFolder(), 'notices.jsonl');

describe('a file of JSON lines', () => {
  it('gets one line for each notice, behind what stands in it', async () => {
    const file = newFile();
    for (const notice of all) await value(toJsonLines(file)(notice));
    expect(linesOf(file)).toEqual(all.map(asLine));
  });

  it.each(['{"key":"NewDispos', asLine(samples.Overdue), '{'])(
    'that ends in %s without an end of line: the next notice has a line of its own',
    async (torn) => {
      const file = newFile();
      writeFileSync(file, `${asLine(samples.DueSoon)}\n${torn}`);
      for (const notice of all) await value(toJsonLines(file)(notice));
      expect(linesOf(file)).toEqual([asLine(samples.DueSoon), torn, ...all.map(asLine)]);
    },
  );

  it('that was torn again and again, by whoever wrote there, has every notice on a line of its own', async () => {
    const file = newFile();
    for (const notice of all) {
      appendFileSync(file, 'torn');
      await value(toJsonLines(file)(notice));
    }
    expect(linesOf(file)).toEqual(all.flatMap((notice) => ['torn', asLine(notice)]));
  });

  it('that is made is for its owner alone', async () => {
    const file = newFile();
    const before = process.umask(0o022);
    await value(toJsonLines(file)(samples.Overdue));
    process.umask(before);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('that cannot be written is a failure without its path', async () => {
    const answer = await toJsonLines(join(temporaryFolder(), 'missing', 'notices.jsonl'))(samples.Overdue)();
    expect(answer).toEqual({ _tag: 'Left', left: { type: 'Unreachable', code: 'ENOENT', retry: 'safe' } });
  });
});

const disk = temporaryFolder();
mkdirSync(disk, { recursive: true });
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', disk]).status === 0;

// Only an administrator may make so small a disk.
describe.skipIf(!isMounted)('a full disk', () => {
  const file = join(disk, 'notices.jsonl');
  beforeAll(() => writeFileSync(file, ''));
  afterAll(() => void spawnSync('umount', [disk]));

  it('tears a line; once there is room, every notice that was taken is a readable line', async () => {
    writeFileSync(join(disk, 'other'), 'x'.repeat(4096));
    const taken: string[] = [];
    let failed = 0;
    for (let n = 0; failed < 3; n += 1) {
      const notice = { ...samples.Overdue, key: `Overdue:${n}:response-1@2025-08-20` };
      const answer = await toJsonLines(file)(notice)();
      if (isRight(answer)) taken.push(asLine(notice));
      else {
        failed += 1;
        expect(answer.left).toEqual({ type: 'Unreachable', code: 'ENOSPC', retry: 'safe' });
      }
    }
    expect(readFileSync(file, 'utf8').endsWith('\n'), 'the disk tore a line').toBe(false);
    rmSync(join(disk, 'other'));
    const last = await toJsonLines(file)(samples.DueSoon)();
    expect(isLeft(last)).toBe(false);
    const readable = linesOf(file).filter((line) => line.startsWith('{') && line.endsWith('}'));
    expect(readable).toEqual([...taken, asLine(samples.DueSoon)]);
  });
});
