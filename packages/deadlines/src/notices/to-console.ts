import type { Lang } from '@pengaduan/calendar';
import { fromIO } from 'fp-ts/lib/TaskEither.js';
import { noticeText } from '../words/notice.js';
import type { Notifier } from './notifier.js';

/** What `toConsole` is given. */
export interface ConsoleOptions {
  /** The language of the sentences; Indonesian unless given. */
  readonly lang?: Lang;
  /** Called with each line; `console.log` unless given. */
  readonly write?: (line: string) => void;
}

/**
 * Writes each notice to the console, a line each, and a digest as its lines. It never fails.
 * @example
 * import { toConsole } from '@pengaduan/deadlines';
 * const notify = toConsole({ write: (text) => console.log(text.slice(0, 18)) }); // Tenggat verifikasi
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * await notify({
 *   key: 'DueSoon:6340753:verification-1@2025-02-06', type: 'DueSoon', complaint: '6340753', agency: undefined,
 *   to: { role: 'coordinator' }, zone: 'Asia/Jakarta',
 *   deadline: { clock: 'verification', unit: 'workingDay', due: { type: 'Known', day: 20125, at } },
 * })();
 */
export const toConsole =
  ({ lang = 'id', write = console.log }: ConsoleOptions = {}): Notifier =>
  (notice) =>
    fromIO(() => write(noticeText(notice, lang)));
