import type { Lang } from '@pengaduan/calendar';
import { fromIO } from 'fp-ts/lib/TaskEither.js';
import { noticeText } from '../words/notice.js';
import type { Notifier } from './notifier.js';

/** In which language notices are said, and where. */
export interface ConsoleOptions {
  readonly lang?: Lang;
  /** Where a line goes; the console unless given. */
  readonly write?: (line: string) => void;
}

/**
 * Says each notice on a line.
 *
 * @example
 * import { toConsole } from '@pengaduan/deadlines';
 * let said = '';
 * const notify = toConsole({ lang: 'en', write: (line) => void (said = line) });
 * await notify({
 *   key: 'ClosedBySystem:6340753:9',
 *   type: 'ClosedBySystem',
 *   complaint: '6340753',
 *   agency: undefined,
 *   to: { role: 'coordinator' },
 *   zone: 'Asia/Jakarta',
 *   at: Date.parse('2025-02-20T00:00+07:00'),
 *   deadline: undefined,
 * })();
 * console.log(said); // Report 6340753 was closed by the system.
 */
export const toConsole =
  ({ lang = 'id', write = console.log }: ConsoleOptions = {}): Notifier =>
  (notice) =>
    fromIO(() => write(noticeText(notice, lang)));
