import type { Day, Zone } from '@pengaduan/calendar';
import type { ClockName, Due, Instant, Unit } from '@pengaduan/core';
import type { Digest, Morning } from '../digest.js';

/**
 * Whom a notice is for: the coordinating admin, or the liaison officer of an agency. It names an office, never a
 * person.
 */
export type Recipient =
  { readonly role: 'coordinator' } | { readonly role: 'liaison'; readonly agency: string };

interface Base {
  /** The same notice always has the same key, so that whoever gets it twice can recognise it. */
  readonly key: string;
  /** Undefined where it is about no one report. */
  readonly complaint: string | undefined;
  /** The agency that has the complaint, or whose digest it is; undefined before the first disposition, and for the office. */
  readonly agency: string | undefined;
  readonly to: Recipient;
  /** The zone of the policy: days and times in texts are local to it. */
  readonly zone: Zone;
}

interface OfReport extends Base {
  readonly complaint: string;
}

/** The deadline that a notice is about, and the unit of its limit. */
export interface NoticeDeadline {
  readonly clock: ClockName;
  readonly unit: Unit;
  readonly due: Extract<Due, { readonly type: 'Known' }>;
}

/**
 * A message to an office about one report: a new disposition (SOP 112 step 4), a deadline that falls due soon or was
 * missed, or something that the system did. `at` is when that happened.
 */
export type ReportNotice = OfReport &
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

/** What the office or an agency has to know on a working day: about all its reports, not about one. */
export interface DigestNotice extends Base {
  readonly type: 'Digest';
  readonly complaint: undefined;
  /** The day whose morning it is; each office has one of a day. */
  readonly day: Day;
  readonly morning: Morning;
  readonly digest: Digest;
}

/** A message to an office, about a report or of a morning. It holds no personal data. */
export type Notice = ReportNotice | DigestNotice;

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
  'Digest',
] as const satisfies ReadonlyArray<NoticeType>;
