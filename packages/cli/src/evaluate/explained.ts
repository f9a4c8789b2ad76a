import { groupings, type Evaluation, type Grouping } from '@pengaduan/metrics';
import { InvalidArgumentError } from 'commander';

const numbers = ['followUp', 'duration'] as const;
/** A number whose complaints are to be listed. */
export type Explained = (typeof numbers)[number];

export const readExplained = (text: string): Explained => {
  const found = numbers.find((number) => number === text);
  if (found === undefined) throw new InvalidArgumentError(numbers.join(', '));
  return found;
};

export const readGrouping = (text: string): Grouping => {
  const found = groupings.find((grouping) => grouping === text);
  if (found === undefined) throw new InvalidArgumentError(groupings.join(', '));
  return found;
};

/** The complaints behind a number, for a program. */
export const explanationJson = ({ followUp, duration }: Evaluation, explained: Explained) => ({
  explain: {
    number: explained,
    complaints: explained === 'followUp' ? followUp.complaints : duration.complaints,
  },
});
