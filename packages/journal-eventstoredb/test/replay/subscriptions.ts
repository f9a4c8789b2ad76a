import type { AllStreamSubscription, StreamSubscription } from '@eventstore/db-client';
import { setTimeout } from 'node:timers/promises';
import * as client from '@eventstore/db-client';
import { errorView, placeView, resolvedView, type ClientResolved } from './client-view.js';
import { rawStatus, responses, type Context } from './context.js';
import type { Place } from './notation.js';
import type { Raw, Step } from './recording.js';
import type { Seen } from './tap.js';

type Fields = Record<string, unknown>;

export interface LiveSubscription {
  readonly stream: AllStreamSubscription | StreamSubscription;
  readonly seen: Seen;
  readonly events: Array<ClientResolved>;
  readonly signals: Array<unknown>;
  readonly checkpoints: Array<Place>;
  readonly collected: { messages: number; events: number; signals: number };
}

/** Waits until it holds. What does not hold after 5 seconds never will: the comparison then says what is missing. */
export const until = async (holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + 5_000; Date.now() < end && !holds();) await setTimeout(1);
};

/**
 * Ends once the client has got all that the server had sent by now: the answer to a question that is asked behind it
 * comes on the same connection.
 */
const upToHere = async (ctx: Context, step: Step): Promise<void> => {
  const before = ctx.seen.length;
  for await (const _ of ctx.client(step.clientOptions).readAll({ maxCount: 1 })) continue;
  ctx.seen.length = before;
};

const filters: Readonly<Record<string, (options: never) => unknown>> = {
  streamNameFilter: client.streamNameFilter,
  eventTypeFilter: client.eventTypeFilter,
  excludeSystemEvents: client.excludeSystemEvents,
};

const expected = (step: Step): Raw | undefined => step.raw?.[0];

const expectedMessages = (step: Step): number =>
  (expected(step)?.responses ?? []).reduce<number>((count, response) => {
    const run = (response as Fields)['$run'] as { readonly count: number } | undefined;
    return count + (run?.count ?? 1);
  }, 0);

/** What came since the previous step of this subscription. */
export const collect = async (ctx: Context, step: Step, name: string): Promise<unknown> => {
  const sub = ctx.subscriptions.get(name)!;
  const { collected, seen } = sub;
  await until(() => seen.messages.length - collected.messages >= expectedMessages(step));
  if (step.waitStatus === true) await until(() => seen.status !== undefined);
  await upToHere(ctx, step);
  const events = sub.events.slice(collected.events).map((event) => resolvedView(event, ctx.at, true));
  const signals = sub.signals.slice(collected.signals);
  const messages = seen.messages.slice(collected.messages);
  const hasStatus = seen.status !== undefined && expected(step)?.status !== undefined;
  Object.assign(collected, {
    messages: seen.messages.length,
    events: sub.events.length,
    signals: sub.signals.length,
  });
  ctx.at.remember(name, {
    events: sub.events.map(({ event, link }) => (link ?? event)?.position),
    checkpoints: sub.checkpoints,
  });
  const grouped = [{ $run: { count: events.length, first: events[0], last: events.at(-1) } }];
  return {
    result: { events: step.summary === true && events.length > 0 ? grouped : events, signals },
    raw: [
      {
        method: 'Read',
        responses: responses(ctx, step, messages, true),
        ...(hasStatus ? { status: rawStatus(ctx, seen.status!) } : {}),
      },
    ],
  };
};

export const subscribe = async (ctx: Context, step: Step): Promise<unknown> => {
  const args = ctx.at.decode(step.args) as Fields;
  const checkpoints: Array<Place> = [];
  const signals: Array<unknown> = [];
  const { kind, ...options } = (args['filter'] ?? {}) as Fields;
  const checkpointReached = (_: unknown, place: Place): void => {
    checkpoints.push(place);
    signals.push({ checkpointReached: placeView(place, ctx.at) });
  };
  const filter =
    kind === undefined
      ? {}
      : { filter: filters[kind as string]!({ ...options, checkpointReached } as never) };
  const before = ctx.seen.length;
  const { stream: name, ...rest } = args;
  const db = ctx.client(step.clientOptions);
  const stream =
    name === undefined
      ? db.subscribeToAll({ ...rest, ...filter } as never)
      : db.subscribeToStream(name as string, rest);
  const events: Array<ClientResolved> = [];
  stream.on('data', (event: unknown) => events.push(event as ClientResolved));
  for (const signal of ['confirmation', 'caughtUp', 'end', 'close'] as const)
    (stream as AllStreamSubscription).on(signal as 'close', () => signals.push(signal));
  stream.on('error', (error) => signals.push({ error: errorView(error, ctx.at) }));
  await until(() => ctx.seen.length > before);
  const collected = { messages: 0, events: 0, signals: 0 };
  ctx.subscriptions.set(step.as!, {
    stream,
    seen: ctx.seen[before]!,
    events,
    signals,
    checkpoints,
    collected,
  });
  return collect(ctx, step, step.as!);
};

export const unsubscribe = async (ctx: Context, step: Step): Promise<unknown> => {
  const sub = ctx.subscriptions.get(step.sub!)!;
  const ended = sub.seen.status !== undefined;
  await sub.stream.unsubscribe();
  if (!ended) await until(() => sub.signals.includes('close') && sub.seen.status !== undefined);
  return collect(ctx, step, step.sub!);
};
