import grpc from '@grpc/grpc-js';
import { refusal, type Refusal } from './failures.js';

export interface Call {
  readonly method: 'append' | 'batchAppend' | 'read' | 'subscribe' | 'delete' | 'tombstone' | 'features';
  /** `$all` for reads and subscriptions of everything. */
  readonly stream: string;
  /** Whether the client insists on the leader. */
  readonly leader: boolean;
}

/** What goes wrong with one call. */
export type Fault =
  /** Nothing is written, the call ends with a status. */
  | { readonly does: 'refuse'; readonly with: Refusal }
  /** Written, but the answer is lost: the call ends with a status. */
  | { readonly does: 'lose'; readonly with: Refusal }
  /** Written, the answer comes late. */
  | { readonly does: 'delay'; readonly ms: number }
  /** Never answered. */
  | { readonly does: 'hang'; readonly written: boolean }
  /** A read or a subscription ends with a status after so many messages. */
  | { readonly does: 'tear'; readonly after: number; readonly with: Refusal }
  /** A read or subscription says nothing more after so many messages, and does not end. */
  | { readonly does: 'fall-silent'; readonly after: number }
  /** A subscription ends, in good order, after so many messages. */
  | { readonly does: 'end'; readonly after: number }
  /** Every event comes twice. */
  | { readonly does: 'repeat' }
  /** The server sends events that do not match the filter. */
  | { readonly does: 'overlook-filter' }
  /**
   * The checkpoint at the next event comes before that event, and there the call ends
   * (https://github.com/kurrent-io/KurrentDB/issues/4970).
   */
  | { readonly does: 'run-ahead'; readonly after: number };

/** Asked once per call, in the order the calls arrive. */
export type Script = (call: Call) => Fault | undefined;

export const noFaults: Script = () => undefined;

/** The given faults one after another for calls of one method, then none. */
export const inTurn =
  (method: Call['method'], ...faults: ReadonlyArray<Fault>): Script =>
  (call) =>
    call.method === method ? (faults as Array<Fault>).shift() : undefined;

export const unavailable = refusal(grpc.status.UNAVAILABLE, 'Connection dropped');
export const cancelled = refusal(grpc.status.CANCELLED, 'Call cancelled by the server');
export const timedOut = refusal(grpc.status.ABORTED, 'Operation timed out');
export const resetByPeer = refusal(grpc.status.INTERNAL, 'Received RST_STREAM with code 0');
export const tooSlow = refusal(
  grpc.status.ABORTED,
  'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
);
export const accessDenied = refusal(grpc.status.PERMISSION_DENIED, 'Access Denied', {
  exception: 'access-denied',
});
export const notLeader = (host: string, port: number): Refusal =>
  refusal(grpc.status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
