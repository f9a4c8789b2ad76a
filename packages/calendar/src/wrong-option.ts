import type { InvalidOption } from './error.js';
import type { CalendarOptions } from './regional.js';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const areDays = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) &&
    value.every(
      (day: unknown) =>
        isObject(day) &&
        ['date', 'name', 'decree'].every((field) => typeof Reflect.get(day, field) === 'string'),
    ));

const fits: Readonly<Record<keyof CalendarOptions, (value: unknown) => boolean>> = {
  week: (value) => value === undefined || value === 5 || value === 6,
  closed: areDays,
  worked: areDays,
  region: (value) => value === undefined || typeof value === 'string',
};

const names = ['week', 'closed', 'worked', 'region'] as const;

/** What is wrong with options that a program in JavaScript gave, where no compiler looked at them. */
export const wrongOption = (options: unknown): InvalidOption | undefined => {
  if (!isObject(options)) return { type: 'InvalidOption', option: null };
  if (Object.keys(options).some((name) => !Object.hasOwn(fits, name)))
    return { type: 'InvalidOption', option: null };
  const option = names.find((name) => !fits[name](Reflect.get(options, name)));
  return option === undefined ? undefined : { type: 'InvalidOption', option };
};
