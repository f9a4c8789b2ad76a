/** Works of one key begin each when the one before it is done, in the order in which they come; others do not wait. */
export const inTurn = (): (<A>(key: string | undefined, work: () => Promise<A>) => Promise<A>) => {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    if (key === undefined) return work();
    const next = (last.get(key) ?? Promise.resolve()).then(work);
    last.set(key, next);
    try {
      return await next;
    } finally {
      if (last.get(key) === next) last.delete(key);
    }
  };
};
