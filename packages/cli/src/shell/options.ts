import { parseInstant, type Instant } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { InvalidArgumentError } from 'commander';

export const readInstant = (text: string): Instant => {
  const instant = parseInstant(text);
  if (isLeft(instant)) throw new InvalidArgumentError('');
  return instant.right;
};

export const readWorkingDays = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
};

/** The name of something: a file, a variable. */
export const readName = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('');
  return text;
};
