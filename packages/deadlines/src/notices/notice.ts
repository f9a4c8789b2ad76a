import type { Zone } from '@pengaduan/calendar';
import type { ClockName, Due, Instant, Unit } from '@pengaduan/core';

/** Whom a notice is for. It names an office, never a person. */
export type Recipient =
  { readonly role: 'coordinator' } | { readonly role: 'liaison'; readonly agency: string };

interface Base {
  /** The same notice always has the same key, so that whoever gets it twice can tell. */
  readonly key: string;
  readonly complaint: string;
  /** The agency that has the complaint; undefined before its first disposition. */
  readonly agency: string | undefined;
  readonly to: Recipient;
  /** Of the policy: in which days and times are told. */
  readonly zone: Zone;
}

/** A deadline as a notice tells it. */
export interface NoticeDeadline {
  readonly clock: ClockName;
  readonly unit: Unit;
  readonly due: Extract<Due, { readonly type: 'Known' }>;
}

/** What an office needs to be told (SOP 112 step 4, and each morning). It holds no personal data. */
export type Notice = Base &
  (
    | {
        readonly type: 'NewDisposition';
        readonly at: Instant;
        readonly respondBy: NoticeDeadline | undefined;
      }
    | { readonly type: 'DueSoon'; readonly deadline: NoticeDeadline }
    | { readonly type: 'Overdue'; readonly deadline: NoticeDeadline }
    /** An `Overdue` was sent, and what was entered later shows that the deadline was not missed. */
    | { readonly type: 'Correction'; readonly deadline: NoticeDeadline }
    /** `deadline`: the wait that had run out; a person may forward without one. */
    | { readonly type: 'ClosedBySystem'; readonly at: Instant; readonly deadline: NoticeDeadline | undefined }
    | {
        readonly type: 'ForwardedToOmbudsman';
        readonly at: Instant;
        readonly deadline: NoticeDeadline | undefined;
      }
    /** Under a policy that forwards nothing by itself: the reporter may go there from now on. */
    | {
        readonly type: 'OmbudsmanEligibilityReached';
        readonly at: Instant;
        readonly deadline: NoticeDeadline | undefined;
      }
  );

/** The type of a notice, such as `DueSoon`. */
export type NoticeType = Notice['type'];
/** The types of notices there are. */
export const noticeTypes = [
  'NewDisposition',
  'DueSoon',
  'Overdue',
  'Correction',
  'ClosedBySystem',
  'ForwardedToOmbudsman',
  'OmbudsmanEligibilityReached',
] as const satisfies ReadonlyArray<NoticeType>;
