import { appendFile } from 'node:fs/promises';
import { tryCatch } from 'fp-ts/lib/TaskEither.js';
import { noticeJson } from './json.js';
import type { Notifier } from './notifier.js';
import { unreachable } from './unreachable.js';

/** Appends each notice to a file, a JSON object a line. */
export const toJsonLines =
  (file: string): Notifier =>
  (notice) =>
    tryCatch(() => appendFile(file, `${JSON.stringify(noticeJson(notice))}\n`), unreachable);
