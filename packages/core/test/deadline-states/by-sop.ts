import { isClockFact, type ClockName, type ComplaintEvent, type Fact, type FactType } from '@pengaduan/core';
import type { Ending } from './by-clock-facts.js';

// SOP 112 as one reads it: which fact is the step that a clock asks for, and which ends the clock without it.
// Nothing here knows of triggers; that the report ended is added for all.

const steps: { readonly [C in ClockName]?: ReadonlyArray<FactType> } = {
  verification: ['ComplaintVerified'],
  disposition: ['ComplaintDispositioned'],
  informing: ['LiaisonInformed'],
  response: ['ResponseGiven'],
  ombudsman: ['ResponseGiven', 'ForwardedToOmbudsman'],
  data: ['SupportingDataProvided'],
  feedback: ['ReporterReplied', 'ComplaintClosed'],
};
const otherwise: { readonly [C in ClockName]?: ReadonlyArray<FactType> } = {
  verification: ['SupportingDataRequested'],
  disposition: ['SupportingDataRequested'],
  response: ['DispositionDeclined'],
  feedback: ['ResponseGiven'],
};
const reportEnds: ReadonlyArray<FactType> = ['ComplaintClosed', 'ComplaintArchived', 'ComplaintReturned'];

const endingOf = (clock: ClockName, fact: Fact, isAnswered: boolean): Ending['how'] | undefined => {
  if (steps[clock]?.includes(fact.type)) return 'done';
  if (reportEnds.includes(fact.type) || otherwise[clock]?.includes(fact.type)) return 'otherwise';
  // Each agency has the whole time to answer, until one has answered.
  const isHandedOn = clock === 'response' && fact.type === 'ComplaintDispositioned' && !isAnswered;
  return isHandedOn ? 'otherwise' : undefined;
};

/** The end of a deadline by the facts of the report that come after it was set. */
export const endingBySop = (events: ReadonlyArray<ComplaintEvent>, id: string): Ending | undefined => {
  const start = events.findIndex((event) => event.type === 'DeadlineSet' && event.deadline === id);
  const set = events[start];
  if (set?.type !== 'DeadlineSet') return undefined;
  // Intake ends with the reception, which is where it is written.
  if (set.clock === 'intake') return { how: 'done', at: set.at };
  let isAnswered = events.slice(0, start).some(({ type }) => type === 'ResponseGiven');
  for (const fact of events.slice(start)) {
    if (isClockFact(fact)) continue;
    const how = endingOf(set.clock, fact, isAnswered);
    if (how !== undefined) return { how, at: fact.at };
    isAnswered ||= fact.type === 'ResponseGiven';
  }
  return undefined;
};
