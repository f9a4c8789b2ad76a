import type { Lang } from '@pengaduan/calendar';
import { fromIO } from 'fp-ts/lib/TaskEither.js';
import { noticeText } from '../words/notice.js';
import type { Notifier } from './notifier.js';

export interface ConsoleOptions {
  readonly lang?: Lang;
  /** Where a line goes; the console unless given. */
  readonly write?: (line: string) => void;
}

/** Says each notice on a line. */
export const toConsole =
  ({ lang = 'id', write = console.log }: ConsoleOptions = {}): Notifier =>
  (notice) =>
    fromIO(() => write(noticeText(notice, lang)));
