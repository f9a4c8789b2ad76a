import { expect, it } from 'vitest';
import { limitsIn } from '../src/sqlite/adds.js';

it('limits in a column are read word by word, and one that nobody wrote is refused', () => {
  expect(limitsIn('')).toEqual([]);
  expect(limitsIn('response workingDay met,disposition minute missed')).toEqual([
    { clock: 'response', unit: 'workingDay', state: 'met' },
    { clock: 'disposition', unit: 'minute', state: 'missed' },
  ]);
  for (const wrong of ['response', 'response workingDay elapsed', ',', 'x workingDay met'])
    expect(() => limitsIn(wrong)).toThrow('column limits holds an unknown one');
});
