import { appendFile } from 'node:fs/promises';
import { tryCatch } from 'fp-ts/lib/TaskEither.js';
import { noticeJson } from './json.js';
import type { Notifier } from './notifier.js';
import { unreachable } from './unreachable.js';

/**
 * Appends each notice to a file, a JSON object a line.
 *
 * @example
 * import { mkdtempSync, readFileSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { toJsonLines } from '@pengaduan/deadlines';
 * const file = join(mkdtempSync(join(tmpdir(), 'pengaduan-')), 'notices.jsonl');
 * await toJsonLines(file)({
 *   key: 'ClosedBySystem:6340753:9',
 *   type: 'ClosedBySystem',
 *   complaint: '6340753',
 *   agency: undefined,
 *   to: { role: 'coordinator' },
 *   zone: 'Asia/Jakarta',
 *   at: Date.parse('2025-02-20T00:00+07:00'),
 *   deadline: undefined,
 * })();
 * console.log(readFileSync(file, 'utf8').startsWith('{"key":"ClosedBySystem:6340753:9"')); // true
 */
export const toJsonLines =
  (file: string): Notifier =>
  (notice) =>
    tryCatch(() => appendFile(file, `${JSON.stringify(noticeJson(notice))}\n`), unreachable);
