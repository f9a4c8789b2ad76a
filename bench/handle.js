// @ts-check
// `handle` over a memory store, with and without kept states, against emmett's handler running our rules: what reading,
// encoding and hashing cost, since emmett keeps objects and does none of it.
import { hash } from 'node:crypto';
import { CommandHandler, getInMemoryEventStore } from '@event-driven-io/emmett';
import {
  decodeEvent,
  encodeCommand,
  encodeEvent,
  evolve,
  initial,
  standardContext,
  step,
} from '@pengaduan/core';
import { cached, deterministicId, memoryStore } from '@pengaduan/journal';
import { handleIn, life } from './handle/life.js';
import { turns } from './measure/turns.js';

const context = standardContext();
/** @typedef {ReturnType<typeof life>} Life */

/** @param {import('@pengaduan/core').State} state @param {Life[number]} command */
const decided = (state, command) => {
  const done = step(context, state, command);
  if (done._tag === 'Left') throw new Error(done.left.type);
  return done.right;
};

/** @typedef {import('@pengaduan/core').ComplaintEvent} ComplaintEvent */
/** @typedef {import('@event-driven-io/emmett').Event<string, { event: ComplaintEvent }>} EmmettEvent */
/** @type {import('@event-driven-io/emmett').CommandHandlerOptions<import('@pengaduan/core').State, EmmettEvent>} */
const rules = { evolve: (state, { data }) => evolve(state, data.event), initialState: () => initial };
const emmettHandle = CommandHandler(rules);

/**
 * What has to be done once for a command that is kept as text and recognised when it comes again, and emmett does not do:
 * its hash, and for each event its id, its text and reading it. @param {Life[number]} command
 * @param {import('@pengaduan/core').Step} step
 */
const bareWork = (command, { events, state }) => {
  const digest = hash('sha256', JSON.stringify(encodeCommand(command)));
  const { complaint, id, by: actor } = command;
  for (const [n, event] of events.entries()) {
    const stored = encodeEvent(event);
    const own = deterministicId(complaint, id, n);
    const metadata = { command: id, hash: digest, actor, $correlationId: own, $causationId: id };
    const texts = [JSON.stringify(stored.data), JSON.stringify(metadata)];
    if (texts.length !== 2 || decodeEvent(stored)._tag === 'Left') throw new Error(stored.type);
  }
  return state;
};

/** Each way handles the same number of lives in a store of its own. @param {number} count @param {number} commands */
const ways = (count, commands) => {
  const lives = () => Array.from({ length: count }, () => life(commands));
  const all = async (/** @type {(one: Life) => Promise<number>} */ handleLife) => {
    let done = 0;
    for (const one of lives()) done += await handleLife(one);
    return done;
  };
  const over = (/** @type {(journal: import('@pengaduan/journal').Journal) => typeof journal} */ way) => () =>
    all(handleIn({ journal: way(memoryStore({ now: Date.now }).journal), context }));
  return {
    'emmett 0.42': () => {
      const store = getInMemoryEventStore();
      return all(async (commands) => {
        for (const command of commands) {
          await emmettHandle(store, command.complaint, (state) =>
            decided(state, command).events.map((event) => ({ type: event.type, data: { event } })),
          );
        }
        return commands.length;
      });
    },
    handle: over((journal) => journal),
    'handle, cached': over((journal) => cached(journal, { size: 50_000 })),
    'bare work': () =>
      all((commands) => {
        commands.reduce((state, command) => bareWork(command, decided(state, command)), initial);
        return Promise.resolve(commands.length);
      }),
    'step alone': () =>
      all((commands) => {
        commands.reduce((state, command) => decided(state, command).state, initial);
        return Promise.resolve(commands.length);
      }),
  };
};

const cell = (/** @type {number | string} */ text) => String(text).padStart(20);
/** @param {{ median: number, least: number, most: number }} values @param {number} digits */
const withSpread = ({ median, least, most }, digits) =>
  `${median.toFixed(digits)} (${least.toFixed(digits)}-${most.toFixed(digits)})`;

console.log('processor time of one command, and how many times the rate of emmett that is');
console.log(' '.repeat(18) + ['commands a life', 'us', 'rate'].map(cell).join(''));
for (const [commands, count, rounds] of /** @type {const} */ ([
  [9, 60, 21],
  [90, 4, 9],
  [900, 1, 3],
])) {
  const measured = await turns(rounds, ways(count, commands));
  for (const [name, { cpu }] of Object.entries(measured)) {
    const { median, least, most } = cpu.quotient;
    const rate = { median: 1 / median, least: 1 / most, most: 1 / least };
    console.log(name.padEnd(18) + cell(commands) + cell(withSpread(cpu, 0)) + cell(withSpread(rate, 2)));
  }
}
