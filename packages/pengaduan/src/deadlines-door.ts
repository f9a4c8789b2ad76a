import {
  actJson,
  amendAll,
  dueAnswer,
  dueJson,
  horizon,
  runDue,
  runJson,
  watch,
  type DueListJson,
  type RunJson,
} from '@pengaduan/deadlines';
import { checkOptions, fieldRules, outcome, type Takes } from '@pengaduan/journal';
import { failureOf, fieldProblem, type Cause, type Failure } from './failure.js';
import { strangeFields } from './fields.js';
import { failed, type Answered, type Opened } from './opened.js';

/** What was done at the due of one deadline. */
export type ActJson = RunJson['done'][number];

/** What a run did, and the complaints in which a decree could not move the deadlines. */
export type RunReportJson = RunJson & {
  readonly notMoved: ReadonlyArray<{ readonly complaint: string; readonly failure: Failure }>;
};

/** Deadlines that are due, and the acts of the system on them. */
export interface DeadlinesDoor {
  /**
   * What is overdue, the longest first, and what falls due in the coming working days: 5 unless given, 0 to 9999; and apart
   * that whose due day is not known.
   */
  readonly due: (question?: { readonly workingDays?: number | undefined }) => Answered<DueListJson>;
  /**
   * Moves what newer decrees move, then does once what is due by now, as `pengaduan tick` does. Imported complaints are
   * left alone. After a failure what was done stands in the journal, and the next call goes on from there.
   */
  readonly act: () => Answered<RunReportJson>;
  /**
   * Does what is due whenever it falls due, until the signal aborts. `onAct` is told each act, and each minute what is
   * still refused or fails. Without a signal, and with an option that there is not, it throws a `TypeError` at once.
   */
  readonly watch: (options: {
    readonly signal: AbortSignal;
    readonly onAct?: (act: ActJson) => void;
  }) => Answered<undefined>;
}

const { aFunction, having, ifGiven } = fieldRules;

const takes: Takes<Parameters<DeadlinesDoor['watch']>[0]> = {
  by: 'deadlines.watch',
  what: 'an object with the signal that ends it, watch({ signal })',
  fields: {
    signal: having(['aborted', 'addEventListener'], 'it needs the signal that ends it, watch({ signal })'),
    onAct: ifGiven(aFunction()),
  },
};

export const deadlinesDoor = ({ environment, index: openIndex, lang, now }: Opened): DeadlinesDoor => {
  const runFailed = (cause: Cause | { readonly type: 'FutureInstant' }) => {
    // The instant of a run is that of its clock.
    if (cause.type === 'FutureInstant') throw new Error('a run at its own instant is not in the future');
    return failed(cause, lang);
  };
  const watchUntil: DeadlinesDoor['watch'] = async ({ signal, onAct }) => {
    const index = await openIndex();
    if (!index.ok) return failed(index.failure, lang);
    const ended = await outcome(
      watch({
        ...{ environment, index: index.value, signal, now },
        onDone: (one) => onAct?.(actJson(environment.context, one, lang)),
      }),
    );
    return ended.ok ? { ok: true, value: undefined } : runFailed(ended.failure);
  };
  return {
    due: async (question) => {
      const { workingDays: within = 5 } = { ...question };
      const fields = strangeFields(question, { workingDays: true }, lang);
      if (!Number.isInteger(within) || within < 0 || within > 9999) {
        const expected = { type: 'wholeNumber', from: 0, to: 9999 } as const;
        fields.push(fieldProblem({ field: 'workingDays', expected, missing: false }, lang));
      }
      if (fields.length > 0) return failed({ type: 'InvalidQuestion', fields, retry: 'never' }, lang);
      const { context } = environment;
      const at = now();
      const until = horizon(context, at, within);
      if (until.type === 'Uncovered') {
        return failed({ type: 'NotDecreed', year: until.year, retry: 'never' }, lang);
      }
      const index = await openIndex();
      if (!index.ok) return failed(index.failure, lang);
      const asked = dueAnswer({ context, index: index.value })(at, until.at, { includeImported: true });
      const found = await outcome(asked);
      if (!found.ok) return failed(found.failure, lang);
      return { ok: true, value: dueJson(context, { at, within, until }, found.value) };
    },
    act: async () => {
      const index = await openIndex();
      if (!index.ok) return failed(index.failure, lang);
      const at = now();
      const runner = { environment, index: index.value, now: () => at };
      const amended = await amendAll(runner)(at)();
      if (amended.stopped !== undefined) return failed(amended.stopped, lang);
      const { done, stopped } = await runDue(runner)(at)();
      if (stopped !== undefined) return runFailed(stopped);
      const ran = runJson(environment.context, at, { moved: amended.moved, done }, lang);
      const notMoved = amended.failed.map(({ complaint, failure }) => ({
        complaint,
        failure: failureOf(failure, lang),
      }));
      return { ok: true, value: { ...ran, notMoved } };
    },
    watch: (options) => {
      checkOptions(takes, options);
      return watchUntil(options);
    },
  };
};
