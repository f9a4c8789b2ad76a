import type { DependencyContainer, InjectionToken } from 'tsyringe';

/** The request scopes of a container that are still open. */
export type Requests = Set<DependencyContainer>;

export const requests: InjectionToken<Requests> = Symbol('pengaduan.requests');

/** tsyringe disposes of what it has constructed, and of nothing else: hence the only class of this package. */
export const whenDisposed = (container: DependencyContainer, act: () => Promise<void>): void => {
  class Disposal {
    dispose(): Promise<void> {
      return act();
    }
  }
  container.resolve(Disposal);
};

/** Disposes of the scopes that are open, the last first, then closes. What a scope throws is thrown once all is closed. */
export const disposeAll = async (open: Requests, close: () => Promise<void>): Promise<void> => {
  const ended = await Promise.allSettled([...open].reverse().map(async (scope) => scope.dispose()));
  await close();
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};
