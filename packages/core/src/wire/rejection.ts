import type { Rejection } from '../complaint/rejection.js';
import { formatInstant } from './instant.js';
import type { JsonObject } from './json.js';

/** A rejection as JSON: its type and data, instants in UTC. */
export const rejectionJson = (rejection: Rejection): JsonObject => {
  switch (rejection.type) {
    case 'OutOfOrder':
      return { ...rejection, at: formatInstant(rejection.at), last: formatInstant(rejection.last) };
    case 'NotDue':
      return rejection.dueAt === undefined
        ? { type: rejection.type, clock: rejection.clock }
        : { ...rejection, dueAt: formatInstant(rejection.dueAt) };
    default:
      return { ...rejection };
  }
};
