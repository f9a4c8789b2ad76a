import { countWorkingDays, localDay, yearOf } from '@pengaduan/calendar';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import type { ClockName } from '../value/clock-name.js';
import type { Instant } from '../value/instant.js';
import { dayCountOf } from './clock/day-count.js';
import type { Command, CommandType } from './command.js';
import { termsOf, type Context } from './context.js';
import { inFuture } from './decide/in-future.js';
import type { Rejection } from './rejection.js';
import { runningDeadline, type State } from './state.js';
import { step, type Step } from './step.js';

/** What is odd about something that a log says has happened, and that was taken all the same. */
export type TestimonyWarning =
  /**
   * The system acted before its wait was over. `workingDaysEarly` are the working days from the local day of the act to
   * the last day of the wait, both included; null where a year is not covered.
   */
  | { readonly type: 'EarlierThanDue'; readonly clock: ClockName; readonly workingDaysEarly: number | null }
  /** The system acted although no wait runs at whose end the policy lets it. */
  | { readonly type: 'NoWait'; readonly command: CommandType }
  /** It is dated more than five minutes after now. */
  | { readonly type: 'InFuture'; readonly at: Instant; readonly now: Instant }
  /**
   * The report came in before the calendar begins, so that nobody knows until when its steps were to be done. Told of its
   * reception, and so once for each report.
   */
  | { readonly type: 'BeforeCalendar'; readonly at: Instant; readonly firstYear: number };

/** What a log says of a complaint, as it was taken. */
export interface Testified extends Step {
  readonly warnings: ReadonlyArray<TestimonyWarning>;
}

const tooEarly = (context: Context, state: State, command: Command, clock: ClockName): TestimonyWarning => {
  const noWait = { type: 'NoWait', command: command.command } as const;
  if (isNone(state)) return noWait;
  const terms = termsOf(context, state.value.policy);
  const deadline = runningDeadline(state.value, clock);
  if (terms === undefined || deadline === undefined) return noWait;
  if (deadline.due.type === 'Uncovered') return { type: 'EarlierThanDue', clock, workingDaysEarly: null };
  const { zone, calendar } = dayCountOf(terms, deadline);
  const days = countWorkingDays(calendar, localDay(command.at, zone) - 1, deadline.due.day);
  return { type: 'EarlierThanDue', clock, workingDaysEarly: isLeft(days) ? null : days.right };
};

const beforeCalendar = (
  { defaultTerms }: Context,
  { command, at }: Command,
): TestimonyWarning | undefined => {
  const { policy, calendar } = defaultTerms;
  if (command !== 'ReceiveComplaint' || localDay(at, policy.zone) >= calendar.coveredFrom) return undefined;
  return { type: 'BeforeCalendar', at, firstYear: yearOf(calendar.coveredFrom) };
};

/**
 * What is odd about an act of the system that a live command would be refused for; undefined where that is another reason.
 * What a person did is refused as a log's, too.
 */
const oddness = (
  context: Context,
  state: State,
  command: Command,
  rejection: Rejection,
): TestimonyWarning | undefined => {
  if (command.command === 'ActOnDeadline') return undefined;
  if (rejection.type === 'NotDue') return tooEarly(context, state, command, rejection.clock);
  if (rejection.type === 'NotAllowedByPolicy') return { type: 'NoWait', command: command.command };
  return undefined;
};

/**
 * Applies a command that a log says has happened: as a live one, but what the system is said to have done is taken where
 * the stage allows it, also before its wait was over and whatever the policy says; and so is what is dated after now.
 */
export const testify = (context: Context, state: State, command: Command): Either<Rejection, Testified> => {
  const { now, isTestimony: _, ...dateless } = context;
  const future = inFuture(command.at, now);
  const old = beforeCalendar(context, command);
  const warnings = [...(future?.type === 'InFuture' ? [future] : []), ...(old === undefined ? [] : [old])];
  const live = step(dateless, state, command);
  if (!isLeft(live)) return right({ ...live.right, warnings });
  const odd = oddness(context, state, command, live.left);
  if (odd === undefined) return live;
  const taken = step({ ...dateless, isTestimony: true }, state, command);
  return isLeft(taken) ? left(taken.left) : right({ ...taken.right, warnings: [...warnings, odd] });
};
