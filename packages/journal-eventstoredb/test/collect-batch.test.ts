import { none } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { collectBatch } from '../src/collect-batch.js';
import { progressFrom } from '../src/read-progress.js';
import type { Subscription } from '../src/subscription.js';
import { freshStream } from './events.js';

it('a batch is bounded, also where the next record is always there already', async () => {
  const streamId = freshStream();
  let n = 0n;
  const take = () => {
    n += 1n;
    const position = { commit: n, prepare: n };
    const common = { id: String(n), type: 'Counted', data: {}, metadata: {}, isJson: true as const };
    return { item: { event: { ...common, streamId, revision: n, created: new Date(0), position } } };
  };
  const endless = { take } as unknown as Subscription;
  const { events, seenTo } = await collectBatch(endless, progressFrom(none), {
    root: '',
    prefix: streamId,
    onUnreadable: undefined,
    onPassedOver: undefined,
  });
  expect(events).toHaveLength(256);
  expect(seenTo).toEqual(events.at(-1)?.position);
});
