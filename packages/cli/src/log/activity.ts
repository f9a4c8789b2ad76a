import type { CommandType } from '@pengaduan/core';
import type { Column } from './columns.js';

/** The command that an activity becomes, and from which column each of its own fields is taken. */
export interface ActivityForm {
  readonly command: CommandType;
  readonly fields: Readonly<Record<string, Column>>;
  /** Columns that may be empty although the command needs the field, which is `-` then. */
  readonly optional?: ReadonlyArray<Column>;
  /** Columns that the log requires although no field of the command is taken from them. */
  readonly required?: ReadonlyArray<Column>;
}

const forms = {
  received: {
    command: 'ReceiveComplaint',
    fields: {
      kind: 'classification',
      category: 'category',
      channel: 'channel',
      anonymous: 'anonymous',
      confidential: 'confidential',
    },
    optional: ['category', 'channel'],
  },
  data_requested: { command: 'RequestSupportingData', fields: { reason: 'detail' } },
  data_provided: { command: 'ProvideSupportingData', fields: {} },
  verified: { command: 'VerifyComplaint', fields: { classification: 'classification' } },
  returned: { command: 'ReturnComplaint', fields: { reason: 'detail' } },
  archived: { command: 'ArchiveComplaint', fields: { reason: 'detail' } },
  dispositioned: { command: 'DispositionComplaint', fields: { agency: 'agency' } },
  declined: { command: 'DeclineDisposition', fields: { reason: 'detail' }, required: ['agency'] },
  liaison_informed: { command: 'InformLiaison', fields: { agency: 'agency', channel: 'channel' } },
  responded: { command: 'GiveResponse', fields: { kind: 'detail' }, required: ['agency'] },
  reporter_replied: { command: 'ReplyAsReporter', fields: {} },
  reclassified: { command: 'ReclassifyComplaint', fields: { classification: 'classification' } },
  closed: { command: 'CloseComplaint', fields: {} },
  reopened: { command: 'ReopenComplaint', fields: { reason: 'detail' } },
  rated: { command: 'RateComplaint', fields: { rating: 'detail' } },
  forwarded_to_ombudsman: { command: 'ForwardToOmbudsman', fields: {} },
} as const satisfies Readonly<Record<string, ActivityForm>>;
export type Activity = keyof typeof forms;

export const isActivity = (text: string): text is Activity => Object.hasOwn(forms, text);

/** Every activity that a log may name. */
export const activities: ReadonlyArray<Activity> = Object.keys(forms).filter(isActivity);

export const formOf = (activity: Activity): ActivityForm => forms[activity];
