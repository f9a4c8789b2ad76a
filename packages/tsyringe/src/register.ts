import type { Lang } from '@pengaduan/calendar';
import { openComplaints, standardContext, type Context, type Instant } from '@pengaduan/core';
import { checkOptions, fieldRules, type Store, type Takes } from '@pengaduan/journal';
import type { DependencyContainer, InjectionToken } from 'tsyringe';
import { openMetrics } from '@pengaduan/metrics';
import { disposeAll, requests, whenDisposed, type Requests } from './requests.js';
import { tokens } from './tokens.js';

/** What `register` is given. */
export interface RegisterOptions {
  /** Open. From now on it is the container's: disposing of that closes it. */
  readonly store: Store;
  /** Policies and calendars, `contextOf(...)`; unless given, SOP 112 (`bangkalan`) and `nasional`. */
  readonly context?: Context;
  /** Of the sentences in answers; Indonesian unless given. */
  readonly lang?: Lang;
  /** What time it is: a command dated more than five minutes later is refused. The machine's clock unless given. */
  readonly now?: () => Instant;
}

const { aFunction, having, ifGiven, oneOf } = fieldRules;

const takes: Takes<RegisterOptions> = {
  by: 'register',
  what: 'a container and an object with a store',
  fields: {
    store: having(
      ['journal', 'feed', 'close'],
      'it needs an open store, register(container, { store: memoryStore({ now: Date.now }) })',
    ),
    context: ifGiven(having(['terms'], 'context is what contextOf gives on its right side')),
    lang: ifGiven(oneOf('id', 'en')),
    now: ifGiven(aFunction('Date.now')),
  },
};

/**
 * Makes a container give what `tokens` names, `actor` excepted, and gives the container back. Disposing of it disposes
 * of the request scopes still open and then closes the store, once; from then on it throws when it is asked.
 *
 * @example
 * import 'reflect-metadata';
 * import { memoryStore } from '@pengaduan/journal';
 * import { register, tokens } from '@pengaduan/tsyringe';
 * import { container } from 'tsyringe';
 * const app = register(container.createChildContainer(), { store: memoryStore({ now: Date.now }) });
 * console.log(await app.resolve(tokens.complaints).show('6340753')); // { ok: true, view: null }
 * await app.dispose();
 */
export const register = (container: DependencyContainer, options: RegisterOptions): DependencyContainer => {
  checkOptions(takes, options);
  const { store, context = standardContext(), lang = 'id', now = Date.now } = options;
  // A factory, since `clearInstances` of tsyringe throws registered values away with the instances.
  const give = <T>(token: InjectionToken<T>, thing: T): unknown =>
    container.register(token, { useFactory: () => thing });
  const { journal, feed, checkpoints, leases } = store;
  const open: Requests = new Set();
  let closing: Promise<void> | undefined;
  give(requests, open);
  give(tokens.store, store);
  give(tokens.journal, journal);
  give(tokens.feed, feed);
  give(tokens.checkpoints, checkpoints);
  give(tokens.leases, leases);
  give(tokens.context, context);
  give(tokens.terms, context.defaultTerms);
  give(tokens.lang, lang);
  give(tokens.environment, { journal, context, now });
  give(tokens.metrics, openMetrics(feed));
  const complaints = openComplaints({ journal, context, lang, now });
  // tsyringe hands over the container that is asked: a request's knows its actor, who speaks for nobody else.
  container.register(tokens.complaints, {
    useFactory: (asked) => {
      if (!asked.isRegistered(tokens.actor, true)) return complaints;
      throw new Error("in a request, ask for tokens.actorComplaints: its commands are the actor's");
    },
  });
  container.register(tokens.actorComplaints, {
    useFactory: (asked) => complaints.as(asked.resolve(tokens.actor)),
  });
  whenDisposed(container, () => (closing ??= disposeAll(open, () => store.close())));
  return container;
};
