import { InvalidArgumentError } from 'commander';

/** In which form the closed days of a year are given out. */
export type Format = 'ics' | 'json' | 'csv';

/** Reads the name of a form. */
export const readFormat = (text: string): Format => {
  if (text === 'ics' || text === 'json' || text === 'csv') return text;
  throw new InvalidArgumentError('ics, json, csv');
};

/** A year, in four digits; whether the calendar covers it is for the calendar to say. */
export const readYear = (text: string): number => {
  if (!/^\d{4}$/.test(text) || text === '0000') throw new InvalidArgumentError('');
  return Number(text);
};
