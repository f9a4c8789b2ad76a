import { step, type ComplaintEvent, type State } from '@pengaduan/core';
import {
  close,
  contextUnder,
  disposition,
  permissive,
  rate,
  receive,
  respond,
  verify,
} from '@pengaduan/core/testing';
import { evolveRow, figures, type Row } from '@pengaduan/metrics';
import { none } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { day, question } from './question.js';

it('the rating of a complaint is the last one by the end of asOf', () => {
  const lived = [
    receive('2025-02-03T08:00'),
    verify('2025-02-03T09:00'),
    disposition('2025-02-03T10:00'),
    respond('2025-02-04T10:00'),
    close('2025-02-05T10:00'),
    rate('2025-02-06T10:00', 2),
  ];
  let [state, row, revision]: [State, Row | undefined, bigint] = [none, undefined, 0n];
  for (const command of lived) {
    const done = step(contextUnder(permissive), state, command);
    if (done._tag === 'Left') throw new Error(done.left.type);
    state = done.right.state;
    const events: ReadonlyArray<ComplaintEvent> = done.right.events;
    for (const event of events) row = evolveRow(row, '1', revision++, event);
  }
  const rated = (asOf: string) =>
    figures(row === undefined ? [] : [row], { ...question, asOf: day(asOf) }).rating;
  expect(rated('2025-02-05')).toMatchObject({ n: 0, sum: 0 });
  expect(rated('2025-02-06')).toMatchObject({ n: 1, sum: 2 });
});
