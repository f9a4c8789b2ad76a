import type { ForwardToOmbudsman, GiveResponse, ReplyAsReporter } from '../command.js';
import type { Policy } from '../policy.js';
import type { Complaint } from '../state.js';
import {
  actsOn,
  at,
  due,
  inOrder,
  notAllowed,
  ownAgency,
  permitted,
  stamp,
  unless,
  type Decision,
} from './checks.js';

/** SOP 112 step 5, "Memberikan tanggapan/tindak lanjut". */
export const respond = (complaint: Complaint, command: GiveResponse): Decision =>
  at(complaint, command.command, (stage) =>
    unless([permitted(command), ownAgency(command.by, stage.agency), inOrder(complaint, command)], {
      type: 'ResponseGiven',
      ...stamp(command),
      kind: command.kind,
      agency: stage.agency,
    }),
  );

/** *Tanggapan balik*: the reporter answers the agency. */
export const reply = (complaint: Complaint, command: ReplyAsReporter): Decision =>
  at(complaint, command.command, () =>
    unless([permitted(command), inOrder(complaint, command)], { type: 'ReporterReplied', ...stamp(command) }),
  );

/**
 * "Jika tidak ditindaklanjuti dalam waktu 60 hari kerja, maka laporan akan diteruskan ke Ombudsman RI".
 * People may forward once it is due (UU 25/2009 art. 46 gives the right to the reporter); the system only
 * where the policy says so.
 */
export const forward = (policy: Policy, complaint: Complaint, command: ForwardToOmbudsman): Decision => {
  const automatic = policy.clocks.ombudsman?.end === 'forwardToOmbudsman';
  return at(complaint, command.command, () =>
    unless(
      [
        complaint.ombudsman === 'forwarded' ? { type: 'AlreadyForwarded' } : undefined,
        permitted(command),
        inOrder(complaint, command),
        command.by.role === 'system' && !automatic ? notAllowed(command.command, policy) : undefined,
        // Once eligible, the reporter stays so: moving the report to another agency takes nothing away.
        complaint.ombudsman === 'eligible' ? undefined : due(complaint, 'ombudsman', command.at),
      ],
      {
        type: 'ForwardedToOmbudsman',
        ...stamp(command),
        ...actsOn(complaint, 'ombudsman', command.by),
      },
    ),
  );
};
