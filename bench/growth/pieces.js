// @ts-check
// What is measured at three sizes. Each piece is begun in a process of its own, and gives the work that counts; that gives
// how many units it did.
import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addWorkingDays, indonesia, parseDay } from '@pengaduan/calendar';
import { standardContext } from '@pengaduan/core';
import { sqliteDeadlines } from '@pengaduan/deadlines/sqlite';
import { cached, memoryStore, outcome } from '@pengaduan/journal';
import { openReadModels, openSqlite } from '@pengaduan/journal-sqlite';
import { sqliteMetrics } from '@pengaduan/metrics/sqlite';
import { startServer } from '../eventstoredb/place.js';
import { questionOf2025 } from '../evaluate/question.js';
import { callersOf } from '../handle/callers.js';
import { writeLog } from '../import/log.js';
import { quietly } from '../import/quietly.js';
import { given } from '../measure/given.js';

/**
 * @typedef {object} Place
 * @property {number} complaints How many the log has.
 * @property {number} scale 1, 10 or 100.
 * @property {string} log The file of the log.
 * @property {string} store The file that it is imported into; there from the second piece on.
 * @property {string} file A file that is not there yet, for what a piece makes.
 */
/** @typedef {() => Promise<number>} Work */

const here = fileURLToPath(new URL('../..', import.meta.url));
const context = standardContext();
const size = 50_000;
const open = (/** @type {string} */ file) => given(outcome(openSqlite({ file })));

/** Read models from nothing, in a file of their own. @param {Place} place */
const emptyReadModels = async (place) => {
  const store = await open(place.store);
  return given(outcome(openReadModels({ file: place.file, feed: store.feed, journal: 'growth' })));
};

/** @param {Place} place */
const metricsOf = async (place) => given(outcome(sqliteMetrics(await open(place.store))));
const question = questionOf2025('2026-03-31');

/**
 * So many callers on a copy of the imported store, where their reports are new, after others that warm it up.
 * @param {number} callers @param {number} lives
 */
const handling =
  (callers, lives) =>
  async (/** @type {Place} */ { store, file }) => {
    copyFileSync(store, file);
    const { journal } = await open(file);
    const handle = callersOf({ journal: cached(journal, { size }), context });
    await handle(callers, lives);
    return () => handle(callers, lives);
  };

/** One caller over a memory store. @param {(journal: import('@pengaduan/journal').Journal) => typeof journal} way */
const inMemory =
  (way) =>
  async (/** @type {Place} */ { complaints }) => {
    const handle = callersOf({ journal: way(memoryStore({ now: Date.now }).journal), context });
    return () => handle(1, complaints / 10);
  };

/** @template T @param {import('fp-ts/lib/Either.js').Either<unknown, T>} answer @returns {T} */
const right = (answer) => {
  if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

/**
 * `makes` says which file is theirs, where its size counts.
 * @type {Record<string, { unit: string, makes?: 'store' | 'file', begin: (place: Place) => Promise<Work> }>}
 */
export const pieces = {
  'import into SQLite': {
    unit: 'complaint',
    makes: 'store',
    begin: async ({ complaints, log, store }) => {
      return async () => {
        await quietly(here, ['import', log, '--store', store]);
        return complaints;
      };
    },
  },
  // The server takes longer than the import, so that it is a tenth of the complaints.
  'import over EventStoreDB': {
    unit: 'complaint',
    begin: async ({ complaints, log }) => {
      const tenth = `${log}.tenth`;
      await writeLog(tenth, complaints / 10);
      const { address } = await startServer();
      return async () => {
        await quietly(here, ['import', tenth, '--store', address]);
        return complaints / 10;
      };
    },
  },
  'build metrics': {
    unit: 'complaint',
    makes: 'file',
    begin: async (place) => {
      const models = await emptyReadModels(place);
      const metrics = await given(outcome(sqliteMetrics(models)));
      return async () => {
        await given(metrics.catchUp());
        await models.close();
        return place.complaints;
      };
    },
  },
  'build deadlines': {
    unit: 'complaint',
    makes: 'file',
    begin: async (place) => {
      const models = await emptyReadModels(place);
      const deadlines = await given(outcome(sqliteDeadlines(models)));
      return async () => {
        await given(outcome(deadlines.catchUp));
        await models.close();
        return place.complaints;
      };
    },
  },
  'evaluate, whole': {
    unit: 'complaint',
    begin: async (place) => {
      const metrics = await metricsOf(place);
      await given(metrics.evaluate(question));
      return async () => {
        await given(metrics.evaluate(question));
        return place.complaints;
      };
    },
  },
  'evaluate, by agency': {
    unit: 'complaint',
    begin: async (place) => {
      const metrics = await metricsOf(place);
      await given(metrics.agencies(question));
      return async () => {
        await given(metrics.agencies(question));
        return place.complaints;
      };
    },
  },
  'handle on SQLite, 1 caller': { unit: 'command', begin: handling(1, 60) },
  'handle on SQLite, 64 callers': { unit: 'command', begin: handling(64, 4) },
  'handle in memory': { unit: 'command', begin: inMemory((journal) => journal) },
  'handle in memory, cached': { unit: 'command', begin: inMemory((journal) => cached(journal, { size })) },
  'add working days': {
    unit: 'answer',
    begin: async ({ scale }) => {
      const calendar = right(indonesia({ week: 5 }));
      const first = right(parseDay('2020-01-01'));
      const answers = 200_000;
      return async () => {
        for (let n = 0; n < answers; n++) right(addWorkingDays(calendar, first + (n % 1_000), 6 * scale));
        return answers;
      };
    },
  },
};
