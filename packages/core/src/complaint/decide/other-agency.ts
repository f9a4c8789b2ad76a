import type { Actor } from '../../value/actor.js';
import type { Rejection } from '../rejection.js';

/** A liaison speaks for the agency that has the report; the office may act on its behalf. */
export const ofOtherAgency = (by: Actor, current: string): Rejection | undefined =>
  by.role === 'liaison' && by.agency !== current
    ? { type: 'NotYourAgency', agency: by.agency, current }
    : undefined;
