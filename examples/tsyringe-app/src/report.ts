import { parseDay, type Day } from '@pengaduan/calendar';
import { eventOf, isClockFact, streamOf, type PolicyTerms, type UnreadableEvent } from '@pengaduan/core';
import { outcome, type Fold, type Journal } from '@pengaduan/journal';
import { tokens, type Metrics } from '@pengaduan/tsyringe';
import { map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { inject, injectable } from 'tsyringe';

const day = (date: string): Day => {
  const read = parseDay(date);
  if (read._tag === 'Left') throw new Error(`not a date: ${date}`);
  return read.right;
};

const whoDidWhat: Fold<ReadonlyArray<string>, UnreadableEvent> = {
  initial: [],
  evolve: (lines, record) =>
    pipe(
      eventOf(record),
      map((event) => {
        const line = `${event.type} by ${JSON.stringify(record.metadata['actor'])}`;
        return isClockFact(event) ? lines : [...lines, line];
      }),
    ),
};

/** The two numbers, and who did what: read from the metrics and straight from the journal. */
@injectable()
export class Report {
  readonly #metrics: Metrics;
  readonly #journal: Journal;
  readonly #terms: PolicyTerms;

  constructor(
    @inject(tokens.metrics) metrics: Metrics,
    @inject(tokens.journal) journal: Journal,
    @inject(tokens.terms) terms: PolicyTerms,
  ) {
    this.#metrics = metrics;
    this.#journal = journal;
    this.#terms = terms;
  }

  /** Of complaints received from one date to another, as they stood at the end of it. */
  async twoNumbers(from: string, to: string): Promise<string> {
    const { policy, calendar } = this.#terms;
    const days = { from: day(from), to: day(to), asOf: day(to), zone: policy.zone };
    const read = await this.#metrics.evaluate({ ...days, calendar, denominator: 'allReceived' });
    if (!read.ok) return `the metrics cannot be read: ${read.failure.type}`;
    const { followUp, duration } = read.value;
    const mean = 'mean' in duration.workingDays ? duration.workingDays.mean : null;
    return `${String(followUp.numerator)} of ${String(followUp.denominator)} followed up (${String(followUp.percent ?? '-')} %), ${String(mean ?? '-')} working days on average`;
  }

  /** Each thing that happened to a complaint, in order, and who did it. */
  async trail(complaint: string): Promise<string> {
    const read = await outcome(this.#journal.load(streamOf(complaint), whoDidWhat));
    return read.ok ? read.value.state.join('; ') : `the journal cannot be read: ${read.failure.type}`;
  }
}
