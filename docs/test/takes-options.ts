import {
  amendDeadlines,
  handle,
  handleAll,
  handleChosen,
  openComplaints,
  refusedDamage,
} from '@pengaduan/core';
import * as deadlines from '@pengaduan/deadlines';
import { toJsonLines } from '@pengaduan/deadlines/file';
import { sqliteDeadlines } from '@pengaduan/deadlines/sqlite';
import { cached, memoryStore, transact, withLease } from '@pengaduan/journal';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';
import { openReadModels, openSqlite } from '@pengaduan/journal-sqlite';
import { openMetrics } from '@pengaduan/metrics';
import { sqliteMetrics } from '@pengaduan/metrics/sqlite';
import { register, requestScope } from '@pengaduan/tsyringe';
import { openPengaduan } from 'pengaduan';
import { traced } from 'pengaduan/opentelemetry';
import { withReadModels } from 'pengaduan/sqlite';

const store = memoryStore({ now: () => 0 });
const { journal, feed } = store;
const none = undefined as never;
const { signal } = new AbortController();
const opened = await openPengaduan({ store });
if (!opened.ok) throw new Error(opened.failure.message);
const { value: pengaduan } = opened;

/** A call with whatever a program in JavaScript puts in the place of the options. */
type Call = (given: never) => unknown;

/** Those with options of which there are no others: one that is misspelled is refused. */
export const withOptions: Readonly<Record<string, Call>> = {
  memoryStore,
  cached: (given) => cached(journal, given),
  transact: (given) => transact(journal, 's', none, none, given),
  openSqlite,
  openReadModels,
  openEventStoreDb,
  'openEventStoreDb, how it calls': (given) =>
    openEventStoreDb({ connectionString: 'esdb://localhost:2113?tls=false' }, given),
  openPengaduan,
  'deadlines.watch': (given) => pengaduan.deadlines.watch(given),
  'notices.watch': (given) => pengaduan.notices.watch(given),
  withReadModels: (given) => withReadModels(store, given),
  register: (given) => register(none, given),
  requestScope: (given) => requestScope(none, given),
  toConsole: deadlines.toConsole,
  toWebhook: deadlines.toWebhook,
  toJsonLines: (given) => toJsonLines('notices.jsonl', given),
  toCalendarFile: (given) => deadlines.toCalendarFile([], given),
  digestText: (given) => deadlines.digestText({} as never, {} as never, given),
};

/** Those that need what they are given, which may have more: a store has a feed, a watch is a runner. */
export const withParts: Readonly<Record<string, Call>> = {
  openComplaints,
  withLease: (given) => withLease(given, signal),
  handle,
  handleAll,
  handleChosen,
  amendDeadlines,
  amendAll: deadlines.amendAll,
  runDue: deadlines.runDue,
  watch: deadlines.watch,
  holdChannel: (given) => deadlines.holdChannel(given, signal),
  dispatch: deadlines.dispatch,
  remind: deadlines.remind,
  sendDigests: deadlines.sendDigests,
  sendParked: (given) => deadlines.sendParked(given, feed),
  watchNotices: deadlines.watchNotices,
  dueUntil: deadlines.dueUntil,
  dueWithin: deadlines.dueWithin,
  dueAnswer: deadlines.dueAnswer,
  digestsAt: deadlines.digestsAt,
  renewable: deadlines.renewable,
  sendsSince: (given) => deadlines.sendsSince(given, 'papan', 0),
  openMetrics,
  memoryDeadlines: deadlines.memoryDeadlines,
  sqliteMetrics,
  sqliteDeadlines,
  'withReadModels, its store': (given) =>
    withReadModels(given, { file: 'read-models.db', journal: 'db.example' }),
};

/** Those that get along with nothing, and take what has more. */
export const withLeave: Readonly<Record<string, Call>> = {
  traced,
  refusedDamage: (given) => refusedDamage([], given),
  refusedInstant: (given) => deadlines.refusedInstant(0, given),
};
