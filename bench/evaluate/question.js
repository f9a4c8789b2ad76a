// @ts-check
import { indonesia, parseDay } from '@pengaduan/calendar';

/** @template {{ type: string }} E @template T @param {import('fp-ts/lib/Either.js').Either<E, T>} answer @returns {T} */
const must = (answer) => {
  if (answer._tag === 'Left') throw new Error(answer.left.type);
  return answer.right;
};
const calendar = must(indonesia());
const [from, to] = [must(parseDay('2025-01-01')), must(parseDay('2025-12-31'))];

/** Asks for the two numbers of 2025. @param {string} asOf */
export const questionOf2025 = (asOf) => ({
  ...{ from, to, asOf: must(parseDay(asOf)), calendar },
  zone: /** @type {const} */ ('Asia/Jakarta'),
  denominator: /** @type {const} */ ('allReceived'),
});
