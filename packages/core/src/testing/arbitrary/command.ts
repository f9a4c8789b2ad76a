import fc from 'fast-check';
import type { Command } from '../../complaint/command.js';
import { deadlineId } from '../../complaint/clock/deadline.js';
import { roles, type Actor } from '../../value/actor.js';
import { sources } from '../../value/classification.js';
import type { Instant } from '../../value/instant.js';
import { actorIn } from '../actors.js';
import type { Body } from '../commands/command.js';
import { commandTypes } from '../command-cases.js';
import { wib } from '../wib.js';
import { aChoice, anAgency, bodyOf } from './choice.js';

/**
 * Instants from June 2019 to June 2028, around the years that the calendar covers; one in ten of any other time that a
 * command may have.
 */
export const anInstant: fc.Arbitrary<Instant> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: wib('2019-06-01T00:00'), max: wib('2028-06-01T00:00') }) },
  { weight: 1, arbitrary: fc.integer({ min: wib('1900-01-02T00:00'), max: wib('2199-12-31T00:00') }) },
);

/** Anybody who can act, in any role. */
export const anActor: fc.Arbitrary<Actor> = fc
  .tuple(fc.constantFrom(...roles), anAgency)
  .map(([role, agency]) => actorIn(role, agency));

const moreOnReception = fc.record(
  {
    submittedAt: anInstant,
    policy: fc.constantFrom('bangkalan', 'bangkalan@1', 'nasional', 'tidak-ada'),
    source: fc.constantFrom(...sources),
    externalIds: fc.dictionary(fc.constantFrom('lapor', 'jabar'), fc.stringMatching(/^[1-9]\d{6}$/)),
  },
  { requiredKeys: [] },
);

const aTick = fc.record({
  command: fc.constant('ActOnDeadline' as const),
  deadline: fc.tuple(aChoice, fc.integer({ min: 1, max: 3 })).map(([{ clock }, n]) => deadlineId(clock, n)),
  dueAt: anInstant,
});

const aBody: fc.Arbitrary<Body> = fc
  .tuple(fc.constantFrom(...commandTypes), aChoice, moreOnReception, aTick)
  .map(([type, choice, more, tick]) => {
    if (type === 'ActOnDeadline') return tick;
    const body = bodyOf(type, choice);
    return body.command === 'ReceiveComplaint' ? { ...body, ...more } : body;
  });

/**
 * Any command that `decodeCommand` accepts, about complaint `1`, by anybody, at any time. Most are refused by the
 * rules.
 */
export const aCommand: fc.Arbitrary<Command> = fc
  .tuple(aBody, anInstant, anActor, fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/))
  .map(([body, at, by, id]) => ({ id, complaint: '1', at, by, ...body }));
