import { formatDay } from '@pengaduan/calendar';
import {
  termsOf,
  type ClockName,
  type ClockRule,
  type Complaint,
  type ComplaintEvent,
  type Context,
  type Deadline,
  type Policy,
} from '@pengaduan/core';
import { keyText, type NoticeKey } from './key.js';
import type { Notice, Recipient, Told } from './notice.js';
import type { Story } from './story.js';

const toldOf = (deadline: Deadline | undefined): Told | undefined =>
  deadline?.due.type === 'Known'
    ? { clock: deadline.clock, unit: deadline.limit.unit, due: deadline.due }
    : undefined;

/**
 * Whether an office can do something about a clock: not while it waits for the reporter, whose silence closes or
 * archives, nor in the minutes that some steps of the SOP have, which are over before anybody reads of them.
 */
const isForOffice = ({ end }: ClockRule, { unit }: Told): boolean =>
  end !== 'close' && end !== 'archive' && (unit === 'day' || unit === 'workingDay');

const isForAgency = (policy: Policy, clock: ClockName): boolean =>
  policy.clocks[clock]?.stop.some((moment) => moment === 'response' || moment === 'substantiveResponse') ??
  false;

const actedOn = (story: Story, event: ComplaintEvent): Told | undefined => {
  const id = 'actsOn' in event ? event.actsOn.deadline : undefined;
  return toldOf(story.deadlines.find((deadline) => deadline.id === id));
};

const reminder = (key: NoticeKey, policy: Policy, story: Story): Told | undefined => {
  const [id, day] = key.about.split('@');
  const deadline = story.deadlines.find((one) => one.id === id);
  const told = toldOf(deadline);
  if (deadline === undefined || told === undefined) return undefined;
  const rule = policy.clocks[told.clock];
  if (rule === undefined || !isForOffice(rule, told)) return undefined;
  const { status } = deadline;
  const holds =
    key.type === 'DueSoon'
      ? // What was answered or moved meanwhile is not worth a reminder.
        status === 'open' && formatDay(told.due.day) === day
      : // The end of a wait is an act of the system, which is told itself.
        rule.kind === 'limit' && (status === 'open' || status === 'missed');
  return holds ? told : undefined;
};

const coordinator: Recipient = { role: 'coordinator' };
const liaisonOf = (agency: string | undefined): Recipient =>
  agency === undefined ? coordinator : { role: 'liaison', agency };

const tell = (key: NoticeKey, policy: Policy, { stage }: Complaint, story: Story): Notice | undefined => {
  const agency = 'agency' in stage ? stage.agency : undefined;
  const { complaint, zone } = { ...key, ...policy };
  const base = { key: keyText(key), complaint, agency, zone };
  const event = story.happened.find(({ revision }) => String(revision) === key.about)?.event;
  switch (key.type) {
    case 'NewDisposition': {
      if (event?.type !== 'ComplaintDispositioned') return undefined;
      const open = story.deadlines.find(({ clock, status }) => clock === 'response' && status === 'open');
      const own = { agency: event.agency, to: liaisonOf(event.agency) };
      return { ...base, ...own, type: key.type, at: event.at, respondBy: toldOf(open) };
    }
    case 'DueSoon':
    case 'Overdue': {
      const deadline = reminder(key, policy, story);
      if (deadline === undefined) return undefined;
      const to = isForAgency(policy, deadline.clock) ? liaisonOf(agency) : coordinator;
      return { ...base, to, type: key.type, deadline };
    }
    case 'ClosedBySystem':
    case 'ForwardedToOmbudsman':
    case 'OmbudsmanEligibilityReached':
      if (event === undefined) return undefined;
      return {
        ...base,
        to: coordinator,
        type: key.type,
        at: event.at,
        deadline: actedOn(story, event),
      };
  }
};

/** What a key says of a complaint as it stands; undefined where there is nothing to tell any more. */
export const noticeOf = (context: Context, key: NoticeKey, story: Story): Notice | undefined => {
  if (story.now._tag === 'None') return undefined;
  const complaint = story.now.value;
  const terms = termsOf(context, complaint.policy);
  return terms._tag === 'None' ? undefined : tell(key, terms.value.policy, complaint, story);
};
