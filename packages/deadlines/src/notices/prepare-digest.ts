import { localDay } from '@pengaduan/calendar';
import type { Environment } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { IndexFailure } from '../ports.js';
import type { Channel } from './channel.js';
import type { DigestSearch } from './find-digests.js';
import { noticeKeyText, type DigestKey } from './key.js';
import { liaisonOf } from './notice-of.js';
import type { Prepared } from './prepare.js';

/** Makes a digest as things stand now; one of a day that is over, or of whoever has nothing to know, is not needed. */
export const prepareDigest = async (
  { now = Date.now }: Channel,
  { context }: Environment,
  findDigests: DigestSearch,
  key: DigestKey,
): Promise<Either<IndexFailure, Prepared>> => {
  const { zone } = context.defaultTerms.policy;
  if (key.day !== localDay(now(), zone)) return right({ type: 'NotNeeded' });
  const found = await findDigests();
  if (isLeft(found)) {
    const failure = found.left;
    return failure.type === 'NotDecreed' ? right({ type: 'NotDecreed' }) : left(failure);
  }
  if (found.right === undefined) return right({ type: 'Nothing' });
  const { digests, ...morning } = found.right;
  const digest = digests.find(({ agency }) => agency === key.agency);
  if (digest === undefined) return right({ type: 'NotNeeded' });
  const { type, day, agency } = key;
  const whose = { complaint: undefined, agency, to: liaisonOf(agency), zone };
  const notice = { type, day, key: noticeKeyText(key), ...whose, morning, digest };
  return right({ type: 'Ready', notice });
};
