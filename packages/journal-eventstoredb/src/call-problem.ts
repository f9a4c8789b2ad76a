import { ErrorType } from '@eventstore/db-client';
import type { Revision } from '@pengaduan/journal';
import { connectionCause } from './connection-cause.js';

/** Status codes of gRPC (https://grpc.io/docs/guides/status-codes/), for errors to which the client gave no class. */
const code = {
  cancelled: 1,
  unknown: 2,
  deadlineExceeded: 4,
  permissionDenied: 7,
  resourceExhausted: 8,
  aborted: 10,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const;

/**
 * What went wrong with one call. `written` says whether a write may have happened all the same: 'unknown' after a lost
 * answer, 'no' where the server or the client refused before writing.
 */
export type CallProblem =
  | { readonly kind: 'wrong-revision'; readonly actual: Revision }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'denied'; readonly detail: string }
  /** The store was closed during the call. */
  | { readonly kind: 'closed' }
  /** The position to read from is after the end of the log. */
  | { readonly kind: 'after-end' }
  /** A stored record that cannot be understood. */
  | { readonly kind: 'corrupt'; readonly detail: string }
  /** It passes by itself: worth a retry. */
  | { readonly kind: 'temporary'; readonly written: 'no' | 'unknown'; readonly detail: string }
  /** The same call would fail again. */
  | { readonly kind: 'refused'; readonly written: 'no' | 'unknown'; readonly detail: string };

const temporary = (detail: string, written: 'no' | 'unknown' = 'unknown'): CallProblem => ({
  kind: 'temporary',
  written,
  detail,
});

/** No answer came within the time allowed. */
export const noAnswer: CallProblem = temporary('no answer in time');

/** A text for people who operate the store. */
export const detailOf = (problem: CallProblem): string =>
  'detail' in problem ? problem.detail : problem.kind;

/** The class of an error, and why there is no connection where it tells that. */
const withCause = (name: string, error: unknown): string => {
  const cause = connectionCause(error);
  return cause === undefined ? name : `${name}: ${cause}`;
};

const field = (error: unknown, key: string): unknown => {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, key);
  return value;
};

const revisionOf = (actual: unknown): Revision =>
  typeof actual === 'bigint' && actual >= 0n ? actual : 'no_stream';

/** How gRPC says that a call was never sent. Where another version says it otherwise, a write is only looked for in vain. */
const neverSent = /No connection established|Name resolution failed/;

const whetherWritten = (error: unknown): 'no' | 'unknown' =>
  error instanceof Error && neverSent.test(error.message) ? 'no' : 'unknown';

const byCode = (number: unknown, name: string, error: unknown): CallProblem => {
  const detail = withCause(typeof number === 'number' ? `${name}, gRPC code ${number}` : name, error);
  switch (number) {
    case code.cancelled:
    case code.deadlineExceeded:
    case code.resourceExhausted:
    case code.aborted:
    case code.internal:
    case code.unavailable:
      return temporary(detail);
    case code.permissionDenied:
    case code.unauthenticated:
      return { kind: 'denied', detail };
    case undefined:
      // Not a gRPC error: the client gave up before it had a connection ("Failed to discover after N attempts.").
      return temporary(detail, 'no');
    default:
      // UNKNOWN is an unhandled error inside the server, which may have written before.
      return { kind: 'refused', written: number === code.unknown ? 'unknown' : 'no', detail };
  }
};

/**
 * What an error of the client means: by its class where it has one (`ErrorType`), else by its gRPC code. Nothing of its
 * message is kept, since that may hold content.
 */
export const callProblemOf = (error: unknown): CallProblem => {
  const type = field(error, 'type');
  const name = typeof type === 'string' ? type : error instanceof Error ? error.name : 'not an error';
  switch (type) {
    case ErrorType.WRONG_EXPECTED_VERSION:
      return { kind: 'wrong-revision', actual: revisionOf(field(error, 'actualVersion')) };
    case ErrorType.STREAM_DELETED:
      return { kind: 'deleted' };
    case ErrorType.STREAM_NOT_FOUND:
      return { kind: 'not-found' };
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return { kind: 'too-large', limit: Number(field(error, 'maxAppendSize')) };
    case ErrorType.ACCESS_DENIED:
      return { kind: 'denied', detail: name };
    case ErrorType.NOT_LEADER:
      return temporary(name, 'no');
    case ErrorType.INVALID_ARGUMENT:
      return { kind: 'refused', written: 'no', detail: name };
    case ErrorType.UNAVAILABLE:
      return temporary(withCause(name, error), whetherWritten(error));
    case ErrorType.TIMEOUT:
    case ErrorType.DEADLINE_EXCEEDED:
    case ErrorType.CANCELLED:
      return temporary(name);
    default:
      return byCode(field(error, 'code'), name, error);
  }
};
