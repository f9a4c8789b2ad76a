import type { Actor } from '@pengaduan/core';
import { checkOptions, fieldRules, type Takes } from '@pengaduan/journal';
import type { DependencyContainer } from 'tsyringe';
import { requests, whenDisposed } from './requests.js';
import { tokens } from './tokens.js';

/** What `requestScope` is given. */
export interface RequestOptions {
  /** Whom the application has found to be asking: an opaque id, no personal data. */
  readonly actor: Actor;
}

const takes: Takes<RequestOptions> = {
  by: 'requestScope',
  what: "a container and an object, { actor: { role: 'reporter', id: 'r-17' } }",
  fields: {
    actor: fieldRules.having(
      ['role', 'id'],
      "it needs the actor, { actor: { role: 'reporter', id: 'r-17' } }",
    ),
  },
};

/**
 * A child container for one request. In it `tokens.actor` is the actor, and `tokens.actorComplaints` takes commands without
 * `by`, as the actor's; the rest is the parent's. Dispose of it when the request is answered; the store stays open.
 * Throws on a container that is disposed of, or on which `register` was not called.
 *
 * @example
 * import 'reflect-metadata';
 * import { memoryStore } from '@pengaduan/journal';
 * import { register, requestScope, tokens } from '@pengaduan/tsyringe';
 * import { container } from 'tsyringe';
 * const app = register(container.createChildContainer(), { store: memoryStore({ now: Date.now }) });
 * const request = requestScope(app, { actor: { role: 'reporter', id: 'r-17' } });
 * console.log(request.resolve(tokens.actor)); // { role: 'reporter', id: 'r-17' }
 * await request.dispose();
 * await app.dispose();
 */
export const requestScope = (
  container: DependencyContainer,
  options: RequestOptions,
): DependencyContainer => {
  checkOptions(takes, options);
  const { actor } = options;
  const open = container.resolve(requests);
  const scope = container.createChildContainer();
  scope.register(tokens.actor, { useFactory: () => actor });
  open.add(scope);
  whenDisposed(scope, () => {
    open.delete(scope);
    return Promise.resolve();
  });
  return scope;
};
