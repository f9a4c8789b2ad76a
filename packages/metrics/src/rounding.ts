const roundHalfUp = (numerator: bigint, denominator: bigint): number => {
  const hundredths = (numerator * 200n + denominator) / (denominator * 2n);
  return Number(hundredths) / 100;
};

/** A fraction of whole numbers not below zero, to two decimals, half up; null over nothing ("not applicable"). */
export const toTwoDecimals = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : roundHalfUp(BigInt(numerator), BigInt(denominator));

/**
 * The percentage of a share as offices publish it: whole, half up; null over nothing. Add no whole percentages up: two
 * that are rounded may make one more or less than their sum.
 * @example
 * import { wholePercent } from '@pengaduan/metrics';
 * console.log(wholePercent({ numerator: 3515, denominator: 4088 })); // 86
 */
export const wholePercent = ({
  numerator,
  denominator,
}: {
  readonly numerator: number;
  readonly denominator: number;
}): number | null =>
  denominator === 0 ? null : Math.floor((200 * numerator + denominator) / (2 * denominator));
