import { left } from 'fp-ts/lib/Either.js';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Environment } from '@pengaduan/core';
import { at, disposition, forward, receive, reply, respond, wib } from '@pengaduan/core/testing';
import { runDue, dispatch, type Notifier } from '@pengaduan/deadlines';
import type { Journal, Store } from '@pengaduan/journal';
import { about, give, recordsIn, world } from '../world.js';
import { outboxOver, passed, post } from './post.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

const telling = (notify: Notifier) => outboxOver(store, environment, notify);
const run = async (now: string) => {
  const { index } = telling(post().notify);
  await runDue({ environment, index })(wib(now))();
};

describe('what happens to a complaint', () => {
  it('is told: a new disposition to the liaison of the agency, with the day to answer by', async () => {
    await give(environment, ...at.Dispositioned, disposition('2025-02-04T08:00', 'dlh'));
    const { notices, notify } = post();
    await passed(dispatch(telling(notify).outbox)());
    expect(notices).toMatchObject([
      { type: 'NewDisposition', agency: 'dinas-pupr', to: { role: 'liaison', agency: 'dinas-pupr' } },
      { type: 'NewDisposition', agency: 'dlh', to: { role: 'liaison', agency: 'dlh' } },
    ]);
    expect(notices[1]).toMatchObject({
      respondBy: { clock: 'response', due: { at: wib('2025-02-19T00:00') } },
    });
  });
  it('is told: a limit missed, a forward to the Ombudsman, a report closed by the system', async () => {
    await give(environment, ...at.Dispositioned);
    await run('2025-05-20T00:00');
    const { notices, notify } = post();
    await passed(dispatch(telling(notify).outbox)());
    await give(environment, respond('2025-05-21T08:00'));
    await run('2025-06-30T00:00');
    await passed(dispatch(telling(notify).outbox)());
    expect(notices.map(({ type, to }) => [type, to.role])).toEqual([
      ['NewDisposition', 'liaison'],
      ['Overdue', 'liaison'],
      ['ForwardedToOmbudsman', 'coordinator'],
      ['ClosedBySystem', 'coordinator'],
    ]);
    expect(notices[1]).toMatchObject({
      deadline: { clock: 'response', due: { at: wib('2025-02-18T00:00') } },
    });
    expect(notices[2]).toMatchObject({ deadline: { clock: 'ombudsman' }, at: wib('2025-05-20T00:00') });
    expect(notices[3]).toMatchObject({ deadline: { clock: 'feedback' }, at: wib('2025-06-30T00:00') });
  });
  it('is told: a forward by the reporter, for which no deadline acted', async () => {
    await give(
      environment,
      receive('2025-02-03T08:00', { policy: 'nasional' }),
      ...at.Dispositioned.slice(1),
    );
    await give(environment, forward('2025-06-20T08:00'));
    const { notices, notify } = post();
    await passed(dispatch(telling(notify).outbox)());
    expect(notices.at(-1)).toMatchObject({ type: 'ForwardedToOmbudsman', deadline: undefined });
  });
  it('is told: under the national limits, that the reporter may go to the Ombudsman', async () => {
    await give(
      environment,
      receive('2025-02-03T08:00', { policy: 'nasional' }),
      ...at.Dispositioned.slice(1),
    );
    await run('2025-05-20T00:00');
    const { notices, notify } = post();
    await passed(dispatch(telling(notify).outbox)());
    expect(notices.at(-1)).toMatchObject({
      type: 'OmbudsmanEligibilityReached',
      to: { role: 'coordinator' },
      deadline: { clock: 'ombudsman' },
    });
  });
  it('is not told where an office can do nothing: the five minutes of a step, a wait for the reporter', async () => {
    await give(environment, ...at.Dispositioned.slice(0, 2));
    await run('2025-02-03T10:00');
    await give(
      environment,
      disposition('2025-02-03T10:00'),
      respond('2025-02-03T10:01'),
      reply('2025-02-04T08:00'),
    );
    const { notices, notify } = post();
    const { deliveries } = await passed(dispatch(telling(notify).outbox)());
    expect(notices.map(({ type }) => type)).toEqual(['NewDisposition']);
    expect(deliveries).toContainEqual({
      key: 'Overdue:1:disposition-1@2025-02-03T02:05:00.000Z',
      result: 'NotNeeded',
    });
    // Nor does the journal keep anything of it, however often it is found again.
    await passed(dispatch({ ...telling(notify).outbox, checkpoints: world().store.checkpoints })());
    const kept = await recordsIn(store.feed, 'notices-surat-');
    expect(kept.map(({ type }) => type)).toEqual(['NoticeSent']);
  });
  it('is not told of a complaint taken over from a log, unless asked', async () => {
    await give(environment, receive('2025-02-03T08:00', { source: 'log' }), ...at.Dispositioned.slice(1));
    const { notices, notify } = post();
    const { outbox } = telling(notify);
    await passed(dispatch(outbox)());
    expect(notices).toEqual([]);
    await passed(dispatch({ ...outbox, channel: 'arsip', includeImported: true })());
    expect(notices).toHaveLength(1);
  });
  it('is not told where the report was deleted since, and the others are told of', async () => {
    await give(environment, ...at.Dispositioned, ...at.Dispositioned.map((one) => about('2', one)));
    const gone = { type: 'Deleted', stream: 'complaint-1', retry: 'never' } as const;
    const journal: Journal = {
      ...environment.journal,
      load: (stream, fold) =>
        stream === gone.stream ? () => Promise.resolve(left(gone)) : environment.journal.load(stream, fold),
    };
    const { notices, notify } = post();
    const { outbox } = telling(notify);
    await passed(dispatch({ ...outbox, environment: { ...environment, journal } })());
    expect(notices.map(({ complaint }) => complaint)).toEqual(['2']);
  });
  it('is not told where it happened before the channel began', async () => {
    await give(environment, ...at.Dispositioned, disposition('2025-02-04T08:00', 'dlh'));
    const { notices, notify } = post();
    await passed(dispatch({ ...telling(notify).outbox, since: wib('2025-02-04T08:00') })());
    expect(notices).toMatchObject([{ agency: 'dlh' }]);
  });
});

