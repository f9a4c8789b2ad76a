import fc from 'fast-check';
import { isLeft, type Either } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { expect, inject, it } from 'vitest';
import {
  agencyOf,
  classificationOf,
  encodeEvent,
  history,
  viewOf,
  type ComplaintEvent,
  type Context,
} from '@pengaduan/core';
import { aLife, anInstant } from '@pengaduan/core/testing';
import { dueUntil, memoryDeadlines } from '@pengaduan/deadlines';
import { memoryStore, type Store } from '@pengaduan/journal';
import { readRows } from '@pengaduan/metrics';

const must = async <E, A>(task: () => Promise<Either<E, A>>): Promise<A> => {
  const done = await task();
  if (isLeft(done)) throw new Error(JSON.stringify(done.left, (_, one: unknown) => String(one)));
  return done.right;
};

const stored = async (events: ReadonlyArray<ComplaintEvent>): Promise<Store> => {
  const store = memoryStore({ now: () => 0 });
  const proposed = events.map((event, n) => {
    const { type, version, data } = encodeEvent(event);
    return { id: String(n), type, data, metadata: { schema: version } };
  });
  await must(store.journal.append({ stream: 'complaint-1', revision: 'no_stream' }, proposed));
  return store;
};

/** What each of the doors says of one complaint at an instant. */
const answers = async (store: Store, context: Context, at: number) => {
  const shown = await must(history(store.journal)('1'));
  if (isNone(shown)) throw new Error('nobody received it');
  const view = viewOf(shown.value, context, at);
  const index = memoryDeadlines(store.feed);
  const due = await must(dueUntil({ context, index })(at, Infinity, { includeImported: true }));
  const row = (await must(readRows(store.feed))).rows.get('1');
  return { view, due, stage: row?.stages.at(-1)?.stage };
};

it('show, due, the metrics and the deadlines agree on stage, agency, class and lateness at any instant', async () => {
  let overdue = 0;
  await fc.assert(
    fc.asyncProperty(aLife, anInstant, fc.nat(), async ({ context, events }, any, pick) => {
      const store = await stored(events);
      const dues = events.flatMap((event) =>
        event.type === 'DeadlineSet' && event.due.type === 'Known' ? [event.due.at - 1, event.due.at] : [],
      );
      for (const at of [any, dues[pick % dues.length] ?? any]) {
        const { view, due, stage } = await answers(store, context, at);
        expect([view.stage, view.agency, view.classification]).toEqual([
          stage?.name,
          (stage && agencyOf(stage)) ?? null,
          (stage && classificationOf(stage)) ?? null,
        ]);
        for (const one of due) expect(one.agency ?? null).toBe(view.agency);
        const shown = new Map(view.deadlines.map((one) => [one.deadline, one]));
        for (const { deadline, state, workingDaysOver } of due) {
          const { state: shownState, workingDaysOver: shownDays } = shown.get(deadline)!;
          expect([deadline, state, workingDaysOver ?? null]).toEqual([deadline, shownState, shownDays]);
          if (state === 'missed') overdue++;
        }
        // What show calls open runs, and is on the list of what is due one day.
        const listed = new Set(due.map(({ deadline }) => deadline));
        for (const [deadline, one] of shown) {
          if (one['state'] === 'open' && 'dueAt' in one) expect(listed).toContain(deadline);
        }
      }
    }),
    { numRuns: 160 * inject('times') },
  );
  expect(overdue).toBeGreaterThan(20);
});
