import type { Lang } from '@pengaduan/calendar';
import { fromIO } from 'fp-ts/lib/TaskEither.js';
import { checkOptions, fieldRules, type Takes } from '@pengaduan/journal';
import type { Wording } from '../words/digest.js';
import { noticeText } from '../words/notice.js';
import type { Notice } from './notice.js';
import type { Notifier } from './notifier.js';

/** What `toConsole` is given. */
export interface ConsoleOptions extends Wording {
  /** The language of the sentences; Indonesian unless given. */
  readonly lang?: Lang;
  /** Called with each line; `console.log` unless given. */
  readonly write?: (line: string) => void;
}

const { aFunction, ifGiven, oneOf } = fieldRules;

const takes: Takes<ConsoleOptions> = {
  by: 'toConsole',
  what: 'an object with options, or nothing',
  fields: {
    lang: ifGiven(oneOf('id', 'en')),
    nameOf: ifGiven(aFunction()),
    linkOf: ifGiven(aFunction()),
    write: ifGiven(aFunction('console.log')),
  },
};

/**
 * A notice as it stands among others: `noticeText`, and an empty line behind those of a digest.
 * @example
 * import { consoleText } from '@pengaduan/deadlines';
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * const text = consoleText({
 *   key: 'Overdue:1:response-1@2025-02-06', type: 'Overdue', complaint: '1', agency: 'dinas-pupr',
 *   to: { role: 'liaison', agency: 'dinas-pupr' }, zone: 'Asia/Jakarta',
 *   deadline: { clock: 'response', unit: 'workingDay', due: { type: 'Known', day: 20125, at } },
 * }, 'en', { nameOf: () => 'Dinas PUPR' });
 * console.log(text.slice(0, 55)); // The first response deadline of report 1 (Dinas PUPR) wa
 */
export const consoleText = (notice: Notice, lang: Lang, wording?: Wording): string =>
  `${noticeText(notice, lang, wording)}${notice.type === 'Digest' ? '\n' : ''}`;

/**
 * Writes each notice to the console, a line each, and a digest as its lines and an empty one. It never fails.
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
export const toConsole = (options: ConsoleOptions = {}): Notifier => {
  checkOptions(takes, options);
  const { lang = 'id', write = console.log, ...wording } = options;
  return (notice) => fromIO(() => write(consoleText(notice, lang, wording)));
};
