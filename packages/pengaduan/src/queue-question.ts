import type { Lang } from '@pengaduan/calendar';
import { ends, stageNames, type Instant, type Invalid, type StageName } from '@pengaduan/core';
import type { PlaceInQueue, QueueQuestion } from '@pengaduan/deadlines';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { fieldProblem, type InvalidQuestion } from './failure.js';
import { strangeFields } from './fields.js';
import { notANextText } from './words.js';

/** Which complaints are listed: all that have not ended, unless a stage is given. */
export interface QueueFilter {
  readonly stage?: StageName | undefined;
  /** The agency that has the complaint. */
  readonly agency?: string | undefined;
  /** Only those with a limit that is missed, or only those without. */
  readonly overdue?: boolean | undefined;
  /** At most so many in a page: 1 to 1000, 100 unless given. */
  readonly limit?: number | undefined;
  /** The `next` of the page before; the first page where it is null or not given. */
  readonly after?: string | null | undefined;
}

const names: { readonly [field in keyof QueueFilter]-?: true } = {
  ...{ stage: true, agency: true, overdue: true, limit: true, after: true },
};

const largestPage = 1000;

/** A place in the queue as text that an address can hold. */
export const placeText = ({ firstDue, complaint }: PlaceInQueue): string => `${firstDue ?? ''}.${complaint}`;

const placeOf = (text: unknown): PlaceInQueue | undefined => {
  const [, due, complaint] = (typeof text === 'string' && /^(-?\d{1,15})?\.([\w-]{1,64})$/.exec(text)) || [];
  return complaint === undefined
    ? undefined
    : { complaint, firstDue: due === undefined ? undefined : Number(due) };
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
  if (agency !== undefined && typeof agency !== 'string') wrong('agency', { type: 'opaqueId' });
  if (overdue !== undefined && typeof overdue !== 'boolean')
    wrong('overdue', { type: 'oneOf', values: [true, false] });
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    wrong('limit', { type: 'wholeNumber', from: 1, to: largestPage });
  }
  const place = after === null ? undefined : placeOf(after);
  if (after !== null && place === undefined) fields.push({ field: 'after', problem: notANextText[lang] });
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
