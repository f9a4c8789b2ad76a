import { expect, inject, it } from 'vitest';
import { runChild } from './children/run.js';
import { freshStream } from './events.js';
import { cancelled, resetByPeer, timedOut, unavailable, type Fault, type Script } from './server/faults.js';
import { startServer } from './server/start.js';

const writers = 64;
const commands = 20 * inject('times');
const streams = 16;

/** The same numbers in every run: a linear congruential generator. */
const dice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

const appendFaults: ReadonlyArray<Fault> = [
  { does: 'lose', with: unavailable },
  { does: 'lose', with: timedOut },
  { does: 'lose', with: resetByPeer },
  { does: 'refuse', with: unavailable },
  { does: 'refuse', with: cancelled },
  { does: 'delay', ms: 30 },
];
const readFaults: ReadonlyArray<Fault> = [
  { does: 'refuse', with: unavailable },
  { does: 'tear', after: 0, with: resetByPeer },
  { does: 'tear', after: 5, with: unavailable },
];

/** One call in ten goes wrong; one fault in a hundred is a call that is never answered. */
const oneInTen = (): Script => {
  const roll = dice(112);
  return ({ method }) => {
    if (roll(10) > 0) return undefined;
    if (roll(100) === 0) return { does: 'hang', written: roll(2) === 0 };
    const faults = method === 'append' ? appendFaults : readFaults;
    return faults[roll(faults.length)];
  };
};

it(`${writers} writers with ${commands} commands each on ${streams} streams, one call in ten failing: each acknowledged command is there once, in order`, async () => {
  const server = await startServer();
  server.script = oneInTen();
  const prefix = freshStream();
  const args = [server.connectionString, prefix, ...[writers, commands, streams].map(String)];
  const { out, err, code } = await runChild('writers', ...args);
  expect(err).toBe('');
  expect(code).toBe(0);
  const { acknowledged } = JSON.parse(out) as { acknowledged: ReadonlyArray<string> };
  expect(acknowledged).toHaveLength(writers * commands);
  expect(new Set(acknowledged).size).toBe(writers * commands);
  const stored: Array<string> = [];
  for (let stream = 0; stream < streams; stream++) {
    const records = server.log.records(`${prefix}-${stream}`);
    const of = records.map(({ data }) => {
      const { writer, n } = JSON.parse(Buffer.from(data).toString()) as Record<string, number>;
      return `${writer}/${n}`;
    });
    for (let writer = stream; writer < writers; writer += streams) {
      const own = of.filter((command) => command.startsWith(`${writer}/`));
      expect(own).toEqual(Array.from({ length: commands }, (_, n) => `${writer}/${n}`));
    }
    stored.push(...of);
  }
  expect(stored).toHaveLength(writers * commands);
  await server.stop();
}, 600_000);
