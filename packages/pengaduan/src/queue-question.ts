import type { Lang } from '@pengaduan/calendar';
import { ends, isOpaqueId, stageNames, type Instant, type Invalid, type StageName } from '@pengaduan/core';
import type { PlaceInQueue, QueueQuestion } from '@pengaduan/deadlines';
import { deterministicId } from '@pengaduan/journal';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { fieldProblem, type InvalidQuestion } from './failure.js';
import { strangeFields } from './fields.js';
import { notANextText, otherFilterText } from './words.js';

/** Which complaints are listed: all that have not ended, unless a stage is given. */
export interface QueueFilter {
  readonly stage?: StageName | undefined;
  /** The agency that has the complaint. */
  readonly agency?: string | undefined;
  /** Only those with a limit that is missed, or only those without. */
  readonly overdue?: boolean | undefined;
  /** At most so many in a page: 1 to 1000, 100 unless given. */
  readonly limit?: number | undefined;
  /** The `next` of the page before, with the same stage, agency and overdue; the first page where it is null or not given. */
  readonly after?: string | null | undefined;
}

const names: { readonly [field in keyof QueueFilter]-?: true } = {
  ...{ stage: true, agency: true, overdue: true, limit: true, after: true },
};

const largestPage = 1000;

/** Of which filter a page is, in eight characters: its `next` is of no use with another. */
const markOf = ({ stage, agency, overdue }: QueueFilter): string =>
  deterministicId('queue', stage ?? null, agency ?? null, overdue ?? null).slice(0, 8);

/** A place in the queue of a filter as text that an address can hold. */
export const placeText = ({ firstDue, complaint }: PlaceInQueue, filter: QueueFilter): string =>
  `${firstDue ?? ''}.${complaint}.${markOf(filter)}`;

const placeOf = (text: unknown): (PlaceInQueue & { readonly mark: string }) | undefined => {
  const place = typeof text === 'string' ? /^(-?\d{1,15})?\.([\w-]{1,64})\.([0-9a-f]{8})$/.exec(text) : null;
  const [, due, complaint, mark] = place ?? [];
  if (complaint === undefined || mark === undefined) return undefined;
  return { complaint, firstDue: due === undefined ? undefined : Number(due), mark };
};

/** Reads a filter that may be anything; names every field that is wrong. */
export const readQueueQuestion = (
  filter: QueueFilter,
  { lang, at }: { readonly lang: Lang; readonly at: Instant },
): Either<InvalidQuestion, QueueQuestion> => {
  const { stage, agency, overdue, limit = 100, after = null } = { ...filter };
  const fields = strangeFields(filter, names, lang);
  const wrong = (field: string, expected: Invalid['expected']): void => {
    fields.push(fieldProblem({ field, expected, missing: false }, lang));
  };
  if (stage !== undefined && !stageNames.includes(stage))
    wrong('stage', { type: 'oneOf', values: stageNames });
  if (agency !== undefined && !isOpaqueId(agency)) wrong('agency', { type: 'opaqueId' });
  if (overdue !== undefined && typeof overdue !== 'boolean')
    wrong('overdue', { type: 'oneOf', values: [true, false] });
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    wrong('limit', { type: 'wholeNumber', from: 1, to: largestPage });
  }
  const place = after === null ? undefined : placeOf(after);
  if (after !== null && place === undefined) fields.push({ field: 'after', problem: notANextText[lang] });
  // Of a filter that is not valid there is no page.
  else if (place !== undefined && fields.length === 0 && place.mark !== markOf({ stage, agency, overdue })) {
    fields.push({ field: 'after', problem: otherFilterText[lang] });
  }
  if (fields.length > 0) return left({ type: 'InvalidQuestion', fields, retry: 'never' });
  const open = stageNames.filter((name) => !ends.some((end) => end === name));
  return right({
    stages: stage === undefined ? open : [stage],
    agency,
    overdue: overdue === undefined ? undefined : { is: overdue, at },
    limit,
    after: place,
  });
};
