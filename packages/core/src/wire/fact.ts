import * as t from 'io-ts';
import { roles } from '../value/actor.js';
import { classifications, kinds, ratings, responseKinds, sources } from '../value/classification.js';
import type { Fact, FactType } from '../complaint/event.js';
import { instant, oneOf, opaqueId, reason, wholeFrom, yesOrNo } from './leaf.js';
import { fields, record } from './record.js';

const fact = <T extends FactType, R extends t.Props, O extends t.Props>(type: T, own: R, optional: O) =>
  record({ type: oneOf([type]), at: instant, by: oneOf(roles), ...own }, optional);

const classification = oneOf(classifications);
const acted = { actsOn: fields({ deadline: opaqueId, dueAt: instant }) };

/** The stored shape of each fact, version 1. */
export const facts = {
  ComplaintReceived: fact(
    'ComplaintReceived',
    {
      kind: oneOf(kinds),
      category: opaqueId,
      channel: opaqueId,
      anonymous: yesOrNo,
      confidential: yesOrNo,
      policy: fields({ id: opaqueId, version: wholeFrom(1) }),
      source: oneOf(sources),
      externalIds: t.record(opaqueId, opaqueId),
    },
    { submittedAt: instant },
  ),
  SupportingDataRequested: fact('SupportingDataRequested', { reason }, {}),
  SupportingDataProvided: fact('SupportingDataProvided', {}, {}),
  ComplaintVerified: fact('ComplaintVerified', { classification }, {}),
  ComplaintReturned: fact('ComplaintReturned', { reason }, {}),
  ComplaintReadmitted: fact('ComplaintReadmitted', {}, {}),
  ComplaintArchived: fact('ComplaintArchived', { reason }, acted),
  ComplaintDispositioned: fact('ComplaintDispositioned', { agency: opaqueId }, {}),
  DispositionDeclined: fact('DispositionDeclined', { agency: opaqueId, reason }, {}),
  LiaisonInformed: fact('LiaisonInformed', { agency: opaqueId, channel: opaqueId }, {}),
  ResponseGiven: fact('ResponseGiven', { kind: oneOf(responseKinds), agency: opaqueId }, {}),
  ReporterReplied: fact('ReporterReplied', {}, {}),
  ComplaintReclassified: fact('ComplaintReclassified', { classification }, {}),
  ComplaintClosed: fact('ComplaintClosed', {}, acted),
  ComplaintReopened: fact('ComplaintReopened', { reason }, {}),
  ComplaintRated: fact('ComplaintRated', { rating: oneOf(ratings) }, {}),
  ForwardedToOmbudsman: fact('ForwardedToOmbudsman', {}, acted),
  OmbudsmanEligibilityReached: fact('OmbudsmanEligibilityReached', {}, acted),
} satisfies { readonly [T in FactType]: t.Type<Extract<Fact, { readonly type: T }>, unknown> };
