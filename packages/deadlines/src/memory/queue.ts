import { dueAtOf, inDueOrder, type Running } from '../open-deadline.js';
import { emptyHeap } from './heap.js';

/** Deadlines in due order. Those that no longer run are left in it until they come to the front. */
export interface Queue {
  readonly add: (running: Running) => void;
  /** The first ones due at or before an instant, `limit` of them. They stay. */
  readonly dueBy: (until: number, limit: number) => ReadonlyArray<Running>;
  /** The first one due after an instant. */
  readonly firstAfter: (instant: number) => Running | undefined;
}

export const emptyQueue = (runs: (running: Running) => boolean): Queue => {
  const heap = emptyHeap(inDueOrder);

  /** Takes out the front while it is due, and what no longer runs for good. */
  const takeOut = (until: number, limit: number): ReadonlyArray<Running> => {
    const due: Array<Running> = [];
    for (let first = heap.first(); first !== undefined && due.length < limit; first = heap.first()) {
      if (runs(first)) {
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
