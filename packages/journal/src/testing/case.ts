import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Store } from '../ports/store.js';

/**
 * Opens the store under test. Several may be open on one place at a time, and it need not be empty. `maxAppendBytes` is
 * the largest append that it may take, in bytes as `encodeAppend` counts them.
 */
export type OpenStore = (options: { readonly maxAppendBytes?: number }) => Promise<Store>;

/** A promise that a store must keep. `run` opens a store, closes it at the end, and rejects where the promise is broken. */
export interface ContractCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** Cases for the store that `open` opens. */
export type Cases = (open: OpenStore) => ReadonlyArray<ContractCase>;

/** What a case does with an open store and a stream name that nobody else uses. */
export type Scenario = (store: Store, stream: string) => Promise<void>;

/** Not a measure of speed: a store that never answers must fail rather than hang the run. */
const longestMs = 45_000;

const withinLimit = async (work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new assert.AssertionError({ message: 'the store never answered' })),
      longestMs,
    );
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
};

export const freshStream = (): string => `complaint-${randomUUID()}`;

export const cases =
  (scenarios: Readonly<Record<string, Scenario>>, options: Parameters<OpenStore>[0] = {}): Cases =>
  (open) =>
    Object.entries(scenarios).map(([name, scenario]) => ({
      name,
      run: async () => {
        const store = await open(options);
        try {
          await withinLimit(scenario(store, freshStream()));
        } finally {
          await store.close();
        }
      },
    }));

export const together =
  (...groups: ReadonlyArray<Cases>): Cases =>
  (open) =>
    groups.flatMap((group) => group(open));
