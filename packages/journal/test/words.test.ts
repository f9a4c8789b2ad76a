import {
  conflict,
  corrupt,
  deleted,
  describeFailure,
  fenced,
  leaseHeld,
  leaseLost,
  notForward,
  notJson,
  outcomeUnknown,
  tooLarge,
  unavailable,
  type StoreFailure,
} from '@pengaduan/journal';
import { describe, expect, it } from 'vitest';

const reasons = ['locked', 'closed', 'unreachable', 'denied', 'read-only', 'full'] as const;
const failures: ReadonlyArray<StoreFailure> = [
  ...reasons.map((reason) => unavailable(reason, 'SQLITE_BUSY')),
  corrupt('complaint-1 at revision 3'),
  deleted('complaint-1'),
  conflict({ stream: 'complaint-1', revision: 1n }, 2n),
  { ...conflict({ stream: 'complaint-1', revision: 1n }, 2n), retry: 'safe' },
  outcomeUnknown('complaint-1', 'no answer in time'),
  tooLarge(2_000_000, 1_048_576),
  notJson('/0/data'),
  fenced('rows'),
  notForward('rows'),
  leaseHeld('notices', 3n),
  leaseLost('notices'),
];

it('only what passes by itself is safe to try again', () => {
  const retried = failures.filter(({ retry }) => retry !== 'never');
  expect(retried.map((failure) => ('reason' in failure ? failure.reason : failure.type))).toEqual([
    'locked',
    'unreachable',
    'Conflict',
    'OutcomeUnknown',
    'LeaseHeld',
  ]);
});

describe.each(['id', 'en'] as const)('in %s', (lang) => {
  it('every failure has a sentence of its own that says what to do', () => {
    const sentences = failures.map((failure) => describeFailure(failure, lang));
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

it('says of a store that was closed that its file may have been taken away', () => {
  const closed = unavailable('closed', 'the file was deleted or replaced while it was open');
  expect(describeFailure(closed, 'en')).toMatch(
    /closed.* its file was deleted, moved or replaced while it was open/,
  );
  expect(describeFailure(closed, 'id')).toMatch(/ditutup.* berkasnya dihapus, dipindahkan atau diganti/);
});

it('shows the detail of a store that is away or denies access, for whoever operates it', () => {
  for (const reason of ['unreachable', 'denied'] as const)
    for (const lang of ['id', 'en'] as const) {
      const text = describeFailure(unavailable(reason, 'nothing listens on that port'), lang);
      expect(text).toMatch(/ \(nothing listens on that port\); .*\.$/);
      expect(describeFailure(unavailable(reason, ''), lang)).not.toContain('(');
    }
});
