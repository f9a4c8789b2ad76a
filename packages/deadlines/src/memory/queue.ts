import { dueAtOf, inDueOrder, type Running } from '../open-deadline.js';
import { merge, only, rest, type Heap } from './heap.js';

/** Deadlines in due order. Those that no longer run are left in it until they come to the front. */
export interface Queue {
  readonly add: (running: Running) => void;
  /** The first ones due at or before an instant, `limit` of them. They stay. */
  readonly dueBy: (until: number, limit: number) => ReadonlyArray<Running>;
  /** The first one due after an instant. */
  readonly firstAfter: (instant: number) => Running | undefined;
}

export const emptyQueue = (runs: (running: Running) => boolean): Queue => {
  let heap: Heap<Running> = undefined;

  /** Takes out the front while it is due and drops what no longer runs. */
  const takeOut = (until: number, limit: number): ReadonlyArray<Running> => {
    const due: Array<Running> = [];
    while (heap !== undefined && due.length < limit) {
      const { first } = heap;
      if (runs(first)) {
        if ((dueAtOf(first) ?? Infinity) > until) break;
        due.push(first);
      }
      heap = rest(inDueOrder, heap);
    }
    return due;
  };
  const add = (running: Running): void => {
    heap = merge(inDueOrder, heap, only(running));
  };

  return {
    add: (running) => {
      if (running.due.type === 'Known') add(running);
    },
    dueBy: (until, limit) => {
      const due = takeOut(until, limit);
      for (const running of due) add(running);
      return due;
    },
    firstAfter: (instant) => {
      const due = takeOut(instant, Infinity);
      const next = heap?.first;
      for (const running of due) add(running);
      return next;
    },
  };
};
