import { expect, it } from 'vitest';
import { agencyOf, classificationOf, hasEnded, stageNames, stageOf } from '@pengaduan/core';

const atAgency = ['Dispositioned', 'InProcess', 'Closed'];
const [classification, agency] = ['aspiration', 'dlh'] as const;

it.each(stageNames)('%s is made of its name, and of the class and agency that are known in it', (name) => {
  const isAtAgency = atAgency.includes(name);
  const stage = stageOf(name, { classification, agency });
  expect(stage).toStrictEqual({
    name,
    ...(isAtAgency || name === 'Verified' ? { classification } : {}),
    ...(isAtAgency ? { agency } : {}),
    ...(name === 'Closed' ? { rating: undefined } : {}),
  });
  expect(stage && agencyOf(stage)).toBe(isAtAgency ? agency : undefined);
  expect(stage && classificationOf(stage)).toBe(
    isAtAgency || name === 'Verified' ? classification : undefined,
  );
  expect(stage && hasEnded(stage)).toBe(['Closed', 'Archived', 'Returned'].includes(name));
  const without = stageOf(name, { classification: undefined, agency: undefined });
  expect(without === undefined).toBe(isAtAgency);
});
