import 'reflect-metadata';
import { memoryStore, type Feed, type Recorded, type Store } from '@pengaduan/journal';
import { none } from 'fp-ts/lib/Option.js';
import { right } from 'fp-ts/lib/Either.js';
import { container, type DependencyContainer } from 'tsyringe';

/** A container that shares nothing with those of other tests. */
export const fresh = (): DependencyContainer => container.createChildContainer();

export const inMemory = (): Store => memoryStore({ now: () => 0 });

/** The reception of a complaint as a client sends it: without who sends it. */
export const reception = (complaint: string) =>
  ({
    command: 'ReceiveComplaint',
    id: `received-${complaint}`,
    complaint,
    at: '2025-02-03T08:00+07:00',
    kind: 'complaint',
    category: 'roads',
    channel: 'website',
    anonymous: false,
    confidential: false,
  }) as const;

export const recordsOf = async (feed: Feed): Promise<ReadonlyArray<Recorded>> => {
  const records: Array<Recorded> = [];
  await feed.read({ prefix: '', after: none }, ({ events }) => () => {
    records.push(...events);
    return Promise.resolve(right('continue' as const));
  })();
  return records;
};
