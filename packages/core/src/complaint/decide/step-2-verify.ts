import { stamp, type CommandRule } from './command-rule.js';
import { actsOn, beforeEndOf } from './wait-over.js';

/** SOP 112 step 2, "Verifikasi laporan dan data pendukung". */
export const verify: CommandRule<'VerifyComplaint'> = {
  facts: ({ command }) => [
    { type: 'ComplaintVerified', ...stamp(command), classification: command.classification },
  ],
};

/** "Jika data pendukung tidak lengkap, laporan tidak dapat diverifikasi": it waits for the reporter (*tunda*). */
export const requestData: CommandRule<'RequestSupportingData'> = {
  facts: ({ command }) => [{ type: 'SupportingDataRequested', ...stamp(command), reason: command.reason }],
};

/** The reporter completed it: back to verification. */
export const provideData: CommandRule<'ProvideSupportingData'> = {
  facts: ({ command }) => [{ type: 'SupportingDataProvided', ...stamp(command) }],
};

/** Not our competence (*bukan wewenang*): back to the national admin, as LAPOR! lets an office do. */
export const returnComplaint: CommandRule<'ReturnComplaint'> = {
  facts: ({ command }) => [{ type: 'ComplaintReturned', ...stamp(command), reason: command.reason }],
};

/** The national admin sends it again: it is to be verified as if it had come in now. */
export const readmit: CommandRule<'ReadmitComplaint'> = {
  facts: ({ command }) => [{ type: 'ComplaintReadmitted', ...stamp(command) }],
};

/** Ended without handling. The system does so only when data was asked for and did not come in time. */
export const archive: CommandRule<'ArchiveComplaint'> = {
  due: (input) => (input.command.by.role === 'system' ? beforeEndOf('archive')(input) : undefined),
  facts: (input) => [
    {
      type: 'ComplaintArchived',
      ...stamp(input.command),
      reason: input.command.reason,
      ...actsOn(input, 'archive'),
    },
  ],
};
