const roundHalfUp = (numerator: bigint, denominator: bigint): number => {
  const hundredths = (numerator * 200n + denominator) / (denominator * 2n);
  return Number(hundredths) / 100;
};

/** A fraction of whole numbers not below zero, to two decimals, half up; null over nothing ("not applicable"). */
export const toTwoDecimals = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : roundHalfUp(BigInt(numerator), BigInt(denominator));

/** Twice the median, which is whole even where the median is a half; undefined of nothing. */
export const doubledMedian = (values: ReadonlyArray<number>): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? undefined : low + high;
};
