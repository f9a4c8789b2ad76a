import { stamp, type CommandRule } from './command-rule.js';
import { ofOtherAgency } from './other-agency.js';
import { actsOn, beforeEndOf } from './wait-over.js';

/** SOP 112 step 5, "Memberikan tanggapan/tindak lanjut". */
export const respond: CommandRule<'GiveResponse'> = {
  content: ({ stage, command }) => ofOtherAgency(command.by, stage.agency),
  facts: ({ stage, command }) => [
    { type: 'ResponseGiven', ...stamp(command), kind: command.kind, agency: stage.agency },
  ],
};

/** *Tanggapan balik*: the reporter answers the agency. */
export const reply: CommandRule<'ReplyAsReporter'> = {
  facts: ({ command }) => [{ type: 'ReporterReplied', ...stamp(command) }],
};

/**
 * "Jika tidak ditindaklanjuti dalam waktu 60 hari kerja, maka laporan akan diteruskan ke Ombudsman RI".
 * People may forward once it is due (UU 25/2009 art. 46 gives the right to the reporter); the system only
 * where the policy says so. It is allowed in every stage before a response: the wait goes on when a report goes back.
 * The runner forwards by `ActOnDeadline` (act-on-deadline.ts); here a system of the office's own does.
 */
export const forward: CommandRule<'ForwardToOmbudsman'> = {
  once: ({ complaint }) => (complaint.ombudsman === 'forwarded' ? { type: 'AlreadyForwarded' } : undefined),
  due: (input) => {
    if (input.command.by.role === 'system') return beforeEndOf('forwardToOmbudsman')(input);
    // Once eligible, the reporter stays so: moving the report to another agency takes nothing away.
    return input.complaint.ombudsman === 'eligible'
      ? undefined
      : beforeEndOf('forwardToOmbudsman', 'markEligible')(input);
  },
  facts: (input) => [
    { type: 'ForwardedToOmbudsman', ...stamp(input.command), ...actsOn(input, 'forwardToOmbudsman') },
  ],
};