describe('each notice', () => {
  it('is told once, also after a restart without the checkpoint', async () => {
    await give(environment, ...at.Dispositioned);
    const { notices, notify } = post();
    await passed(dispatch(telling(notify).outbox)());
    await passed(dispatch(telling(notify).outbox)());
    const checkpoints = world().store.checkpoints;
    const { deliveries } = await passed(dispatch({ ...telling(notify).outbox, checkpoints })());
    expect(deliveries).toEqual([{ key: 'NewDisposition:1:5', result: 'Before' }]);
    expect(notices).toHaveLength(1);
  });
  it('is told again with the same key where the process ended between the sending and the note of it', async () => {
    await give(environment, ...at.Dispositioned);
    const { notices, notify } = post();
    const failure = { type: 'Unavailable', reason: 'locked', detail: '', retry: 'safe' } as const;
    const dying: Journal = {
      ...environment.journal,
      append: () => () => Promise.resolve({ _tag: 'Left', left: failure }),
    };
    const { outbox } = telling(notify);
    const ended = await dispatch({ ...outbox, environment: { ...environment, journal: dying } })()();
    expect(ended).toMatchObject({ deliveries: [], stopped: failure });
    await passed(dispatch(outbox)());
    expect(notices.map(({ key }) => key)).toEqual(['NewDisposition:1:5', 'NewDisposition:1:5']);
  });
  it('is kept in the journal as its key, in a stream that no reader of complaints sees', async () => {
    await give(environment, ...at.Dispositioned);
    const before = await recordsIn(store.feed);
    await passed(dispatch(telling(post().notify).outbox)());
    expect(await recordsIn(store.feed)).toEqual(before);
    expect(await recordsIn(store.feed, 'notices-surat-')).toMatchObject([
      { stream: 'notices-surat-1', type: 'NoticeSent', data: { key: 'NewDisposition:1:5' } },
    ]);
  });
  it('in hand is finished when the channel is told to end, and no other is begun', async () => {
    await give(environment, ...at.Dispositioned, disposition('2025-02-04T08:00', 'dlh'));
    const stop = new AbortController();
    const { notices, notify } = post();
    const ending: Notifier = (notice) => {
      stop.abort();
      return notify(notice);
    };
    await passed(dispatch(telling(ending).outbox)(stop.signal));
    expect(notices).toHaveLength(1);
    await passed(dispatch(telling(notify).outbox)());
    expect(notices.map(({ agency }) => agency)).toEqual(['dinas-pupr', 'dlh']);
  });
});

it('two processes on one channel: one of them is told so', async () => {
  await give(environment, ...at.Dispositioned);
  const { outbox } = telling(post().notify);
  const ends = await Promise.all([dispatch(outbox)()(), dispatch(outbox)()()]);
  expect(ends.filter(({ stopped }) => stopped === undefined)).toHaveLength(1);
  expect(ends.map(({ stopped }) => stopped)).toContainEqual({
    type: 'Fenced',
    name: 'notices-surat',
    retry: 'never',
  });
});
