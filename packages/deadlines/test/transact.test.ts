import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, wib } from '@pengaduan/core/testing';
import { dispatch, memoryDeadlines, runDue } from '@pengaduan/deadlines';
import { conflict, type Store } from '@pengaduan/journal';
import { left } from 'fp-ts/lib/Either.js';
import { give, world } from './world.js';
import { outboxOver, post } from './notices/post.js';

/** Somebody else always writes first; a decision is made anew for as long as the environment says. */
let store: Store;
let environment: Environment;
let pauses: number;
beforeEach(async () => {
  const whole = world();
  ({ store } = whole);
  await give(whole.environment, ...at.Dispositioned);
  pauses = 0;
  let time = 0;
  const transact = {
    ...{ withinMs: 100, now: () => time, random: () => 0.999 },
    sleep: (ms: number) => ((time += ms), pauses++, Promise.resolve()),
  };
  const journal: Store['journal'] = {
    ...store.journal,
    append: (token) => () => Promise.resolve(left(conflict(token, 99n))),
  };
  environment = { ...whole.environment, journal, transact };
});

describe('where others always write first, the time of the environment holds for', () => {
  it('acting on a deadline', async () => {
    const { done } = await runDue({ environment, index: memoryDeadlines(store.feed) })(
      wib('2025-02-18T00:00'),
    )();
    expect(done.map(({ outcome }) => outcome.type)).toContain('Failed');
    expect(pauses).toBeGreaterThan(0);
  });
  it('the note of a notice', async () => {
    const { stopped } = await dispatch(outboxOver(store, environment, post().notify).outbox)()();
    expect(stopped).toMatchObject({ type: 'Conflict', retry: 'safe' });
    expect(pauses).toBeGreaterThan(0);
  });
});
