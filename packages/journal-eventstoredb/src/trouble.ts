import { ErrorType } from '@eventstore/db-client';
import type { Revision } from '@pengaduan/journal';

/** The numbers of gRPC, for errors that reach us without a class of the client's. */
const code = {
  cancelled: 1,
  deadlineExceeded: 4,
  permissionDenied: 7,
  resourceExhausted: 8,
  aborted: 10,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const;

/**
 * What went wrong with one call. `written` says whether a write may have been taken all the same: 'open' after a lost
 * answer, 'no' where the server or the client refused before.
 */
export type Trouble =
  | { readonly is: 'wrong-version'; readonly actual: Revision }
  | { readonly is: 'deleted' }
  | { readonly is: 'not-found' }
  | { readonly is: 'too-large'; readonly limit: number }
  | { readonly is: 'denied'; readonly detail: string }
  /** The store was closed meanwhile. */
  | { readonly is: 'closed' }
  /** The position to read from lies behind the end of the log. */
  | { readonly is: 'ahead' }
  /** A stored record that cannot be understood. */
  | { readonly is: 'corrupt'; readonly detail: string }
  /** Gone after a while: worth a retry. */
  | { readonly is: 'passing'; readonly written: 'no' | 'open'; readonly detail: string }
  /** The same call would fail again. */
  | { readonly is: 'refused'; readonly written: 'no' | 'open'; readonly detail: string };

const field = (error: unknown, key: string): unknown => {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, key);
  return value;
};

const revisionOf = (actual: unknown): Revision =>
  typeof actual === 'bigint' && actual >= 0n ? actual : 'no_stream';

const passing = (detail: string, written: 'no' | 'open' = 'open'): Trouble => ({
  is: 'passing',
  written,
  detail,
});

/** Nothing came within the time allowed. */
export const silence: Trouble = passing('no answer in time');

/** How gRPC words it that a call never left. Not found in another version, it only costs a second look. */
const neverLeft = /No connection established|Name resolution failed/;

const whetherWritten = (error: unknown): 'no' | 'open' =>
  error instanceof Error && neverLeft.test(error.message) ? 'no' : 'open';

const byCode = (number: unknown, name: string): Trouble => {
  const detail = typeof number === 'number' ? `${name}, gRPC code ${number}` : name;
  switch (number) {
    case code.cancelled:
    case code.deadlineExceeded:
    case code.resourceExhausted:
    case code.aborted:
    case code.internal:
    case code.unavailable:
      return passing(detail);
    case code.permissionDenied:
    case code.unauthenticated:
      return { is: 'denied', detail };
    case undefined:
      // Not a gRPC error: the client gave up before it had a connection ("Failed to discover after N attempts.").
      return passing(detail, 'no');
    default:
      // 2, UNKNOWN, is an unhandled error inside the server: what became of a write is open.
      return { is: 'refused', written: number === 2 ? 'open' : 'no', detail };
  }
};

/** By class where the client gave one, and by gRPC code where it did not. */
export const troubleOf = (error: unknown): Trouble => {
  const type = field(error, 'type');
  const name = typeof type === 'string' ? type : error instanceof Error ? error.name : 'not an error';
  switch (type) {
    case ErrorType.WRONG_EXPECTED_VERSION:
      return { is: 'wrong-version', actual: revisionOf(field(error, 'actualVersion')) };
    case ErrorType.STREAM_DELETED:
      return { is: 'deleted' };
    case ErrorType.STREAM_NOT_FOUND:
      return { is: 'not-found' };
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return { is: 'too-large', limit: Number(field(error, 'maxAppendSize')) };
    case ErrorType.ACCESS_DENIED:
      return { is: 'denied', detail: name };
    case ErrorType.NOT_LEADER:
      return passing(name, 'no');
    case ErrorType.INVALID_ARGUMENT:
      return { is: 'refused', written: 'no', detail: name };
    case ErrorType.UNAVAILABLE:
      return passing(name, whetherWritten(error));
    case ErrorType.TIMEOUT:
    case ErrorType.DEADLINE_EXCEEDED:
    case ErrorType.CANCELLED:
      return passing(name);
    default:
      return byCode(field(error, 'code'), name);
  }
};
