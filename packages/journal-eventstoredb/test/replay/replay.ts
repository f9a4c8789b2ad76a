import { clientStep } from './client-steps.js';
import { context, type Context } from './context.js';
import { grpcStep } from './grpc-steps.js';
import { ranked } from './notation.js';
import type { Case, Step } from './recording.js';
import { collect, subscribe, unsubscribe } from './subscriptions.js';

const runStep = (ctx: Context, step: Step): Promise<unknown> => {
  if (step.via === 'grpc') return grpcStep(ctx, step);
  switch (step.call) {
    case 'subscribeToAll':
    case 'subscribeToStream':
      return subscribe(ctx, step);
    case 'collect':
      return collect(ctx, step, step.sub!);
    case 'unsubscribe':
      return unsubscribe(ctx, step);
    default:
      return clientStep(ctx, step);
  }
};

/** What an answer may differ in: the text of an unhandled error, and fields of 2020 that the client does not read. */
const strict = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  const drop = (key: string): boolean =>
    key.endsWith('2060') || (fields['code'] === 2 && ['details', 'message'].includes(key));
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, item]) => (drop(key) ? [] : [[key, strict(item)]])),
  );
};

/** A step recorded on the batch path inside a case of the unary path is run on the unary path: only what both say counts. */
const alike = ({ call, path, result, error, raw }: Step): Partial<Step> => {
  if (path !== 'batch') return { call, result, error, raw: raw ?? [] };
  const { constructor: type, streamName } = (error ?? {}) as Record<string, unknown>;
  return { call, result, error: { type, streamName } };
};

/** Runs a case and gives, step by step, what was recorded and what is answered now, in the same notation. */
export const replay = async (
  address: string,
  { steps }: Case,
): Promise<{ expected: unknown; actual: unknown }> => {
  const ctx = context(address);
  const answers: Array<unknown> = [];
  try {
    for (const step of steps) {
      const answer = (await runStep(ctx, step)) as Partial<Step>;
      const { result, error, raw } = answer;
      answers.push(alike({ ...step, result, error, raw } as Step));
    }
  } finally {
    await ctx.close();
  }
  return { expected: strict(JSON.parse(JSON.stringify(steps.map(alike)))), actual: strict(ranked(answers)) };
};
