import type { Rejection } from '../complaint/rejection.js';
import { formatInstant } from './instant.js';

type InstantField = 'at' | 'last' | 'now' | 'dueAt';
type Json<R> = { readonly [K in keyof R]: K extends InstantField ? string : R[K] };
type JsonOfEach<R> = R extends Rejection ? Json<R> : never;

/** A rejection as JSON: `type` says which it is. Instants are ISO 8601 in UTC. */
export type RejectionJson = JsonOfEach<Rejection>;

/**
 * A rejection as JSON: its type and data, instants as ISO 8601 in UTC.
 * @example
 * import { rejectionJson } from '@pengaduan/core';
 * const dueAt = Date.parse('2025-02-20T00:00:00+07:00');
 * const json = rejectionJson({ type: 'NotDue', clock: 'feedback', dueAt });
 * if (json.type === 'NotDue') console.log(json.dueAt); // 2025-02-19T17:00:00.000Z
 */
export const rejectionJson = (rejection: Rejection): RejectionJson => {
  if (rejection.type === 'OutOfOrder' || rejection.type === 'NotNewer') {
    return { ...rejection, at: formatInstant(rejection.at), last: formatInstant(rejection.last) };
  }
  if (rejection.type === 'InFuture') {
    return { ...rejection, at: formatInstant(rejection.at), now: formatInstant(rejection.now) };
  }
  if (rejection.type === 'NotDue') {
    const { dueAt, ...rest } = rejection;
    return dueAt === undefined ? rest : { ...rest, dueAt: formatInstant(dueAt) };
  }
  return rejection;
};
