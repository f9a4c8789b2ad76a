import * as t from 'io-ts';
import { roles } from '../value/actor.js';
import { classifications, kinds, ratings, responseKinds, sources } from '../value/classification.js';
import type { Fact, FactType } from '../complaint/event.js';
import { instant, oneOf, storedId, storedText, wholeFrom, yesOrNo } from './leaf.js';
import { fields, record } from './record.js';
import { toldFields, withStanding } from './standing.js';

const fact = <T extends FactType, R extends t.Props, O extends t.Props>(type: T, own: R, optional: O) =>
  record({ type: oneOf([type]), at: instant, by: oneOf(roles), ...own }, optional);

const classification = oneOf(classifications);
const told = toldFields(storedId, instant);
const acted = { actsOn: fields({ deadline: storedId, dueAt: instant }) };

/** The stored shape of each fact, version 1. */
export const facts = {
  ComplaintReceived: fact(
    'ComplaintReceived',
    {
      kind: oneOf(kinds),
      category: storedId,
      channel: storedId,
      anonymous: yesOrNo,
      confidential: yesOrNo,
      policy: fields({ id: storedId, version: wholeFrom(1) }),
      source: oneOf(sources),
      externalIds: t.record(storedId, storedId),
    },
    { submittedAt: instant },
  ),
  SupportingDataRequested: fact('SupportingDataRequested', { reason: storedText }, {}),
  SupportingDataProvided: fact('SupportingDataProvided', {}, {}),
  ComplaintVerified: fact('ComplaintVerified', { classification }, {}),
  ComplaintReturned: fact('ComplaintReturned', { reason: storedText }, {}),
  ComplaintReadmitted: fact('ComplaintReadmitted', {}, {}),
  ComplaintArchived: fact('ComplaintArchived', { reason: storedText }, acted),
  ComplaintDispositioned: fact('ComplaintDispositioned', { agency: storedId }, {}),
  DispositionDeclined: fact('DispositionDeclined', { agency: storedId, reason: storedText }, {}),
  LiaisonInformed: fact('LiaisonInformed', { agency: storedId, channel: storedId }, {}),
  ResponseGiven: fact('ResponseGiven', { kind: oneOf(responseKinds), agency: storedId }, {}),
  ReporterReplied: fact('ReporterReplied', {}, {}),
  ComplaintReclassified: fact('ComplaintReclassified', { classification }, {}),
  ComplaintClosed: fact('ComplaintClosed', {}, acted),
  ComplaintReopened: fact('ComplaintReopened', { reason: storedText }, {}),
  ComplaintRated: fact('ComplaintRated', { rating: oneOf(ratings) }, {}),
  ForwardedToOmbudsman: fact('ForwardedToOmbudsman', {}, acted),
  StandingObserved: withStanding(
    fact(
      'StandingObserved',
      {
        ...told.required,
        policy: fields({ id: storedId, version: wholeFrom(1) }),
        source: oneOf(sources),
        externalIds: t.record(storedId, storedId),
      },
      told.optional,
    ),
    storedId,
  ),
  OmbudsmanEligibilityReached: fact('OmbudsmanEligibilityReached', {}, acted),
} satisfies { readonly [T in FactType]: t.Type<Extract<Fact, { readonly type: T }>, unknown> };
