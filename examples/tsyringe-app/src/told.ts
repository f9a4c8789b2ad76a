import type { Answer } from '@pengaduan/core';

const words = (...parts: ReadonlyArray<unknown>): string =>
  parts.filter((part) => typeof part === 'string').join(' ');

/** An answer in a line: what happened and until when something is due, or what is wrong. */
export const told = (answer: Answer): string => {
  if (answer.ok) {
    const facts = answer.events.map(({ type, clock, dueDay }) =>
      words(type, clock, dueDay === undefined ? undefined : 'until', dueDay),
    );
    return facts.join(', ');
  }
  if ('rejection' in answer) return `refused: ${answer.rejection.message}`;
  if ('failure' in answer) return `failed: ${answer.failure.message}`;
  return answer.invalid.map(({ field, problem }) => `${field}: ${problem}`).join(' ');
};
