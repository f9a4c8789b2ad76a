import { standardContext, type Environment } from '@pengaduan/core';
import {
  conflict,
  corrupt,
  deleted,
  deterministicId,
  memoryStore,
  notJson,
  outcomeUnknown,
  unavailable,
  type AppendFailure,
  type Journal,
} from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { left } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { describeStoppedImport } from '../../src/import/page.js';
import { valueOf } from '../either.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { importJson } from './import-json.js';
import { importText } from './staged.js';

const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';
const rows = ['1', '2', '3'].flatMap((id) => [
  `${id},2025-02-03T08:00Z,received,reporter,,complaint,a,b,false,false,`,
  `${id},2025-02-03T08:01Z,verified,coordinator,,supervisory,,,,,`,
]);
const log = Buffer.from([header, ...rows, ''].join('\n'));
const newStore = temporaryStores();

/** A journal in which one complaint cannot be read, or not be written. */
const failing = (journal: Journal, at: 'load' | 'append', failure: AppendFailure): Journal => ({
  ...journal,
  load: (stream, fold) =>
    at === 'load' && stream === 'complaint-2' && failure.type !== 'Conflict'
      ? () => Promise.resolve(left(failure as never))
      : journal.load(stream, fold),
  append: (token, events) =>
    at === 'append' && token.stream === 'complaint-2'
      ? () => Promise.resolve(left(failure))
      : journal.append(token, events),
});
const imported = (at: 'load' | 'append', failure: AppendFailure) => {
  const { journal } = memoryStore({ now: () => 0 });
  const environment: Environment = { journal: failing(journal, at, failure), context: standardContext() };
  return importText(environment, log);
};

describe('a complaint that the journal cannot read or take', () => {
  it.each([
    ['load', deleted('complaint-2')],
    ['load', corrupt('page 7')],
    ['append', deleted('complaint-2')],
    ['append', notJson('/0/data')],
  ] as const)('is reported with its rows, and the others are stored (%s: $type)', async (at, failure) => {
    expect(valueOf(await imported(at, failure))).toEqual({
      ...{ rows: 6, added: 4, known: 0 },
      refused: [
        { line: 4, problem: { type: 'ComplaintFailed', failure } },
        { line: 5, problem: { type: 'ComplaintFailed', failure } },
      ],
    });
  });

  it.each([
    ['load', unavailable('unreachable', '')],
    ['append', unavailable('full', '')],
    ['append', outcomeUnknown('complaint-2', '')],
  ] as const)(
    'is not told from a journal that cannot be used at all: then the import stops (%s)',
    async (at, failure) => {
      expect(await imported(at, failure)).toEqual(left(failure));
    },
  );

  it('with many rows costs those that do not fit alone, whatever the limit of an append', async () => {
    const many = Array.from({ length: 400 }, (_, n) => {
      const time = new Date(Date.UTC(2025, 1, 4) + n * 60_000).toISOString();
      return `2,${time},reclassified,coordinator,,${n % 2 === 0 ? 'aspiration' : 'supervisory'},,,,,`;
    });
    const text = Buffer.from([header, ...rows, ...many, ''].join('\n'));
    const { journal } = memoryStore({ now: () => 0, maxAppendBytes: 20_000 });
    const environment: Environment = { journal, context: standardContext() };
    const result = await importText(environment, text);
    expect(valueOf(result)).toMatchObject({ rows: 406, added: 406, refused: [] });
    const tiny = memoryStore({ now: () => 0, maxAppendBytes: 1200 });
    const small = { journal: tiny.journal, context: standardContext() };
    const refused = valueOf(await importText(small, log));
    expect(refused.added + refused.refused.length).toBe(6);
    expect(refused.refused[0]?.problem).toMatchObject({
      type: 'ComplaintFailed',
      failure: { type: 'TooLarge' },
    });
  });
});

describe('pengaduan import', () => {
  it('reports a complaint that holds a foreign record, stores the others, exits 1, and so the next time', async () => {
    const file = newStore();
    const { journal, close } = valueOf(await openSqlite({ file })());
    const foreign = { id: deterministicId('x', 'y', 0), type: 'InvoicePaid', data: {}, metadata: {} };
    valueOf(await journal.append({ stream: 'complaint-2', revision: 'no_stream' }, [foreign])());
    await close();
    const files = { 'log.csv': log };
    const first = await importJson('log.csv', file, files, ['--lang', 'en']);
    expect(first).toMatchObject({
      ...{ rows: 6, added: 4, known: 0 },
      refused: [
        { line: 4, why: 'UnreadableEvent' },
        { line: 5, why: 'UnreadableEvent' },
      ],
    });
    expect(first.refused[0]?.message).toMatch(/complaint-2@0/);
    const { exit, out, err } = await pengaduan(
      ['import', 'log.csv', '--store', file, '--lang', 'en'],
      [],
      files,
    );
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    // One sentence for the complaint, not one for each row.
    expect(out).toMatch(/^6 rows: 0 new, 4 known, 2 refused\n {2}lines 4, 5: The record complaint-2@0 .*\n$/);
    expect(out).not.toContain('again');
  });
});

describe('an import that cannot go on', () => {
  const again = 'What is stored so far stays; run the same import again.';
  const kept = /What is stored so far stays\.$/;
  it('says "again" only where the failure passes by itself', () => {
    const token = { stream: 'complaint-1', revision: 0n };
    for (const failure of [unavailable('locked', ''), outcomeUnknown('x', ''), conflict(token, 1n)]) {
      expect(describeStoppedImport(failure, 'en')).toContain(again);
    }
    for (const reason of ['full', 'read-only', 'denied', 'closed'] as const) {
      expect(describeStoppedImport(unavailable(reason, ''), 'en')).toMatch(kept);
    }
  });
});
