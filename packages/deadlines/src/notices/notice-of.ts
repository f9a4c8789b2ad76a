import { formatDay } from '@pengaduan/calendar';
import {
  agencyOf,
  deadlineStateAt,
  isRunning,
  type ComplaintEvent,
  type Deadline,
  type History,
  type Instant,
  type Policy,
} from '@pengaduan/core';
import { isForAgency, isForPeople } from '../for-whom.js';
import { deadlineIn, noticeKeyText, type ReportNoticeKey } from './key.js';
import type { NoticeDeadline, Recipient, ReportNotice } from './notice.js';

const noticeDeadlineOf = (deadline: Deadline | undefined): NoticeDeadline | undefined =>
  deadline?.due.type === 'Known'
    ? { clock: deadline.clock, unit: deadline.limit.unit, due: deadline.due }
    : undefined;

const actedOn = (history: History, event: ComplaintEvent): NoticeDeadline | undefined => {
  const id = 'actsOn' in event ? event.actsOn.deadline : undefined;
  return noticeDeadlineOf(history.deadlines.find((deadline) => deadline.id === id));
};

/** What a notice about a deadline says, where it still holds by the facts and the time. */
const reminder = (
  key: ReportNoticeKey,
  policy: Policy,
  { deadlines }: History,
  now: Instant,
): NoticeDeadline | undefined => {
  const deadline = deadlines.find(({ id }) => id === deadlineIn(key));
  const shown = noticeDeadlineOf(deadline);
  if (deadline === undefined || shown === undefined) return undefined;
  const rule = policy.clocks[shown.clock];
  if (rule === undefined || !isForPeople(rule.end, shown.unit)) return undefined;
  const state = deadlineStateAt(deadline, now);
  switch (key.type) {
    case 'DueSoon':
      // What was answered or moved meanwhile is not worth a reminder.
      return state === 'open' && key.about.endsWith(`@${formatDay(shown.due.day)}`) ? shown : undefined;
    case 'Overdue':
      // What the system does at the end of a wait has a notice of its own; a step that was done needs no reminder.
      return state === 'missed' && isRunning(deadline) ? shown : undefined;
    case 'Correction':
      return state === 'missed' || state === 'late' ? undefined : shown;
    case 'NewDisposition':
    case 'ClosedBySystem':
    case 'ForwardedToOmbudsman':
    case 'OmbudsmanEligibilityReached':
      return undefined;
  }
};

const coordinator: Recipient = { role: 'coordinator' };
export const liaisonOf = (agency: string | undefined): Recipient =>
  agency === undefined ? coordinator : { role: 'liaison', agency };

/** By when the agency is to answer first: of the limits that its answer stops, the one that is due first. */
const respondBy = (policy: Policy, { deadlines }: History): NoticeDeadline | undefined => {
  const limits = deadlines.filter(
    (one) => one.kind === 'limit' && isRunning(one) && isForAgency(policy, one.clock),
  );
  return limits
    .flatMap((one) => noticeDeadlineOf(one) ?? [])
    .reduce<NoticeDeadline | undefined>(
      (first, one) => (first === undefined || one.due.at < first.due.at ? one : first),
      undefined,
    );
};

/** What a key says of a complaint as it stands, by its policy; undefined where no notice is needed any more. */
export const noticeOf = (
  policy: Policy,
  key: ReportNoticeKey,
  history: History,
  now: Instant,
): ReportNotice | undefined => {
  const agency = agencyOf(history.now.stage);
  const { complaint, zone } = { ...key, ...policy };
  const base = { key: noticeKeyText(key), complaint, agency, zone };
  const event = history.records.find(({ revision }) => String(revision) === key.about)?.event;
  switch (key.type) {
    case 'NewDisposition': {
      if (event?.type !== 'ComplaintDispositioned') return undefined;
      const own = { agency: event.agency, to: liaisonOf(event.agency) };
      return { ...base, ...own, type: key.type, at: event.at, respondBy: respondBy(policy, history) };
    }
    case 'DueSoon':
    case 'Overdue':
    case 'Correction': {
      const deadline = reminder(key, policy, history, now);
      if (deadline === undefined) return undefined;
      const to = isForAgency(policy, deadline.clock) ? liaisonOf(agency) : coordinator;
      return { ...base, to, type: key.type, deadline };
    }
    case 'ClosedBySystem':
    case 'ForwardedToOmbudsman':
    case 'OmbudsmanEligibilityReached':
      if (event === undefined) return undefined;
      return { ...base, to: coordinator, type: key.type, at: event.at, deadline: actedOn(history, event) };
  }
};
