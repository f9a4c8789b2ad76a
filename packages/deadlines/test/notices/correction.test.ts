import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, respond, wib } from '@pengaduan/core/testing';
import { dispatch, runDue } from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { give, world } from '../world.js';
import { outboxOver, passed, post } from './post.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

describe('a miss that was told', () => {
  const missed = async () => {
    await give(environment, ...at.Dispositioned);
    const { notices, notify } = post();
    const { outbox, index } = outboxOver(store, environment, notify);
    await runDue({ environment, index })(wib('2025-02-18T00:00'))();
    return { notices, send: () => passed(dispatch(outbox)()) };
  };
  it('is corrected once where the answer had been given in time and was entered later', async () => {
    const { notices, send } = await missed();
    await send();
    await give(environment, respond('2025-02-17T10:00'));
    await send();
    await send();
    expect(notices.map(({ key }) => key)).toEqual([
      'NewDisposition:1:5',
      'Overdue:1:response-1@2025-02-17T17:00:00.000Z',
      'Correction:1:response-1',
    ]);
    expect(notices[2]).toMatchObject({ to: { role: 'liaison', agency: 'dinas-pupr' } });
  });
  it('is not corrected where the answer came late', async () => {
    const { notices, send } = await missed();
    await send();
    await give(environment, respond('2025-02-18T10:00'));
    await send();
    expect(notices.map(({ type }) => type)).toEqual(['NewDisposition', 'Overdue']);
  });
  it('is dropped where it is still queued when the answer that came in time is entered', async () => {
    const { notices, send } = await missed();
    await give(environment, respond('2025-02-17T10:00'));
    await send();
    expect(notices.map(({ type }) => type)).toEqual(['NewDisposition']);
  });
});
