import { describe, expect, it } from 'vitest';
import type { Command } from '@pengaduan/core';
import {
  archive,
  at,
  contextUnder,
  decline,
  disposition,
  observe,
  permissive,
  reclassify,
  receive,
  reopen,
  wib,
} from '@pengaduan/core/testing';
import { memoryDeadlines } from '@pengaduan/deadlines';
import { everyArrival } from './every-running.js';
import { about, give, value, world } from './world.js';

/** Where a report is after some commands, and since when it is there. */
const after = async (...commands: ReadonlyArray<Command>) => {
  const { store, environment } = world(contextUnder(permissive));
  await give(environment, ...commands);
  const index = memoryDeadlines(store.feed);
  await value(index.catchUp);
  return (await everyArrival(index)).map((one) => [one.agency, one.at]);
};
const later = '2025-02-10T08:00';

describe('a report is with whoever has it', () => {
  it('with the office from its reception on, verified or not, and again from a decline on', async () => {
    const received = [[undefined, wib('2025-02-03T08:00')]];
    expect(await after(...at.Received)).toEqual(received);
    expect(await after(...at.Pending)).toEqual(received);
    expect(await after(...at.Verified)).toEqual(received);
    expect(await after(...at.Dispositioned, decline(later))).toEqual([[undefined, wib(later)]]);
  });
  it('with an agency from its disposition on, whatever it does, until another agency gets it', async () => {
    const sent = [['dinas-pupr', wib('2025-02-03T09:01')]];
    expect(await after(...at.Dispositioned)).toEqual(sent);
    expect(await after(...at.InProcess, reclassify(later, 'supervisory'))).toEqual(sent);
    expect(await after(...at.InProcess, disposition(later, 'dlh'))).toEqual([['dlh', wib(later)]]);
  });
  it('with nobody once it has ended, and with somebody from its reopening on', async () => {
    expect(await after(...at.Closed)).toEqual([]);
    expect(await after(...at.Returned)).toEqual([]);
    expect(await after(...at.Received, archive(later))).toEqual([]);
    expect(await after(...at.Closed, reopen(later))).toEqual([['dinas-pupr', wib(later)]]);
  });
  it('since nobody knows when, where only a list says who has it', async () => {
    expect(await after(observe(later, 'InProcess'))).toEqual([]);
    expect(await after(observe(later, 'InProcess'), disposition('2025-02-11T08:00', 'dlh'))).toEqual([
      ['dlh', wib('2025-02-11T08:00')],
    ]);
    // A list that has it where the facts had it says nothing new.
    expect(await after(...at.InProcess, observe(later, 'InProcess'))).toEqual([
      ['dinas-pupr', wib('2025-02-03T09:01')],
    ]);
  });
});

it('what came before, and what was imported unless it is asked for, is left out', async () => {
  const { store, environment } = world(contextUnder(permissive));
  await give(environment, ...at.InProcess.map((one) => about('2', one)), ...at.Dispositioned);
  await give(environment, about('3', receive(later, { source: 'log' })));
  const index = memoryDeadlines(store.feed);
  await value(index.catchUp);
  const since = (instant: string, includeImported = false) =>
    index.arrivedSince(wib(instant), { includeImported });
  const told = async (instant: string, includeImported?: boolean) =>
    (await value(since(instant, includeImported))).map(({ complaint }) => complaint);
  expect(await told('2025-02-03T09:01')).toEqual(['1', '2']);
  expect(await told('2025-02-03T09:02')).toEqual([]);
  expect(await told('2025-02-03T09:02', true)).toEqual(['3']);
});
