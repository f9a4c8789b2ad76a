import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { digestsAt, type Digests } from '../digest.js';
import type { NotDecreed } from '../due-within.js';
import type { IndexFailure } from '../ports.js';
import type { PolicySearch, RenewableEnvironment } from '../renewable-environment.js';
import type { Channel } from './channel.js';

/** The digests of now; undefined on a channel without an index. */
export type DigestSearch = () => Promise<Either<IndexFailure | NotDecreed, Digests | undefined>>;

/** A search that makes the digests once, however many of them are sent. */
export const digestSearch = (
  { index, includeImported = false, now = Date.now }: Channel,
  environment: RenewableEnvironment,
  findPolicies: PolicySearch,
): DigestSearch => {
  let found: Digests | undefined;
  return async () => {
    if (index === undefined || found !== undefined) return right(found);
    const at = now();
    for (;;) {
      const made = await digestsAt({ context: environment.context, index })(at, { includeImported })();
      if (isLeft(made)) return made;
      // Whose a deadline is its policy says.
      const due = made.right.digests.flatMap(({ overdue, coming, toClose }) => [
        ...overdue,
        ...coming,
        ...toClose,
      ]);
      const renewed = await findPolicies(due.map(({ policy }) => policy))();
      if (isLeft(renewed)) return renewed;
      if (!renewed.right) return right((found = made.right));
    }
  };
};
