import type { Rejection } from '../complaint/rejection.js';
import { formatInstant } from './instant.js';
import type { JsonObject } from './json.js';

/**
 * A rejection as JSON: its type and data, instants as ISO 8601 in UTC.
 * @example
 * import { rejectionJson } from '@pengaduan/core';
 * const dueAt = Date.parse('2025-02-20T00:00:00+07:00');
 * const json = rejectionJson({ type: 'NotDue', clock: 'feedback', dueAt });
 * console.log(json['dueAt']); // 2025-02-19T17:00:00.000Z
 */
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
