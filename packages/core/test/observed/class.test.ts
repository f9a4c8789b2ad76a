import { isSome } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { knownClassOf, type Classification, type Command } from '@pengaduan/core';
import { at, given, observe, reclassify, requestData, verify } from '@pengaduan/core/testing';

// A list may tell no class. What an earlier list told may not be so any more; what a fact told holds.

const day = (n: number): string => `2025-03-${String(n).padStart(2, '0')}T08:00`;
const seen = (n: number, stage: 'Dispositioned' | 'InProcess' | 'Closed', classification?: Classification) =>
  observe(day(n), { stage, agency: 'dlh', ...(classification && { classification }) });
const supervisory = (n: number): Command => reclassify(day(n), 'supervisory');

it.each<[string, ReadonlyArray<Command>, Classification | undefined]>([
  ['that a list tells is its class', [seen(1, 'InProcess', 'aspiration')], 'aspiration'],
  ['that the first list does not tell is not known', [seen(1, 'InProcess')], undefined],
  [
    'that facts tell holds where a list does not tell it',
    [...at.Verified, seen(1, 'InProcess')],
    'non_supervisory',
  ],
  [
    'that facts tell holds behind several lists that do not tell it',
    [...at.Verified, seen(1, 'InProcess'), seen(2, 'InProcess'), seen(3, 'Closed')],
    'non_supervisory',
  ],
  [
    'that only an earlier list told is not known any more',
    [seen(1, 'InProcess', 'aspiration'), seen(2, 'InProcess')],
    undefined,
  ],
  [
    'that facts told before a list told another is the one that is known',
    [...at.Verified, seen(1, 'InProcess', 'aspiration'), seen(2, 'InProcess')],
    'non_supervisory',
  ],
  [
    'that a fact told after a list told another is the one that is known',
    [seen(1, 'InProcess', 'aspiration'), supervisory(2), seen(3, 'InProcess')],
    'supervisory',
  ],
  [
    'that a fact told after a list told none is the one that is known',
    [...at.Verified, seen(1, 'InProcess'), supervisory(2), seen(3, 'InProcess')],
    'supervisory',
  ],
  [
    'that facts told before a list had it unverified is the one that is known',
    [...at.Verified, observe(day(1), 'Received'), seen(2, 'InProcess')],
    'non_supervisory',
  ],
  [
    'that a fact told after a list had it unverified is the one that is known',
    [...at.Verified, observe(day(1), 'Received'), verify(day(2), 'supervisory'), seen(3, 'InProcess')],
    'supervisory',
  ],
  [
    'that only a list told is not known after the next list, whatever else happened in between',
    [
      observe(day(1), { stage: 'Verified', classification: 'aspiration' }),
      requestData(day(2)),
      seen(3, 'InProcess'),
    ],
    undefined,
  ],
  ['is none where the list has it unverified', [...at.Verified, observe(day(1), 'Received')], undefined],
])('the class of a report %s', (_, life, known) => {
  const { state } = given(...life);
  expect(isSome(state) && knownClassOf(state.value)).toBe(known);
});
