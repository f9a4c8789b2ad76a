import type { DispositionComplaint, ReclassifyComplaint } from '../command.js';
import type { Complaint } from '../state.js';
import { at, inOrder, permitted, stamp, unless, type Decision } from './checks.js';

/** SOP 112 step 3, "Disposisi laporan kepada OPD terkait"; later ones move it to another agency. */
export const disposition = (complaint: Complaint, command: DispositionComplaint): Decision =>
  at(complaint, command.command, (stage) =>
    unless(
      [
        permitted(command),
        'agency' in stage && stage.agency === command.agency
          ? { type: 'SameAgency', agency: command.agency }
          : undefined,
        inOrder(complaint, command),
      ],
      { type: 'ComplaintDispositioned', ...stamp(command), agency: command.agency },
    ),
  );

/** Another class has another limit (domain 2.1, R3-R6): deadlines that depend on it move. */
export const reclassify = (complaint: Complaint, command: ReclassifyComplaint): Decision =>
  at(complaint, command.command, (stage) =>
    unless(
      [
        permitted(command),
        stage.classification === command.classification
          ? { type: 'SameClassification', classification: command.classification }
          : undefined,
        inOrder(complaint, command),
      ],
      { type: 'ComplaintReclassified', ...stamp(command), classification: command.classification },
    ),
  );
