import type { Actor } from '../../value/actor.js';
import type { Rejection } from '../rejection.js';

const agencyFor = (by: Actor): string | undefined => {
  if ('agency' in by) return by.agency;
  return 'onBehalfOf' in by ? by.onBehalfOf : undefined;
};

/** A liaison speaks for the agency that has the report, and so does the office that acts on its behalf. */
export const ofOtherAgency = (by: Actor, current: string): Rejection | undefined => {
  const agency = agencyFor(by);
  return agency === undefined || agency === current ? undefined : { type: 'NotYourAgency', agency, current };
};
