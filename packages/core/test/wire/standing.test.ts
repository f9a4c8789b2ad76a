import { isLeft } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { decodeCommand, encodeCommand, stageNames, type StageName } from '@pengaduan/core';
import { observe } from '@pengaduan/core/testing';

// What a list may tell beside the stage: docs/commands.md, ObserveStanding.

const atAgency: ReadonlyArray<StageName> = ['Dispositioned', 'InProcess', 'Closed'];
const told = { agency: 'dlh', classification: 'aspiration', rating: 3 };
const { agency: _, ...bare } = { agency: '', ...encodeCommand(observe('2025-02-10T08:00', 'Received')) };
const some = [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
  Object.entries(told).filter((_, place) => (n >> place) % 2 === 1),
);

it.each(stageNames)('%s has the fields of its stage, and no others', (stage) => {
  for (const fields of some) {
    const given = Object.fromEntries(fields);
    const read = decodeCommand({ ...bare, stage, ...given });
    const isAtAgency = atAgency.includes(stage);
    const wrong = [
      ...(isAtAgency === 'agency' in given ? [] : ['agency']),
      ...('classification' in given && !isAtAgency && stage !== 'Verified' ? ['classification'] : []),
      ...('rating' in given && stage !== 'Closed' ? ['rating'] : []),
    ];
    // The first of them is named.
    const [field] = wrong;
    const expected = { type: isAtAgency && field === 'agency' ? 'opaqueId' : 'nothing' };
    const missing = isAtAgency && field === 'agency';
    expect(isLeft(read) ? read.left : []).toEqual(field === undefined ? [] : [{ field, expected, missing }]);
  }
});
