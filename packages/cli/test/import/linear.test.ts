import { standardContext } from '@pengaduan/core';
import { memoryStore, type Fold, type Journal } from '@pengaduan/journal';
import { expect, it } from 'vitest';
import { valueOf } from '../either.js';
import { importText } from './staged.js';

const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';

/** A log of one complaint, in which reporter and agency answer each other for ever. */
const logOf = (rows: number): Uint8Array => {
  const at = (n: number): string => new Date(Date.UTC(2025, 1, 3) + n * 60_000).toISOString();
  const first = [
    `1,${at(0)},received,reporter,,complaint,a,b,false,false,`,
    `1,${at(1)},verified,coordinator,,supervisory,,,,,`,
    `1,${at(2)},dispositioned,coordinator,dlh,,,,,,`,
    `1,${at(3)},responded,liaison,dlh,,,,,,initial`,
  ];
  const more = Array.from({ length: rows - first.length }, (_, n) =>
    n % 2 === 0
      ? `1,${at(n + 4)},reporter_replied,reporter,,,,,,,`
      : `1,${at(n + 4)},responded,liaison,dlh,,,,,,substantive`,
  );
  return Buffer.from([header, ...first, ...more].join('\n'));
};

/** How many records are read from the journal while a log is imported. */
const recordsRead = async (rows: number): Promise<number> => {
  let read = 0;
  const counting = <S, E>(fold: Fold<S, E>): Fold<S, E> => ({
    initial: fold.initial,
    evolve: (state, record) => ((read += 1), fold.evolve(state, record)),
  });
  const { journal } = memoryStore({ now: () => 0 });
  const counted: Journal = {
    ...journal,
    load: (stream, fold) => journal.load(stream, counting(fold)),
    resync: (loaded, fold) => journal.resync(loaded, counting(fold)),
  };
  const environment = { journal: counted, context: standardContext() };
  const done = valueOf(await importText(environment, logOf(rows)));
  expect(done).toMatchObject({ added: rows, refused: [] });
  return read;
};

it('a complaint of twice as many rows reads twice as many records', async () => {
  const [once, twice] = [await recordsRead(2000), await recordsRead(4000)];
  expect(twice / once).toBeLessThan(2.5);
  expect(twice / 4000).toBeLessThan(5);
});
