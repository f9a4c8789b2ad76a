import type { CloseComplaint, RateComplaint, ReopenComplaint } from '../command.js';
import type { Policy } from '../policy.js';
import type { Complaint } from '../state.js';
import { actsOn, at, due, inOrder, notAllowed, permitted, stamp, unless, type Decision } from './checks.js';

/**
 * SOP 112 step 6. "Jika dalam 10 hari kerja tidak ada tanggapan balik dari pelapor, maka laporan akan selesai
 * otomatis": the system closes only then; the office may close an answered complaint at any time.
 */
export const close = (complaint: Complaint, command: CloseComplaint): Decision =>
  at(complaint, command.command, () =>
    unless(
      [
        permitted(command),
        inOrder(complaint, command),
        command.by.role === 'system' ? due(complaint, 'feedback', command.at) : undefined,
      ],
      { type: 'ComplaintClosed', ...stamp(command), ...actsOn(complaint, 'feedback', command.by) },
    ),
  );

/** The SOP knows no reopening and LAPOR!'s is weakly sourced (domain 1.3): off unless the policy allows it. */
export const reopen = (policy: Policy, complaint: Complaint, command: ReopenComplaint): Decision =>
  at(complaint, command.command, () =>
    unless(
      [
        permitted(command),
        inOrder(complaint, command),
        policy.allows.reopening ? undefined : notAllowed(command.command, policy),
      ],
      { type: 'ComplaintReopened', ...stamp(command), reason: command.reason },
    ),
  );

export const rate = (complaint: Complaint, command: RateComplaint): Decision =>
  at(complaint, command.command, (stage) =>
    unless(
      [
        stage.rating === undefined ? undefined : { type: 'AlreadyRated' },
        permitted(command),
        inOrder(complaint, command),
      ],
      { type: 'ComplaintRated', ...stamp(command), rating: command.rating },
    ),
  );
