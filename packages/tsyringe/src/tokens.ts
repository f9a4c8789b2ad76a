import type { Lang } from '@pengaduan/calendar';
import type {
  Actor,
  Complaints,
  ComplaintsOfActor,
  Context,
  Environment,
  PolicyTerms,
} from '@pengaduan/core';
import type { Checkpoints, Feed, Journal, Leases, Store } from '@pengaduan/journal';
import type { InjectionToken } from 'tsyringe';
import type { Metrics } from '@pengaduan/metrics';

/** What a container gives once `register` was called on it, by the name of the token. */
export interface Provided {
  /** All ports of one store. The container closes it. */
  readonly store: Store;
  /** To load and append one stream. */
  readonly journal: Journal;
  /** To read all events in their order. */
  readonly feed: Feed;
  readonly checkpoints: Checkpoints;
  readonly leases: Leases;
  /** Policies and calendars. */
  readonly context: Context;
  /** The default policy and its calendars: zone and working days. */
  readonly terms: PolicyTerms;
  /** Of the sentences in answers. */
  readonly lang: Lang;
  /** For `handle` and `handleAll` of core, whose commands say themselves who acts, in a request too. */
  readonly environment: Environment;
  /** The complaints, for jobs of the application, whose commands say themselves who acts. */
  readonly complaints: Complaints;
  /** The complaints of a request: its commands are the actor's. Known in a request only. */
  readonly actorComplaints: ComplaintsOfActor;
  /** The two numbers; each question first reads on from where the last one ended. */
  readonly metrics: Metrics;
  /** Who acts. Known in a request only. */
  readonly actor: Actor;
}

/** The tokens, each with the type of what it gives. */
export type Tokens = { readonly [Name in keyof Provided]: InjectionToken<Provided[Name]> };

/**
 * What to ask a container for: `container.resolve(tokens.complaints)` is a `Complaints`. In the constructor of a
 * service, `@inject(tokens.complaints) complaints: Complaints`.
 */
export const tokens: Tokens = {
  store: Symbol('pengaduan.store'),
  journal: Symbol('pengaduan.journal'),
  feed: Symbol('pengaduan.feed'),
  checkpoints: Symbol('pengaduan.checkpoints'),
  leases: Symbol('pengaduan.leases'),
  context: Symbol('pengaduan.context'),
  terms: Symbol('pengaduan.terms'),
  lang: Symbol('pengaduan.lang'),
  environment: Symbol('pengaduan.environment'),
  complaints: Symbol('pengaduan.complaints'),
  actorComplaints: Symbol('pengaduan.complaints of an actor, known inside requestScope only'),
  metrics: Symbol('pengaduan.metrics'),
  actor: Symbol('pengaduan.actor, known inside requestScope only'),
};
