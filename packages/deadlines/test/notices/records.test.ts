import { isRight } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import type { Proposed, Recorded } from '@pengaduan/journal';
import { noticeKeyOf, noticeKeyText } from '../../src/notices/key.js';
import { noticeTypes } from '../../src/notices/notice.js';
import { ledgerOf, proposedRecord, type Ledger } from '../../src/notices/outbox.js';

const stream = 'notices-surat-1';
const key = 'DueSoon:1:response-1@2025-02-17';
const parked = {
  type: 'NoticeParked',
  key,
  channel: 'surat',
  attempts: 2,
  failure: 'Refused',
  retry: 'never',
} as const;
const sent = { type: 'NoticeSent', key, channel: 'surat' } as const;
const { initial, evolve } = ledgerOf('surat');

const stored = (proposed: Proposed, revision: number): Recorded => ({
  ...proposed,
  ...{ stream, revision: BigInt(revision), recordedAt: 0 },
  position: { commit: 0n, prepare: BigInt(revision) },
});
const after = (ledger: Ledger, proposed: Proposed): Ledger => {
  const next = evolve(ledger, stored(proposed, ledger.records));
  return isRight(next) ? next.right : ledger;
};

describe('a record of what became of a notice', () => {
  it('says what it is about, by whom it was written, and nothing more', () => {
    const metadata = { schema: 1, actor: { role: 'system', id: 'outbox' } };
    const { attempts, failure, retry } = parked;
    expect(proposedRecord(stream, initial, parked)).toMatchObject({ type: 'NoticeParked', metadata });
    expect(proposedRecord(stream, initial, parked).data).toEqual({ key, attempts, failure, retry });
    expect(proposedRecord(stream, initial, sent)).toMatchObject({
      type: 'NoticeSent',
      data: { key },
      metadata,
    });
  });
  it('is another one than those before it, also where they say the same or another program wrote them', () => {
    const foreign = { id: 'x', type: 'InvoicePaid', data: {}, metadata: {} };
    const ids = [proposedRecord(stream, initial, parked).id];
    let ledger = initial;
    for (const next of [parked, 'foreign', parked, 'foreign', 'foreign', parked] as const) {
      ledger = after(ledger, next === 'foreign' ? foreign : proposedRecord(stream, ledger, next));
      ids.push(proposedRecord(stream, ledger, parked).id);
    }
    expect(ledger.records).toBe(6);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the key of a notice', () => {
  it('is read as it was written, whatever it is about', () => {
    for (const type of noticeTypes) {
      if (type === 'Digest') continue;
      for (const about of ['5', 'response-1@2025-02-17', 'a:b:c', '']) {
        const one = { type, complaint: '6340753', about };
        expect(noticeKeyOf(noticeKeyText(one))).toEqual(one);
      }
    }
    for (const agency of ['dinas-pupr', 'pupr:jalan', undefined]) {
      const digest = { type: 'Digest', day: 20136, agency } as const;
      expect(noticeKeyOf(noticeKeyText(digest))).toEqual(digest);
    }
  });
  it.each(['', 'DueSoon', 'DueSoon:1', 'Guessed:1:2', ':1:2', 'Digest', 'Digest:dinas-pupr'])(
    'is not %j',
    (text) => expect(noticeKeyOf(text)).toBeUndefined(),
  );
});
