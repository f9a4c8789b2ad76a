import type { Answer, EventJson } from '@pengaduan/core';

const toldEvent = (event: EventJson): string => {
  if (!('clock' in event)) return event.type;
  const due = event.type === 'DeadlineSet' && 'dueDay' in event ? ` until ${event.dueDay}` : '';
  return `${event.type} ${event.clock}${due}`;
};

/** An answer in a line: what happened and until when something is due, or what is wrong. */
export const told = (answer: Answer): string => {
  if (answer.ok) return answer.events.map(toldEvent).join(', ');
  if (answer.rejection) return `refused: ${answer.rejection.message}`;
  if (answer.failure) return `failed: ${answer.failure.message}`;
  return answer.invalid.map(({ field, problem }) => `${field}: ${problem}`).join(' ');
};
