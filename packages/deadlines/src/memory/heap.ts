/** A leftist heap (Crane 1972): the first element in O(1), the rest and a merge in O(log n), nothing changed in place. */
export type Heap<A> = Node<A> | undefined;

interface Node<A> {
  readonly first: A;
  readonly rank: number;
  readonly left: Heap<A>;
  readonly right: Heap<A>;
}

const rankOf = <A>(heap: Heap<A>): number => heap?.rank ?? 0;

/** Both together; `order` is below zero where its first argument comes first. Recursion is no deeper than log n. */
export const merge = <A>(order: (a: A, b: A) => number, a: Heap<A>, b: Heap<A>): Heap<A> => {
  if (a === undefined) return b;
  if (b === undefined) return a;
  const [top, other] = order(b.first, a.first) < 0 ? [b, a] : [a, b];
  const merged = merge(order, top.right, other);
  const [left, right] = rankOf(top.left) < rankOf(merged) ? [merged, top.left] : [top.left, merged];
  return { first: top.first, rank: rankOf(right) + 1, left, right };
};

export const only = <A>(first: A): Heap<A> => ({ first, rank: 1, left: undefined, right: undefined });

/** Without the first. */
export const rest = <A>(order: (a: A, b: A) => number, heap: Node<A>): Heap<A> =>
  merge(order, heap.left, heap.right);
