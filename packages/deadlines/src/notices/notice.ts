import type { Zone } from '@pengaduan/calendar';
import type { ClockName, Due, Instant, Unit } from '@pengaduan/core';

/**
 * Whom a notice is for: the coordinating admin, or the liaison officer of an agency. It names an office, never a
 * person.
 */
export type Recipient =
  { readonly role: 'coordinator' } | { readonly role: 'liaison'; readonly agency: string };

interface Base {
  /** The same notice always has the same key, so that whoever gets it twice can recognise it. */
  readonly key: string;
  readonly complaint: string;
  /** The agency that has the complaint; undefined before its first disposition. */
  readonly agency: string | undefined;
  readonly to: Recipient;
  /** The zone of the policy: days and times in texts are local to it. */
  readonly zone: Zone;
}

/** The deadline that a notice is about, and the unit of its limit. */
export interface NoticeDeadline {
  readonly clock: ClockName;
  readonly unit: Unit;
  readonly due: Extract<Due, { readonly type: 'Known' }>;
}

/**
 * A message to an office: a new disposition (SOP 112 step 4), a deadline that falls due soon or was missed, or
 * something that the system did. `at` is when that happened. It holds no personal data.
 */
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
    /** `deadline`: the wait that ran out; undefined where a person forwarded the report. */
    | { readonly type: 'ClosedBySystem'; readonly at: Instant; readonly deadline: NoticeDeadline | undefined }
    | {
        readonly type: 'ForwardedToOmbudsman';
        readonly at: Instant;
        readonly deadline: NoticeDeadline | undefined;
      }
    /** Under a policy that does not forward: from now on the reporter may go to the Ombudsman. */
    | {
        readonly type: 'OmbudsmanEligibilityReached';
        readonly at: Instant;
        readonly deadline: NoticeDeadline | undefined;
      }
  );

/** The type of a notice, such as `Overdue`. */
export type NoticeType = Notice['type'];
/** Every type of notice. */
export const noticeTypes = [
  'NewDisposition',
  'DueSoon',
  'Overdue',
  'Correction',
  'ClosedBySystem',
  'ForwardedToOmbudsman',
  'OmbudsmanEligibilityReached',
] as const satisfies ReadonlyArray<NoticeType>;
