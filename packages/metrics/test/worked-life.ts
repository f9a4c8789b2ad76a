import fc from 'fast-check';
import { initial, step, type Command, type ComplaintEvent, type State } from '@pengaduan/core';
import {
  close,
  contextUnder,
  decline,
  disposition,
  permissive,
  provideData,
  rate,
  receive,
  reclassify,
  reopen,
  requestData,
  respond,
  verify,
} from '@pengaduan/core/testing';

const context = contextUnder(permissive);
const day = 86_400_000;

/** What an office does with a report, as often as it really happens. */
const acts: ReadonlyArray<{ readonly weight: number; readonly act: (at: string) => Command }> = [
  { weight: 6, act: verify },
  { weight: 4, act: (at) => disposition(at, 'dlh') },
  { weight: 3, act: (at) => disposition(at, 'dinas-pupr') },
  { weight: 2, act: (at) => decline(at, 'dlh') },
  { weight: 4, act: (at) => respond(at, 'initial', 'dlh') },
  { weight: 4, act: (at) => respond(at, 'substantive', 'dinas-pupr') },
  { weight: 1, act: requestData },
  { weight: 1, act: provideData },
  { weight: 1, act: (at) => reclassify(at, 'supervisory') },
  { weight: 3, act: close },
  { weight: 4, act: (at) => rate(at, 5) },
  { weight: 1, act: reopen },
];
const anAct = fc.oneof(...acts.map(({ weight, act }) => ({ weight, arbitrary: fc.constant(act) })));

/**
 * The events of a report that an office works on; what is not allowed at its moment is not done. Everything happens at
 * 00:00 in Makassar, where a cut-off is decided.
 */
export const aWorkedLife: fc.Arbitrary<ReadonlyArray<ComplaintEvent>> = fc
  .record({
    // A year of the calendar, and the one before it begins.
    start: fc
      .tuple(fc.constantFrom('2021-12-01', '2021-12-01', '2019-12-01'), fc.integer({ min: 0, max: 60 }))
      .map(([first, days]) => Date.parse(`${first}T00:00+08:00`) + days * day),
    done: fc.array(fc.tuple(anAct, fc.integer({ min: 0, max: 5 })), { minLength: 6, maxLength: 24 }),
  })
  .map(({ start, done }) => {
    let [state, at]: [State, number] = [initial, start];
    const events: Array<ComplaintEvent> = [];
    for (const [n, [act, days]] of [[receive, 0] as const, ...done].entries()) {
      const made = step(context, state, { ...act('2022-01-01T00:00'), id: String(n), at: at + days * day });
      if (made._tag === 'Left') continue;
      at += days * day;
      state = made.right.state;
      events.push(...made.right.events);
    }
    return events;
  });
