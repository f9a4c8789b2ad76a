import { appendFile } from 'node:fs/promises';
import { tryCatch } from 'fp-ts/lib/TaskEither.js';
import { noticeJson } from './json.js';
import type { Notifier } from './notifier.js';
import { unreachable } from './unreachable.js';

/**
 * Appends each notice to a file as `noticeJson`, a line each. The file is made where it is missing, its folder is
 * not. A file that cannot be written is `Unreachable`.
 * @example
 * import { readFileSync } from 'node:fs';
 * import { toJsonLines } from '@pengaduan/deadlines';
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * await toJsonLines('notices.jsonl')({
 *   key: 'DueSoon:6340753:verification-1@2025-02-06', type: 'DueSoon', complaint: '6340753', agency: undefined,
 *   to: { role: 'coordinator' }, zone: 'Asia/Jakarta',
 *   deadline: { clock: 'verification', unit: 'workingDay', due: { type: 'Known', day: 20125, at } },
 * })();
 * console.log(JSON.parse(readFileSync('notices.jsonl', 'utf8')).complaint); // 6340753
 */
export const toJsonLines =
  (file: string): Notifier =>
  (notice) =>
    tryCatch(() => appendFile(file, `${JSON.stringify(noticeJson(notice))}\n`), unreachable);
