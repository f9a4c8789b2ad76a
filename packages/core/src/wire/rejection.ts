import type { Rejection } from '../complaint/rejection.js';
import { formatInstant } from './instant.js';
import type { JsonObject } from './json.js';

/** A rejection as JSON: its type and data, instants in UTC. */
export const rejectionJson = (rejection: Rejection): JsonObject => {
  if (rejection.type === 'OutOfOrder') {
    return { ...rejection, at: formatInstant(rejection.at), last: formatInstant(rejection.last) };
  }
  if (rejection.type === 'InFuture') {
    return { ...rejection, at: formatInstant(rejection.at), now: formatInstant(rejection.now) };
  }
  if (rejection.type === 'NotDue' && rejection.dueAt !== undefined) {
    return { ...rejection, dueAt: formatInstant(rejection.dueAt) };
  }
  return { ...rejection };
};
