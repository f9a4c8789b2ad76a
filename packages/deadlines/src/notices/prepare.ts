import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { history, termsOf } from '@pengaduan/core';
import type { IndexFailure } from '../ports.js';
import type { PolicySearch, RenewableEnvironment } from '../renewable-environment.js';
import type { Channel } from './channel.js';
import type { DamagedComplaint } from './damaged.js';
import { deadlineIn, noticeKeyText, type ReportNoticeKey } from './key.js';
import { noticeOf } from './notice-of.js';
import type { Notice } from './notice.js';
import type { Ledger } from './outbox.js';

/**
 * What a key calls for as things stand now. `Nothing`: a correction of a notice that was never sent, which most keys of
 * corrections are, or a digest on a channel without an index. `NotDecreed`: the days that a digest speaks of are not known.
 */
export type Prepared =
  | { readonly type: 'Ready'; readonly notice: Notice }
  | ({ readonly type: 'Damaged' } & Pick<DamagedComplaint, 'complaint' | 'damage'>)
  | { readonly type: 'Nothing' | 'NotNeeded' | 'UnknownPolicy' | 'NotDecreed' };

const wasToldOverdue = (sent: Ledger['sent'], { complaint, ...key }: ReportNoticeKey): boolean => {
  const prefix = noticeKeyText({
    type: 'Overdue',
    complaint,
    about: `${deadlineIn({ complaint, ...key })}@`,
  });
  return [...sent].some((text) => text.startsWith(prefix));
};

/** Reads the complaint and makes the notice, by the policy of the complaint, which is looked for where it is not known. */
export const prepareReport = async (
  { includeImported = false, now = Date.now }: Channel,
  environment: RenewableEnvironment,
  findPolicies: PolicySearch,
  key: ReportNoticeKey,
  { sent }: Ledger,
): Promise<Either<IndexFailure, Prepared>> => {
  if (key.type === 'Correction' && !wasToldOverdue(sent, key)) return right({ type: 'Nothing' });
  const read = await history(environment.journal)(key.complaint)();
  if (isLeft(read)) {
    const damage = read.left;
    // About a report that was deleted on purpose no notice is needed.
    if (damage.type === 'Deleted') return right({ type: 'NotNeeded' });
    return damage.type === 'Unavailable'
      ? left(damage)
      : right({ type: 'Damaged', complaint: key.complaint, damage });
  }
  if (isNone(read.right)) return right({ type: 'NotNeeded' });
  const found = read.right.value;
  const { policy, source } = found.now;
  if (source !== 'live' && !includeImported) return right({ type: 'NotNeeded' });
  const renewed = await findPolicies([policy])();
  if (isLeft(renewed)) return renewed;
  const terms = termsOf(environment.context, policy);
  if (terms === undefined) return right({ type: 'UnknownPolicy' });
  const notice = noticeOf(terms.policy, key, found, now());
  return right(notice === undefined ? { type: 'NotNeeded' } : { type: 'Ready', notice });
};
