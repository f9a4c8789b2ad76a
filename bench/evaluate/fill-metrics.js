// @ts-check
// The tables are filled without a journal, by the function that the read model itself writes with.
import { stageOf } from '@pengaduan/core';
import { outcome } from '@pengaduan/journal';
import { schema } from '../../packages/metrics/dist/sqlite/schema.js';
import { write } from '../../packages/metrics/dist/sqlite/table.js';

const day = 86_400_000;
const start = Date.parse('2025-01-01T00:00:00+07:00');

/**
 * A limit that was set, and ended where it was done, as `evolveRow` keeps it.
 * @param {import('@pengaduan/core').ClockName} clock @param {number} days @param {number} at @param {number | undefined} doneAt
 * @returns {ReadonlyArray<import('@pengaduan/metrics').LimitEntry>}
 */
const limitOf = (clock, days, at, doneAt) => {
  const dueAt = at + days * day;
  const due = /** @type {const} */ ({ type: 'Known', day: Math.floor(dueAt / day), at: dueAt });
  const unit = /** @type {const} */ ('workingDay');
  const set = { at, deadline: `${clock}-1`, clock, unit, startedAt: at, due, end: undefined };
  if (doneAt === undefined) return [set];
  const type = doneAt < dueAt ? /** @type {const} */ ('met') : 'completedLate';
  return [set, { ...set, at: doneAt, end: { type, at: doneAt } }];
};

/** A row of a year with 40 agencies, of which nine in ten were dispositioned and three in four answered. @param {number} n @param {number} of */
const rowOf = (n, of) => {
  const receivedAt = start + Math.floor((365 * day * n) / of);
  const [dispositionedAt, responseAt] = [
    receivedAt + ((n * 7919) % (4 * day)),
    receivedAt + 4 * day + ((n * 104_729) % (12 * day)),
  ];
  const handled = {
    agency: `dinas-${(n * 31) % 40}`,
    classification: /** @type {const} */ ('non_supervisory'),
  };
  const names = /** @type {const} */ (['Received', 'Verified', 'Dispositioned', 'InProcess', 'Closed']);
  const reached = names.slice(0, n % 10 === 0 ? 2 : n % 4 === 0 ? 3 : n % 3 === 0 ? 4 : 5);
  const instants = [receivedAt, receivedAt + day / 2, dispositionedAt, responseAt, responseAt + 14 * day];
  /** @type {Array<import('@pengaduan/metrics').StageEntry>} */
  const stages = reached.flatMap((name, i) => {
    const stage = stageOf(name, handled);
    return stage === undefined
      ? []
      : [{ at: instants[i] ?? receivedAt, stage, observed: false, classBy: /** @type {const} */ ('fact') }];
  });
  const [verifiedAt, answeredAt] = [stages[1]?.at, reached.length > 3 ? responseAt : undefined];
  const limits = [
    ...limitOf('verification', 5, receivedAt, verifiedAt),
    ...(reached.length > 2 ? limitOf('response', 10, dispositionedAt, answeredAt) : []),
    ...(reached.length > 3 ? limitOf('feedback', 10, responseAt, stages[4]?.at) : []),
  ];
  return {
    complaint: String(6_000_000 + n),
    revision: 12n,
    receivedAt,
    kind: /** @type {const} */ ('complaint'),
    category: `category-${n % 30}`,
    channel: 'website',
    policy: 'bangkalan@1',
    firstDispositionedAt: reached.length > 2 ? dispositionedAt : undefined,
    firstResponseAt: reached.length > 3 ? responseAt : undefined,
    hidesDuration: false,
    stages,
    lastAt: stages.at(-1)?.at ?? receivedAt,
    limits,
    ratings: [],
  };
};

const batch = 1_000;

/** Fills the tables of the metrics with complaints of 2025, and gives them. @param {import('@pengaduan/journal-sqlite').SqliteStore} store @param {number} complaints */
export const fillMetrics = async (store, complaints) => {
  const opened = await outcome(store.projection(schema));
  if (!opened.ok) throw new Error(opened.failure.type);
  const tables = opened.value;
  const nothing = { rows: new Map(), damaged: new Map() };
  const loaded = await outcome(tables.checkpoint);
  if (!loaded.ok) throw new Error(loaded.failure.type);
  // The checkpoint of a journal that is empty: there is nothing to read on from.
  const to = { commit: 0n, prepare: 0n };
  const filled = await outcome(
    tables.commit(loaded.value, to, (db) => {
      for (let n = 0; n < complaints; n += batch) {
        const size = Math.min(batch, complaints - n);
        const rows = Array.from({ length: size }, (_, i) => rowOf(n + i, complaints));
        write(db, nothing, new Map(rows.map((row) => [row.complaint, row])), new Map());
      }
    }),
  );
  if (!filled.ok) throw new Error(filled.failure.type);
  return tables;
};
