import { open, stat, type FileHandle } from 'node:fs/promises';
import { tryCatch } from 'fp-ts/lib/TaskEither.js';
import { checkFields, checkOptions, fieldRules, type Takes } from '@pengaduan/journal';
import { noticeJson } from '../notices/json.js';
import type { Notifier } from '../notices/notifier.js';
import { unreachable } from '../notices/unreachable.js';
import type { Wording } from '../words/digest.js';

const lineFeed = 10;

/** Whether a file ends in the middle of a line: a disk was full, or somebody wrote it so. */
const isTorn = async (file: FileHandle): Promise<boolean> => {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return bytesRead === 1 && buffer[0] !== lineFeed;
};

/**
 * Adds a line, on the disk when this settles: what is noted as sent has to survive a power cut. A line that was left
 * unfinished is ended first and stays as it is, since it may be another program's.
 */
const addLine = async (path: string, line: string): Promise<void> => {
  const found = await stat(path).catch(() => undefined);
  // A pipe or a device has no end to look at, and is opened for writing only so that a pipe waits for its reader.
  const isFile = found === undefined || found.isFile();
  // Made for its owner alone; the rights of one that is there stay.
  const file = await open(path, isFile ? 'a+' : 'a', 0o600);
  try {
    const end = isFile && (await isTorn(file)) ? '\n' : '';
    await file.appendFile(`${end}${line}\n`);
    if (isFile) await file.datasync();
  } finally {
    await file.close();
  }
};

/** What `toJsonLines` may be given. */
export type JsonLinesOptions = Wording;

const { aFunction, aText, ifGiven } = fieldRules;

const takesFile = { by: 'toJsonLines', what: 'a path', fields: { file: aText('"notices.jsonl"') } };

const takes: Takes<JsonLinesOptions> = {
  by: 'toJsonLines',
  what: 'an object with options after the path, or nothing',
  fields: { nameOf: ifGiven(aFunction()), linkOf: ifGiven(aFunction()) },
};

/**
 * Appends each notice to a file as `noticeJson`, a line each. The file is made where it is missing, its folder is
 * not. A file that cannot be written is `Unreachable`; one that failed half-way, on a full disk, leaves half a line: the
 * next notice begins on a line of its own, and the same one comes again.
 * @example
 * import { readFileSync } from 'node:fs';
 * import { toJsonLines } from '@pengaduan/deadlines/file';
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * await toJsonLines('notices.jsonl')({
 *   key: 'DueSoon:6340753:verification-1@2025-02-06', type: 'DueSoon', complaint: '6340753', agency: undefined,
 *   to: { role: 'coordinator' }, zone: 'Asia/Jakarta',
 *   deadline: { clock: 'verification', unit: 'workingDay', due: { type: 'Known', day: 20125, at } },
 * })();
 * console.log(JSON.parse(readFileSync('notices.jsonl', 'utf8')).complaint); // 6340753
 */
export const toJsonLines = (file: string, wording: JsonLinesOptions = {}): Notifier => {
  checkFields(takesFile, { file });
  checkOptions(takes, wording);
  return (notice) => tryCatch(() => addLine(file, JSON.stringify(noticeJson(notice, wording))), unreachable);
};
