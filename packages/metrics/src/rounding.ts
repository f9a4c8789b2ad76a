const roundHalfUp = (numerator: bigint, denominator: bigint): number => {
  const hundredths = (numerator * 200n + denominator) / (denominator * 2n);
  return Number(hundredths) / 100;
};

/** A fraction of whole numbers not below zero, to two decimals, half up; null over nothing ("not applicable"). */
export const toTwoDecimals = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : roundHalfUp(BigInt(numerator), BigInt(denominator));
