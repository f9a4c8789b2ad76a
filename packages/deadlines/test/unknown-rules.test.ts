import { isRight } from 'fp-ts/lib/Either.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { bangkalan, nasional, type Context, type Environment, type Policy } from '@pengaduan/core';
import { at, contextUnder, receive, wib } from '@pengaduan/core/testing';
import {
  amendAll,
  dispatch,
  dueUntil,
  endOf,
  isMovedByDecree,
  memoryDeadlines,
  remind,
  runDue,
  standsAt,
  toCalendarFile,
  type IndexedDeadline,
} from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { knownOn } from './known-on.js';
import { give, value, world } from './world.js';
import { outboxOver, post } from './notices/post.js';

/** An office's own rules, which no journal has adopted. */
const own: Policy = { ...bangkalan, id: 'sendiri' };
const { response: _, ...withoutResponse } = bangkalan.clocks;
/** The same name with other rules: what a complaint has a deadline of, these have no clock of. */
const withoutClock: Policy = { ...own, clocks: withoutResponse };
const onlyFirstResponse = ({ clock }: IndexedDeadline): boolean => clock === 'response';

let store: Store;
let journal: Environment['journal'];
let running: IndexedDeadline;
beforeEach(async () => {
  const known = world(knownOn('2025-02-03', own));
  ({ store } = known);
  ({ journal } = known.environment);
  await give(known.environment, receive('2025-02-03T08:00'), ...at.Dispositioned.slice(1));
  const index = memoryDeadlines(store.feed);
  await value(index.catchUp);
  running = (await value(index.runningBy(Infinity))).find(onlyFirstResponse)!;
});
const now = wib('2025-03-03T08:00');

describe.each([
  ['a policy that is not known', contextUnder(bangkalan, nasional)],
  ['a clock that the policy does not have', contextUnder(withoutClock)],
] as const)('%s', (_, context: Context) => {
  it('has no end to act on', () => expect(endOf(context, running)).toBeUndefined());
  it('is still shown as what is missed', () => {
    expect(standsAt(context, running, now)).toMatchObject({ clock: 'response', state: 'missed' });
    expect(toCalendarFile([standsAt(context, running, now)], { madeAt: now })).toContain('BEGIN:VEVENT');
  });
  it('never throws, whatever is asked or done', async () => {
    const environment = { journal, context };
    const index = memoryDeadlines(store.feed);
    const { notify } = post();
    const { outbox } = outboxOver(store, environment, notify);
    expect(typeof isMovedByDecree(context, running)).toBe('boolean');
    expect((await amendAll({ environment, index })(now)()).stopped).toBeUndefined();
    expect((await runDue({ environment, index })(now)()).stopped).toBeUndefined();
    expect(isRight(await dueUntil({ context, index })(now, Infinity)())).toBe(true);
    expect((await dispatch(outbox)()()).stopped).toBeUndefined();
    expect((await remind({ ...outbox, index })(now)()).stopped).toBeUndefined();
  });
});

it('nothing is counted over by rules that are not known', () => {
  expect(standsAt(contextUnder(bangkalan), running, now).workingDaysOver).toBeUndefined();
  expect(isMovedByDecree(contextUnder(bangkalan), running)).toBe(false);
  expect(standsAt(contextUnder(own), running, now).workingDaysOver).toBeGreaterThan(0);
});

it('an act at the end of a clock that the policy does not have is a note', async () => {
  const environment = { journal, context: contextUnder(withoutClock) };
  const { done } = await runDue({ environment, index: memoryDeadlines(store.feed) })(now)();
  const outcomes = done.filter(({ clock }) => clock === 'response').map(({ outcome }) => outcome);
  expect(outcomes).toEqual([{ type: 'Acted', what: 'DeadlineMissed' }]);
});
