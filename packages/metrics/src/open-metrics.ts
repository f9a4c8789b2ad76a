import { refusedDamage, type DamageOptions } from '@pengaduan/core';
import { checkFields, fieldRules, outcome, type Feed, type Outcome } from '@pengaduan/journal';
import { agenciesOf } from './agencies.js';
import { intakeOf, isWithin } from './cohort.js';
import { contributionsOf } from './contribution.js';
import { evaluate } from './evaluate.js';
import { explain } from './explain.js';
import { figures } from './figures.js';
import { evaluateBy } from './evaluate-by.js';
import { newestFact } from './newest-fact.js';
import type { Metrics, MetricsFailure } from './metrics.js';
import { receivedOutside } from './received-outside.js';
import { noRows, readRows, type Rows } from './rows.js';

const takes = {
  by: 'openMetrics',
  what: 'the feed of a store, openMetrics(store.feed)',
  fields: { read: fieldRules.method('it takes the feed of a store, openMetrics(store.feed)') },
};

/**
 * The read model in memory, for applications that use promises rather than fp-ts. Each call goes on from where the
 * last one ended; what could not be read is tried again by the next call. It keeps a row for each complaint in
 * memory, where `sqliteMetrics` of @pengaduan/metrics/sqlite keeps it in the file. A damaged complaint is the answer to
 * every question unless `skipDamaged` is given: `openMetrics(feed, { skipDamaged: true })`.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at } from '@pengaduan/core/testing';
 * import { memoryStore } from '@pengaduan/journal';
 * import { openMetrics } from '@pengaduan/metrics';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const context = standardContext();
 * await handleAll({ journal, context })(at.InProcess)();
 * const { policy, calendar } = context.defaultTerms;
 * const year = { from: 20089, to: 20453, asOf: 20453, zone: policy.zone, calendar }; // 2025
 * const answer = await openMetrics(feed).evaluate({ ...year, denominator: 'allReceived' });
 * console.log(answer.ok && answer.value.followUp.percent); // 100
 */
export const openMetrics = (feed: Feed, options: DamageOptions = {}): Metrics => {
  checkFields(takes, feed);
  let known = noRows;
  let turn: Promise<unknown> = Promise.resolve();
  const readOn = async (): Promise<Outcome<MetricsFailure, Rows>> => {
    // Damage is passed over here and refused after it, so that what was read need not be read again.
    const read = await outcome(readRows(feed, known, { skipDamaged: true }));
    if (!read.ok) return read;
    known = read.value;
    const refused = refusedDamage(known.damaged.values(), options);
    return refused === undefined ? read : { ok: false, failure: refused };
  };
  // One after the other, so that two questions at the same time do not each read the whole feed.
  const all = (): Promise<Outcome<MetricsFailure, Rows>> => {
    const mine = turn.then(readOn);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const ask = async <A>(answer: (read: Rows) => A): Promise<Outcome<MetricsFailure, A>> => {
    const read = await all();
    return read.ok ? { ok: true, value: answer(read.value) } : read;
  };
  return {
    catchUp: () => ask(() => undefined),
    rows: (cohort) =>
      ask(({ rows }) => {
        if (cohort === undefined) return rows;
        const isIn = isWithin(intakeOf(cohort));
        return new Map([...rows].filter(([, row]) => isIn(row)));
      }),
    rowsOf: (complaints) =>
      ask(({ rows }) => {
        const found = complaints.flatMap((complaint) => rows.get(complaint) ?? []);
        return new Map(found.map((row) => [row.complaint, row]));
      }),
    damaged: () => ask(({ damaged }) => [...damaged.values()]),
    evaluate: (question) => ask(({ rows }) => evaluate(rows.values(), question)),
    evaluateBy: (by, question) => ask(({ rows }) => evaluateBy(rows.values(), by, question)),
    agencies: (question) => ask(({ rows }) => agenciesOf(contributionsOf(rows.values(), question), question)),
    figures: (question, by) => ask(({ rows }) => figures(rows.values(), question, by)),
    newestFact: (notAfter) => ask(({ rows }) => newestFact(rows.values(), notAfter)),
    receivedOutside: (cohort) => ask(({ rows }) => receivedOutside(rows.values(), cohort)),
    explain: (number, question) =>
      ask(({ rows }) => ({
        evaluation: evaluate(rows.values(), question),
        complaints: explain(number, rows.values(), question),
      })),
  };
};
