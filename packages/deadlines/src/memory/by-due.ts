import sortedBtree from 'sorted-btree';
import { inDueOrder, type PlaceInDueOrder, type RunningDeadline } from '../running-deadline.js';

// Node gives a CommonJS module as the default, Bun and Vite its own default.
const BTree = 'default' in sortedBtree ? sortedBtree.default : sortedBtree;

/** Running deadlines in the order of their dues. Adding, taking out and finding a place cost O(log n). */
export interface ByDue {
  readonly add: (running: RunningDeadline) => void;
  readonly remove: (running: RunningDeadline) => void;
  /** In order, from the first one on that stands behind a place; all where none is given. */
  readonly behind: (place: PlaceInDueOrder | undefined) => Iterable<RunningDeadline>;
  /** The first one that is due after an instant. */
  readonly firstAfter: (instant: number) => RunningDeadline | undefined;
}

/** Before everything that is due at an instant or later. */
const before = (at: number): PlaceInDueOrder => ({
  due: { type: 'Known', day: 0, at },
  complaint: '',
  deadline: '',
});

export const emptyByDue = (): ByDue => {
  const tree = new BTree<PlaceInDueOrder, RunningDeadline>(undefined, inDueOrder);
  return {
    add: (running) => void tree.set(running, running),
    remove: (running) => void tree.delete(running),
    *behind(place) {
      for (const [, running] of tree.entries(place)) {
        if (place === undefined || inDueOrder(running, place) > 0) yield running;
      }
    },
    firstAfter: (instant) => {
      const [first] = tree.values(before(Math.floor(instant) + 1));
      return first;
    },
  };
};
