import type { Lang } from '@pengaduan/calendar';
import type { Actor, Complaints, Context, Environment, PolicyTerms } from '@pengaduan/core';
import type { Checkpoints, Feed, Journal, Store } from '@pengaduan/journal';
import type { InjectionToken } from 'tsyringe';
import type { Metrics } from '@pengaduan/metrics';

/** What a service can be given. */
export interface Things {
  /** All ports of one place. Closing it is the container's business. */
  readonly store: Store;
  readonly journal: Journal;
  readonly feed: Feed;
  readonly checkpoints: Checkpoints;
  /** Policies and calendars. */
  readonly context: Context;
  /** The default policy and its calendars: zone and working days for whoever speaks or counts. */
  readonly terms: PolicyTerms;
  /** Of what people read. */
  readonly lang: Lang;
  /** For `handle` and `handleAll` of core, whose commands say themselves who acts, in a request too. */
  readonly environment: Environment;
  /** The complaint handler. In a request it acts as the request's actor. */
  readonly complaints: Complaints;
  readonly metrics: Metrics;
  /** Who acts. Known in a request only. */
  readonly actor: Actor;
}

export type Tokens = { readonly [Name in keyof Things]: InjectionToken<Things[Name]> };

/**
 * What to ask a container for, with the type of what it gives.
 *
 * @example
 * container.resolve(tokens.complaints); // Complaints
 * constructor(@inject(tokens.complaints) complaints: Complaints) {}
 */
export const tokens: Tokens = {
  store: Symbol('pengaduan.store'),
  journal: Symbol('pengaduan.journal'),
  feed: Symbol('pengaduan.feed'),
  checkpoints: Symbol('pengaduan.checkpoints'),
  context: Symbol('pengaduan.context'),
  terms: Symbol('pengaduan.terms'),
  lang: Symbol('pengaduan.lang'),
  environment: Symbol('pengaduan.environment'),
  complaints: Symbol('pengaduan.complaints'),
  metrics: Symbol('pengaduan.metrics'),
  actor: Symbol('pengaduan.actor, known inside requestScope only'),
};
