import { dueAtOf, inDueOrder, type RunningDeadline } from '../running-deadline.js';
import { emptyHeap } from './heap.js';

/** Deadlines in the order of their dues. One that has left is taken out when it comes first, or when half have left. */
export interface Queue {
  readonly add: (running: RunningDeadline) => void;
  /** To be called when one of those that were added has ended or changed. */
  readonly leave: () => void;
  /** The first ones due at or before an instant, `limit` of them. They stay. */
  readonly dueBy: (until: number, limit: number) => ReadonlyArray<RunningDeadline>;
  /** The first one due after an instant. */
  readonly firstAfter: (instant: number) => RunningDeadline | undefined;
}

/** A queue that is never smaller than this is not worth going through. */
const small = 1024;

/** `isIn` says whether a deadline that was added has not left. */
export const emptyQueue = (isIn: (running: RunningDeadline) => boolean): Queue => {
  const heap = emptyHeap(inDueOrder);
  let left = 0;

  /** Takes out the front while it is due, and what has left for good. */
  const takeOut = (until: number, limit: number): ReadonlyArray<RunningDeadline> => {
    const due: Array<RunningDeadline> = [];
    for (let first = heap.first(); first !== undefined && due.length < limit; first = heap.first()) {
      if (isIn(first)) {
        if ((dueAtOf(first) ?? Infinity) > until) break;
        due.push(first);
      }
      heap.take();
    }
    return due;
  };

  return {
    add: (running) => {
      if (running.due.type === 'Known') heap.add(running);
    },
    leave: () => {
      left++;
      if (left < small || left < heap.size() / 2) return;
      heap.keep(isIn);
      left = 0;
    },
    dueBy: (until, limit) => {
      const due = takeOut(until, limit);
      due.forEach(heap.add);
      return due;
    },
    firstAfter: (instant) => {
      const due = takeOut(instant, Infinity);
      const next = heap.first();
      due.forEach(heap.add);
      return next;
    },
  };
};
