import { stamp, type CommandRule } from './command-rule.js';
import { actsOn, beforeEndOf, notAllowed } from './wait-over.js';

/**
 * SOP 112 step 6. "Jika dalam 10 hari kerja tidak ada tanggapan balik dari pelapor, maka laporan akan selesai
 * otomatis": the system closes only then; the office may close an answered report at any time.
 */
export const close: CommandRule<'CloseComplaint'> = {
  due: (input) => (input.command.by.role === 'system' ? beforeEndOf('close')(input) : undefined),
  facts: (input) => [{ type: 'ComplaintClosed', ...stamp(input.command), ...actsOn(input, 'close') }],
};

/** The SOP knows no reopening, and no official page of LAPOR! describes one: off unless the policy allows it. */
export const reopen: CommandRule<'ReopenComplaint'> = {
  policy: ({ terms: { policy }, command }) =>
    policy.allows.reopening ? undefined : notAllowed(command.command, policy),
  facts: ({ command }) => [{ type: 'ComplaintReopened', ...stamp(command), reason: command.reason }],
};

/** Once for each closing. */
export const rate: CommandRule<'RateComplaint'> = {
  once: ({ stage }) => (stage.rating === undefined ? undefined : { type: 'AlreadyRated' }),
  facts: ({ command }) => [{ type: 'ComplaintRated', ...stamp(command), rating: command.rating }],
};
