import { indonesia, localDay, parseDay } from '@pengaduan/calendar';
import { evaluate } from '@pengaduan/metrics';

const zone = 'Asia/Jakarta';
const calendar = indonesia().right;

/** A day as it was typed, or undefined. */
const dayOf = (text) => parseDay(text ?? '').right;

/**
 * Gives Kemendagri's two numbers over rows, as a line to print: complaints received from..to as they stand on `asOf`,
 * today unless given. Undefined where a day is missing or is none.
 */
export const numbersFor = (from, to, asOf) => {
  const [first, last, end] = [from, to, asOf].map(dayOf);
  if (first === undefined || last === undefined || (asOf !== undefined && end === undefined))
    return undefined;
  const period = { from: first, to: last, zone, calendar, denominator: 'allReceived' };
  return (rows) => {
    const question = { ...period, asOf: end ?? localDay(Date.now(), zone) };
    const { received, followUp, duration } = evaluate(rows, question);
    const percent = `${followUp.percent ?? 'n/a'} % (${followUp.numerator} of ${followUp.denominator})`;
    const days = `${duration.elapsedDays.mean ?? 'n/a'} days (${duration.n} answered)`;
    return `${received} received, follow-up ${percent}, average ${days}`;
  };
};
