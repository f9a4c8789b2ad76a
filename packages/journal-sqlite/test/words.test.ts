import { expect, it } from 'vitest';
import { describeOpenFailure } from '@pengaduan/journal-sqlite';

it('a side file that keeps a reader out is named, since the file itself may be readable', () => {
  const failure = { type: 'ReadOnly', file: 'kantor.db', sideFile: 'kantor.db-wal' } as const;
  expect(describeOpenFailure(failure, 'en')).toBe(
    'The file kantor.db cannot be read without the right to write while kantor.db-wal stands in the way; let its owner close the journal, or allow writing.',
  );
  expect(describeOpenFailure(failure, 'id')).toContain('kantor.db-wal');
  expect(describeOpenFailure({ ...failure, sideFile: undefined }, 'en')).toMatch(
    /^The file kantor.db is read-only;/,
  );
});
