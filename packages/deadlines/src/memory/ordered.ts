/** Things in order, each once. Adding, taking out and finding a place cost O(log n) and a move within one block. */
export interface Ordered<A> {
  readonly add: (item: A) => void;
  readonly remove: (item: A) => void;
  /** In order, from the first one on that does not come before the place that is meant. */
  readonly from: (isBefore: (item: A) => boolean) => Generator<A, void, undefined>;
}

const largestBlock = 512;

/** The first index at which it is false; `isBefore` must hold up to some index and nowhere after it. */
const boundary = (length: number, isBefore: (index: number) => boolean): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** `order` is below zero where its first argument comes first, and zero for the same place alone. */
export const emptyOrdered = <A>(order: (a: A, b: A) => number): Ordered<A> => {
  // Blocks in order, none of them empty: to put something in moves the rest of one block, not of all.
  const blocks: Array<Array<A>> = [];

  const placeOf = (isBefore: (item: A) => boolean): readonly [block: number, index: number] => {
    const block = boundary(blocks.length, (index) => {
      const last = blocks[index]?.at(-1);
      return last !== undefined && isBefore(last);
    });
    const items = blocks[block] ?? [];
    const isItemBefore = (index: number): boolean => {
      const item = items[index];
      return item !== undefined && isBefore(item);
    };
    return [block, boundary(items.length, isItemBefore)];
  };

  return {
    add: (item) => {
      const [found, place] = placeOf((other) => order(other, item) < 0);
      const isLast = found === blocks.length;
      const block = isLast ? found - 1 : found;
      const items = blocks[block];
      if (items === undefined) return void blocks.push([item]);
      items.splice(isLast ? items.length : place, 0, item);
      if (items.length > largestBlock) blocks.splice(block + 1, 0, items.splice(largestBlock >> 1));
    },
    remove: (item) => {
      const [block, place] = placeOf((other) => order(other, item) < 0);
      const items = blocks[block];
      const found = items?.[place];
      if (items === undefined || found === undefined || order(found, item) !== 0) return;
      items.splice(place, 1);
      if (items.length === 0) blocks.splice(block, 1);
    },
    *from(isBefore) {
      const [block, place] = placeOf(isBefore);
      for (let at = block; at < blocks.length; at++) {
        yield* (blocks[at] ?? []).slice(at === block ? place : 0);
      }
    },
  };
};
