import { indonesia, isZone, zones, type Calendar, type Day, type Zone } from '@pengaduan/calendar';
import { InvalidArgumentError } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Denominator, Question } from '@pengaduan/metrics';

const denominators = {
  allReceived: true,
  dispositioned: true,
  excludingArchived: true,
} as const satisfies Readonly<Record<Denominator, true>>;
export const denominatorNames = Object.keys(denominators);

const isDenominator = (text: string): text is Denominator => Object.hasOwn(denominators, text);

export const readDenominator = (text: string): Denominator => {
  if (!isDenominator(text)) throw new InvalidArgumentError(denominatorNames.join(', '));
  return text;
};

export const readZone = (text: string): Zone => {
  if (!isZone(text)) throw new InvalidArgumentError(zones.join(', '));
  return text;
};

export interface QuestionOptions {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly zone: Zone;
  readonly denominator: Denominator;
}

const asDecreed = (): Calendar => {
  const calendar = indonesia();
  if (isLeft(calendar)) throw new Error(`the calendar of this release: ${calendar.left.type}`);
  return calendar.right;
};

/** The question that the options ask; working days by the calendar as finally decreed, five days a week. */
export const questionOf = ({ from, to, asOf, zone, denominator }: QuestionOptions): Question => ({
  from,
  to,
  asOf,
  zone,
  denominator,
  calendar: asDecreed(),
});
