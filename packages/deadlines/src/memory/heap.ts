/** A binary heap: the first element in O(1), adding and taking in O(log n). */
export interface Heap<A> {
  readonly first: () => A | undefined;
  readonly add: (item: A) => void;
  /** Takes out the first. */
  readonly take: () => A | undefined;
  readonly size: () => number;
  /** Takes out all but these, in O(n log n). */
  readonly keep: (isKept: (item: A) => boolean) => void;
}

/** `order` is below zero where its first argument comes first. */
export const emptyHeap = <A>(order: (a: A, b: A) => number): Heap<A> => {
  const items: Array<A> = [];

  const rise = (item: A, from: number): void => {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || order(item, above) >= 0) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  };

  const sink = (item: A): void => {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [a, b] = [items[left], items[left + 1]];
      if (a === undefined) break;
      const [below, child] = b !== undefined && order(b, a) < 0 ? [b, left + 1] : [a, left];
      if (order(item, below) <= 0) break;
      items[at] = below;
      at = child;
    }
    items[at] = item;
  };

  return {
    first: () => items[0],
    add: (item) => {
      items.push(item);
      rise(item, items.length - 1);
    },
    size: () => items.length,
    keep: (isKept) => {
      // In order, a list is a heap.
      const kept = items.filter(isKept).sort(order);
      items.length = 0;
      for (const item of kept) items.push(item);
    },
    take: () => {
      const first = items[0];
      const last = items.pop();
      if (last !== undefined && items.length > 0) sink(last);
      return first;
    },
  };
};
