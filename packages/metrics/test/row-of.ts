import { initial, step, type Command, type ComplaintEvent, type Context, type State } from '@pengaduan/core';
import { evolveRow, type Row } from '@pengaduan/metrics';

/** The row of a complaint after these events; undefined after none. */
export const rowAfter = (events: ReadonlyArray<ComplaintEvent>, complaint = '1'): Row | undefined => {
  let row: Row | undefined;
  events.forEach((event, n) => (row = evolveRow(row, complaint, BigInt(n), event)));
  return row;
};

/** The row of a complaint after these commands, each of which has to be accepted. */
export const rowUnder = (context: Context, commands: ReadonlyArray<Command>): Row => {
  const events: Array<ComplaintEvent> = [];
  let state: State = initial;
  for (const command of commands) {
    const done = step(context, state, command);
    if (done._tag === 'Left') throw new Error(JSON.stringify(done.left));
    state = done.right.state;
    events.push(...done.right.events);
  }
  const row = rowAfter(events);
  if (row === undefined) throw new Error('nobody received it');
  return row;
};
