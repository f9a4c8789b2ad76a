import type { Command, Instant, Rejection } from '@pengaduan/core';
import { isBeforeReception } from '../shell/words/before-reception.js';
import type { RefusedLine } from './result.js';

/** When a line says that its report was received; undefined where it does not. */
const receivedAtIn = (commands: ReadonlyArray<Command>): Instant | undefined => {
  for (const command of commands) {
    if (command.command === 'ReceiveComplaint') return command.at;
    if (command.command === 'ObserveStanding') return command.receivedAt;
  }
  return undefined;
};

/**
 * A line of which the rules refused a command. They take the commands in order, so that of something before the reception
 * they only see that nothing was received yet: where the line has the reception, that is what is told.
 */
export const refusedLine = (
  line: number,
  { at }: Command,
  problem: Rejection,
  commands: ReadonlyArray<Command>,
): RefusedLine => {
  const receivedAt = receivedAtIn(commands);
  if (receivedAt === undefined || !isBeforeReception(problem.type, at, receivedAt)) return { line, problem };
  return {
    ...{ line, problem: { type: 'OutOfOrder', at, last: receivedAt } },
    beforeReception: { at, receivedAt },
  };
};
