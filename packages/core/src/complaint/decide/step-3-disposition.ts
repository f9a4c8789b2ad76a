import { knownClassOf } from '../observed.js';
import { stamp, type CommandRule } from './command-rule.js';
import { ofOtherAgency } from './other-agency.js';

/** SOP 112 step 3, "Disposisi laporan kepada OPD terkait"; later ones move it to another agency. */
export const disposition: CommandRule<'DispositionComplaint'> = {
  content: ({ stage, command: { agency } }) =>
    'agency' in stage && stage.agency === agency ? { type: 'SameAgency', agency } : undefined,
  facts: ({ command }) => [{ type: 'ComplaintDispositioned', ...stamp(command), agency: command.agency }],
};

/**
 * The agency says that the report is not theirs: back to the office, which sends it to another one. The SOP is silent
 * on it. The policy says which clocks end (`cancel`, the response limit) and which start again.
 */
export const decline: CommandRule<'DeclineDisposition'> = {
  content: ({ stage, command }) => ofOtherAgency(command.by, stage.agency),
  facts: ({ stage, command }) => [
    { type: 'DispositionDeclined', ...stamp(command), agency: stage.agency, reason: command.reason },
  ],
};

/**
 * Another class has another limit (PermenPANRB 62/2018: 5, 14 or 60 working days): deadlines that depend on it move.
 */
export const reclassify: CommandRule<'ReclassifyComplaint'> = {
  content: ({ complaint, command: { classification } }) =>
    knownClassOf(complaint) === classification ? { type: 'SameClassification', classification } : undefined,
  facts: ({ command }) => [
    { type: 'ComplaintReclassified', ...stamp(command), classification: command.classification },
  ],
};
