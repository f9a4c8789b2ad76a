import { isLeft } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import {
  isRunning,
  step,
  type ActOnDeadline,
  type ComplaintEvent,
  type Context,
  type Instant,
  type State,
} from '@pengaduan/core';
import { system } from '@pengaduan/core/testing';

/** A complaint that a runner watches. It grows in place: it belongs to one life. */
export interface Watched {
  state: State;
  readonly events: Array<ComplaintEvent>;
}

interface DueDeadline {
  readonly id: string;
  readonly dueAt: Instant;
}

/** The deadlines that nobody has noted, the earliest first: a list as the index of deadlines gives it. */
const unnoted = (state: State): ReadonlyArray<DueDeadline> =>
  isNone(state)
    ? []
    : Object.values(state.value.deadlines)
        .flatMap((deadline) =>
          isRunning(deadline) && !deadline.noted && deadline.due.type === 'Known'
            ? [{ id: deadline.id, dueAt: deadline.due.at }]
            : [],
        )
        .sort((a, b) => a.dueAt - b.dueAt);

export const earliestDue = (state: State): Instant | undefined => unnoted(state)[0]?.dueAt;

const tick = ({ id, dueAt }: DueDeadline, at: Instant): ActOnDeadline => ({
  command: 'ActOnDeadline',
  id: `act:1:${id}:${String(dueAt)}`,
  complaint: '1',
  at,
  by: system,
  deadline: id,
  dueAt,
});

/** Does everything that is due at an instant, in the order of the dues, until nothing is; gives what came of it. */
export const actOnDue = (context: Context, watched: Watched, at: Instant): ReadonlyArray<ComplaintEvent> => {
  const before = watched.events.length;
  for (;;) {
    const due = unnoted(watched.state)[0];
    if (due === undefined || due.dueAt > at) return watched.events.slice(before);
    const done = step({ ...context, now: at }, watched.state, tick(due, at));
    if (isLeft(done) || done.right.events.length === 0) throw new Error(`${due.id} was left as it is`);
    watched.state = done.right.state;
    watched.events.push(...done.right.events);
  }
};
