// @ts-check

/** @param {ReadonlyArray<number>} values */
export const inOrder = (values) => [...values].sort((a, b) => a - b);

/** @param {ReadonlyArray<number>} values */
export const median = (values) => inOrder(values)[Math.floor(values.length / 2)] ?? NaN;
