import {
  describeFailure,
  type AppendFailure,
  type CheckpointFailure,
  type ReadFailure,
} from '@pengaduan/journal';
import { describe, expect, it } from 'vitest';

const reasons = ['locked', 'closed', 'unreachable', 'denied', 'read-only', 'full'] as const;
const failures: ReadonlyArray<ReadFailure | AppendFailure | CheckpointFailure> = [
  ...reasons.map((reason) => ({ type: 'Unavailable', reason, detail: 'd', retry: 'safe' }) as const),
  { type: 'Corrupt', detail: 'complaint-1@3', retry: 'never' },
  { type: 'Deleted', stream: 'complaint-1', retry: 'never' },
  { type: 'Conflict', stream: 'complaint-1', expected: 1n, actual: 2n, retry: 'never' },
  { type: 'OutcomeUnknown', stream: 'complaint-1', detail: 'd', retry: 'same-ids' },
  { type: 'TooLarge', bytes: 2_000_000, limit: 1_048_576, retry: 'never' },
  { type: 'NotJson', path: '/0/data', retry: 'never' },
  { type: 'Fenced', name: 'rows', retry: 'never' },
  { type: 'NotForward', name: 'rows', retry: 'never' },
];

describe.each(['id', 'en'] as const)('in %s', (lang) => {
  it('every failure has a sentence of its own that says what to do', () => {
    const sentences = failures.map((failure) => describeFailure(failure, lang));
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
