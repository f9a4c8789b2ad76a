import { isLeft } from 'fp-ts/lib/Either.js';
import { initial, isClockFact, step, type Command, type Context, type RejectionType } from '@pengaduan/core';
import { evolveRow, type Row } from '@pengaduan/metrics';

/** What commands given in order make of a complaint: its row, and why some of them were refused. */
export interface Played {
  readonly row: Row | undefined;
  readonly refused: ReadonlyArray<RejectionType>;
}

export const played = (context: Context, commands: ReadonlyArray<Command>): Played => {
  let state = initial;
  let row: Row | undefined;
  let revision = 0n;
  const refused: RejectionType[] = [];
  for (const command of commands) {
    const done = step(context, state, command);
    if (isLeft(done)) {
      refused.push(done.left.type);
      continue;
    }
    state = done.right.state;
    for (const event of done.right.events) {
      if (!isClockFact(event)) row = evolveRow(row, '1', revision, event);
      revision += 1n;
    }
  }
  return { row, refused };
};
