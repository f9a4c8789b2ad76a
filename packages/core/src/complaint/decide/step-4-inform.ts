import type { InformLiaison } from '../command.js';
import type { Complaint } from '../state.js';
import { at, inOrder, permitted, stamp, unless, type Decision } from './checks.js';

/** SOP 112 step 4, "Menginformasikan kepada pejabat penghubung melalui grup whatsapp": of the agency that has it. */
export const inform = (complaint: Complaint, command: InformLiaison): Decision =>
  at(complaint, command.command, (stage) =>
    unless(
      [
        permitted(command),
        command.agency === stage.agency
          ? undefined
          : { type: 'NotYourAgency', agency: command.agency, current: stage.agency },
        inOrder(complaint, command),
      ],
      { type: 'LiaisonInformed', ...stamp(command), agency: command.agency, channel: command.channel },
    ),
  );
