import { left, right } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import type { Environment } from '@pengaduan/core';
import {
  memoryDeadlines,
  type ChannelLease,
  type Notice,
  type Notifier,
  type NotifyFailure,
  type Outbox,
  type SendReport,
} from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';

export const busy: NotifyFailure = { type: 'Refused', status: 503, retry: 'safe' };
export const gone: NotifyFailure = { type: 'Refused', status: 410, retry: 'never' };

/** A notifier that keeps what it was given; `answers` come first, then everything arrives. */
export const post = (...answers: ReadonlyArray<NotifyFailure | undefined>) => {
  const notices: Array<Notice> = [];
  const failures = [...answers];
  const notify: Notifier = (notice) => () => {
    notices.push(notice);
    const failure = failures.shift();
    return Promise.resolve(failure === undefined ? right(undefined) : left(failure));
  };
  return { notices, notify };
};

/** A channel over a store that does not wait between attempts, but says how long it would. */
export const outboxOver = (store: Store, environment: Environment, notify: Notifier) => {
  const slept: Array<number> = [];
  const outbox = {
    channel: 'surat',
    environment,
    feed: store.feed,
    checkpoints: store.checkpoints,
    leases: store.leases,
    notify,
    since: 0,
    sleep: (ms: number) => {
      slept.push(ms);
      return Promise.resolve();
    },
  } satisfies Outbox & ChannelLease;
  return { outbox, slept, index: memoryDeadlines(store.feed) };
};

/** What a pass did; it must have come to its end. */
export const passed = async <R extends SendReport>(pass: Task<R>): Promise<R> => {
  const report = await pass();
  if (report.stopped !== undefined) throw new Error(`it ended early: ${report.stopped.type}`);
  return report;
};
