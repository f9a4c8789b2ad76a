import * as client from '@eventstore/db-client';
import { errorView, placeView, resolvedView, summaryView, type ClientResolved } from './client-view.js';
import { rawView, type Context } from './context.js';
import type { Step } from './recording.js';
import { until } from './subscriptions.js';

type Fields = Record<string, unknown>;
type Draft = Fields & { readonly id: string; readonly type: string };

/** Credentials per call are what makes the client take the unary path; an insecure server ignores them. */
const unary = { credentials: { username: 'admin', password: 'changeit' } };

const eventOf = ({ binary, ...draft }: Draft) =>
  binary === undefined
    ? client.jsonEvent(draft as never)
    : client.binaryEvent({ ...draft, data: binary } as never);

const appended = (ctx: Context, step: Step, result: client.AppendResult): Fields => {
  if (step.as !== undefined) ctx.at.remember(step.as, { result: result.position });
  const next = `${String(result.nextExpectedRevision)}n`;
  return {
    success: result.success,
    nextExpectedRevision: next,
    position: placeView(result.position, ctx.at),
  };
};

const drained = async (stream: AsyncIterable<unknown>): Promise<ReadonlyArray<ClientResolved>> => {
  const events: Array<ClientResolved> = [];
  for await (const event of stream) events.push(event as ClientResolved);
  return events;
};

const readView = ({ at }: Context, step: Step, events: ReadonlyArray<ClientResolved>): unknown => {
  if (step.as !== undefined) at.remember(step.as, { events: events.map(({ event }) => event?.position) });
  if (step.positionsOnly === true)
    return { positions: events.map(({ event }) => placeView(event?.position, at)) };
  return step.summary === true ? summaryView(events, at) : events.map((event) => resolvedView(event, at));
};

const metadataView = ({ at }: Context, result: Fields): Fields => {
  const { metastreamRevision: revision, ...rest } = result;
  const place = revision as bigint | undefined;
  return {
    ...rest,
    streamName: at.text(String(rest['streamName'])),
    ...(place === undefined ? {} : { metastreamRevision: `${at.position(place)}n` }),
  };
};

const appendMany = async (db: client.EventStoreDBClient, args: Fields): Promise<unknown> => {
  const streams = args['streams'] as ReadonlyArray<string>;
  const events = args['events'] as ReadonlyArray<Draft>;
  for (const [i, event] of events.entries())
    await db.appendToStream(streams[i % streams.length]!, eventOf(event), {
      expectedRevision: 'any',
      ...unary,
    });
  return { appended: events.length };
};

const run = async (ctx: Context, step: Step): Promise<unknown> => {
  const args = ctx.at.decode(step.args ?? {}) as Fields;
  const db = ctx.client(step.clientOptions);
  const { stream, events, metadata, ...options } = args;
  const name = stream as string;
  switch (step.call) {
    case 'append': {
      const drafts = (events as ReadonlyArray<Draft>).map(eventOf);
      return appended(ctx, step, await db.appendToStream(name, drafts, { ...options, ...unary }));
    }
    case 'appendMany': {
      const { count, from, label, type } = step.args!;
      const drafts = ctx.at.decode({ $seq: { count, from, label, type } });
      return appendMany(db, { ...args, events: drafts });
    }
    case 'setStreamMetadata':
      return appended(
        ctx,
        step,
        await db.setStreamMetadata(name, metadata as Fields, { ...options, ...unary }),
      );
    case 'getStreamMetadata':
      return metadataView(ctx, (await db.getStreamMetadata(name)) as unknown as Fields);
    case 'readStream':
      return readView(ctx, step, await drained(db.readStream(name, options)));
    case 'readAll':
      return readView(ctx, step, await drained(db.readAll(options)));
    case 'deleteStream':
    case 'tombstoneStream': {
      const { position } = await db[step.call](name, options);
      if (step.as !== undefined) ctx.at.remember(step.as, { result: position });
      return { position: placeView(position, ctx.at) };
    }
    default:
      throw new Error(`no such call: ${step.call}`);
  }
};

export const clientStep = async (ctx: Context, step: Step): Promise<unknown> => {
  const before = ctx.seen.length;
  const raw = async (): Promise<unknown> => {
    if (step.call === 'appendMany') return [];
    const seen = ctx.seen.slice(before);
    await until(() => seen.every(({ status }) => status !== undefined));
    return rawView(ctx, step, seen);
  };
  try {
    const result = await run(ctx, step);
    return { result, raw: await raw() };
  } catch (error) {
    return { error: errorView(error, ctx.at), raw: await raw() };
  }
};
