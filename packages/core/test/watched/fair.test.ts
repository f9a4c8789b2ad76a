import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isClockFact, type ComplaintEvent } from '@pengaduan/core';
import { aLifeOfPeople, aPolicyWhoseWaitsNote, contextUnder } from '@pengaduan/core/testing';
import { play } from './play.js';

/** What is said of a deadline after the runner noted that its due had come. */
const saidAfterNote = (events: ReadonlyArray<ComplaintEvent>): ReadonlyArray<string> => {
  const noted = new Set<string>();
  return events.filter(isClockFact).flatMap((fact) => {
    if (noted.has(fact.deadline)) return [fact.type];
    if ('by' in fact && fact.by === 'runner') noted.add(fact.deadline);
    return [];
  });
};

it('the lives that are compared say everything of deadlines that the runner had noted', () => {
  const context = aPolicyWhoseWaitsNote.map((policy) => contextUnder(policy));
  const lives = fc.sample(aLifeOfPeople(context), { numRuns: 300, seed: 112 });
  const said = lives.flatMap(({ context: under, entries }) =>
    saidAfterNote(play(under, entries, 'at every due').events),
  );
  for (const type of ['DeadlineMet', 'DeadlineCompletedLate', 'DeadlineElapsed', 'DeadlineCancelled'])
    expect([type, said.filter((one) => one === type).length > 50]).toEqual([type, true]);
  expect(said.filter((type) => type === 'DeadlineMoved').length).toBeGreaterThan(20);
});
