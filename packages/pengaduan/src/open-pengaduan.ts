import type { Lang } from '@pengaduan/calendar';
import { contextOfJournal, type Complaints } from '@pengaduan/core';
import { renewable } from '@pengaduan/deadlines';
import { outcome } from '@pengaduan/journal';
import { calendarDoor, type CalendarDoor } from './calendar-door.js';
import { complaintsOf } from './complaints.js';
import { deadlinesDoor, type DeadlinesDoor } from './deadlines-door.js';
import { metricsDoor, type MetricsDoor } from './metrics-door.js';
import { noticesDoor, type NoticesDoor } from './notices-door.js';
import { failed, type Answered, type Opened } from './opened.js';
import { checkPengaduanOptions, type PengaduanOptions } from './options.js';
import { policiesOf, type Policies } from './policies.js';
import type { QueueFilter } from './queue-question.js';
import { indexOf, metricsOf } from './read-models.js';
import { workQueue, type QueuePage } from './work-queue.js';

/** All that an application asks of a store, by promises and in plain JSON. A promise rejects only on a bug. */
export interface Pengaduan {
  /** Commands and complaints, as `openComplaints` of @pengaduan/core gives them. */
  readonly complaints: Complaints;
  readonly metrics: MetricsDoor;
  readonly deadlines: DeadlinesDoor;
  readonly notices: NoticesDoor;
  readonly policies: Policies;
  /** The working days of the default policy, by the newest decrees of this release. */
  readonly calendar: CalendarDoor;
  /**
   * A page of the work queue, 100 complaints unless `limit` is given: what is due first comes first, and last, by their
   * ids, those of which no due is known. `next` of a page is `after` for the one behind it. A complaint whose first due
   * moves while pages are read may be in two of them, or in none.
   */
  readonly list: (filter?: QueueFilter) => Answered<QueuePage>;
  /** The same doors, whose sentences are in another language. They share store and read models: make each once. */
  readonly inLanguage: (lang: Lang) => Pengaduan;
  /** Closes the store. Whatever is asked later answers with a failure. */
  readonly close: () => Promise<void>;
}

/**
 * Opens all doors over an open store, with the policies of the library and those that its journal adopted. A store in a
 * file keeps the tables of `metrics` and `deadlines` there, and so does one of `withReadModels`; over others they are read
 * from the journal into memory.
 * Throws a `TypeError` at once where an option is missing or of another kind.
 * @example
 * import { memoryStore, openPengaduan } from 'pengaduan';
 * const opened = await openPengaduan({ store: memoryStore({ now: Date.now }), lang: 'en' });
 * if (!opened.ok) throw new Error(opened.failure.message);
 * const { calendar, list, close } = opened.value;
 * console.log(calendar.addWorkingDays('2025-03-27', 14)); // { ok: true, value: '2025-04-28' }
 * console.log(await list({ overdue: true })); // { ok: true, value: { complaints: [], next: null } }
 * await close();
 */
export const openPengaduan = (options: PengaduanOptions): Answered<Pengaduan> => {
  checkPengaduanOptions(options);
  return open(options);
};

const doorsOf = (opened: Opened): Pengaduan => {
  const { store, environment, lang } = opened;
  return {
    complaints: complaintsOf(opened),
    metrics: metricsDoor(opened),
    deadlines: deadlinesDoor(opened),
    notices: noticesDoor(opened),
    policies: policiesOf(opened),
    calendar: calendarDoor(environment.context.defaultTerms.calendar, lang),
    list: workQueue(opened),
    inLanguage: (other) => {
      checkPengaduanOptions({ store, lang: other });
      return doorsOf({ ...opened, lang: other });
    },
    close: () => store.close(),
  };
};

const open = async ({
  store,
  lang = 'id',
  now = Date.now,
  around,
}: PengaduanOptions): Answered<Pengaduan> => {
  const context = await outcome(contextOfJournal(store.journal));
  if (!context.ok) return failed(context.failure, lang);
  const environment = renewable({ journal: store.journal, context: context.value, around });
  const shared = { store, environment, metrics: metricsOf(store), index: indexOf(store) };
  return { ok: true, value: doorsOf({ ...shared, lang, now }) };
};
