// @ts-check
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import * as db from '@eventstore/db-client';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import pMap from 'p-map';
import { credentialsIn, startServer } from '../eventstoredb/place.js';
import { alternate } from '../measure/alternate.js';
import { writeLog } from './log.js';
import { quietly } from './quietly.js';

// As many as an import has.
const inFlight = 64;
const here = fileURLToPath(new URL('../..', import.meta.url));

/** The events that a journal has, by stream, as the bare client takes them. @param {string} file */
const eventsIn = async (file) => {
  const opened = await openSqlite({ file })();
  if (opened._tag === 'Left') throw new Error(opened.left.type);
  /** @type {Map<string, Array<{ type: string, data: any, metadata: any }>>} */
  const streams = new Map();
  await opened.right.feed.read({ prefix: 'complaint-', after: none }, ({ events }) => async () => {
    for (const { stream, type, data, metadata } of events) {
      const one = { type, data, metadata };
      const before = streams.get(stream);
      if (before === undefined) streams.set(stream, [one]);
      else before.push(one);
    }
    return right(/** @type {const} */ ('continue'));
  })();
  await opened.right.close();
  return [...streams.values()];
};

/**
 * Imports logs of so many complaints over EventStoreDB, in turns with the bare client, which appends the same events with as
 * many streams in flight and reads, decides and encodes nothing before.
 * @param {string} folder
 * @param {number} complaints
 * @param {number} rounds
 */
export const overEventStoreDb = async (folder, complaints, rounds) => {
  const [log, file] = [`${folder}/server.csv`, `${folder}/server.db`];
  await writeLog(log, complaints);
  await quietly(here, ['import', log, '--store', file]);
  const streams = await eventsIn(file);
  const count = streams.reduce((sum, { length }) => sum + length, 0);

  const server = await startServer();
  const client = db.EventStoreDBClient.connectionString(server.address);
  const credentials = credentialsIn(server.address);
  let first = Date.now();
  const ours = async () => {
    // New complaints each time: known ones would be read and not written.
    await writeLog(log, complaints, (first += complaints));
    await quietly(here, ['import', log, '--store', server.address]);
  };
  const theirs = async () => {
    const name = `bench_${randomUUID()}`;
    const append = async (/** @type {typeof streams[number]} */ events, /** @type {number} */ nr) =>
      client.appendToStream(
        `${name}-${nr}`,
        events.map((event) => db.jsonEvent({ id: randomUUID(), ...event })),
        { expectedRevision: db.NO_STREAM, credentials },
      );
    await pMap(streams, append, { concurrency: inFlight });
  };
  const { ours: own, theirs: bare, wall, cpu } = await alternate(rounds, ours, theirs);
  const rate = (/** @type {number} */ ms) => Math.round((count / ms) * 1000);
  console.log(`Import over EventStoreDB (${server.on}), ${count} events, ${rounds} rounds, medians`);
  console.log(`  import ${rate(own)} events/s, bare client ${rate(bare)} events/s`);
  console.log(`  rate ${((1 / wall) * 100).toFixed(0)} %, processor time ${(cpu * 100).toFixed(0)} %`);
  await client.dispose();
  server.stop();
};
