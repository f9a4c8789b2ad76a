import { describeHandleFailure, type Instant } from '@pengaduan/core';
import { digestsAt, digestsJson, digestText, type Digest } from '@pengaduan/deadlines';
import { isLeft } from 'fp-ts/lib/Either.js';
import { defaultZone } from '../deadlines/default-zone.js';
import { describeUnknownAgency } from '../deadlines/unknown-agency.js';
import { readAskedAgency } from '../log/read-names.js';
import { leftOutBy, leftOutJson, listLeftOut, type SkipDamaged } from '../read-models/damaged.js';
import { openDeadlineIndex } from '../read-models/open-deadlines.js';
import type { ReadModelsOptions } from '../read-models/option.js';
import { withReadModels } from '../read-models/with-read-models.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnanswered } from '../shell/words/damaged.js';
import { describeNotDecreed, nothing } from './words.js';

export interface DigestOptions extends SkipDamaged, ReadModelsOptions {
  /** Its id or a name of it; `-` is the office. */
  readonly agency?: string;
  /** Where a link to a report leads. */
  readonly baseUrl?: (complaint: string) => string;
  /** The file of `--names`. */
  readonly names?: string;
  readonly at?: Instant;
  readonly json?: true;
}

/** How the office itself is asked for. */
const office = '-';

/** Prints the messages of a morning: one for each agency that has something to know, and one for the office. */
export const digest = (session: Session, options: DigestOptions): Promise<Exit> =>
  withReadModels(session, options, async ({ store, context }) => {
    const { io, lang } = session;
    const { baseUrl: linkOf, skipDamaged = false, at = io.now() } = options;
    const asked = await readAskedAgency(options, session);
    if (isLeft(asked)) return refuse(session, asked.left);
    const { names, agency } = asked.right;
    const index = await openDeadlineIndex(store, { skipDamaged })();
    if (isLeft(index)) return refuse(session, describeHandleFailure(index.left, lang));
    // As with `due`: who imports a log wants to see what is open in it.
    const found = await digestsAt({ context, index: index.right })(at, { includeImported: true })();
    if (isLeft(found)) {
      const failure = found.left;
      const isNotDecreed = failure.type === 'NotDecreed';
      return refuse(
        session,
        isNotDecreed ? describeNotDecreed(failure.year, lang) : describeUnanswered(failure, lang),
      );
    }
    const damaged = await index.right.damaged();
    if (isLeft(damaged)) return refuse(session, describeUnanswered(damaged.left, lang));
    const leftOut = leftOutBy(damaged.right);
    const isAsked = (one: Digest): boolean => agency === undefined || (one.agency ?? office) === agency;
    const digests = found.right.digests.filter(isAsked);
    if (agency !== undefined && agency !== office && digests.length === 0) {
      const isKnown = await index.right.knowsAgency(agency)();
      if (isLeft(isKnown)) return refuse(session, describeHandleFailure(isKnown.left, lang));
      if (!isKnown.right) return refuse(session, describeUnknownAgency(agency, lang));
    }

    const how = { lang, zone: defaultZone(context), nameOf: names, linkOf };
    const textOf = (one: Digest): string => digestText(one, found.right, how);
    if (options.json) {
      const answer = digestsJson(context, { ...found.right, digests }, textOf);
      const whole = skipDamaged ? { ...answer, damaged: leftOutJson(leftOut, lang) } : answer;
      return listLeftOut(session, leftOut, await print(session, JSON.stringify(whole)));
    }
    const page = digests.length === 0 ? nothing[lang] : digests.map(textOf).join('\n\n');
    return listLeftOut(session, leftOut, await print(session, page));
  });
