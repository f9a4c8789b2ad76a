import { expect, it, vi } from 'vitest';
import { at, rate } from '@pengaduan/core/testing';
import { outcome, type Pengaduan, type Store } from 'pengaduan';
import { withReadModels } from 'pengaduan/sqlite';
import { clock, give, inFile, inMemory, newFiles, open, value } from './world.js';

const newFile = newFiles();
const year = { year: 2025 } as const;

/** All that the doors answer while a report goes through SOP 112. */
const lived = async (store: Store): Promise<ReadonlyArray<unknown>> => {
  const { now, set } = clock('2025-02-03T08:00');
  const pengaduan: Pengaduan = await open(store, now);
  const { complaints, deadlines, metrics, list, policies, close } = pengaduan;
  const answers: Array<unknown> = [];
  for (const command of [...at.Closed, rate('2025-02-06T09:00')]) {
    set('2025-02-06T09:00');
    answers.push(...(await give(pengaduan, [command])), await complaints.show(command.complaint));
    answers.push(await deadlines.due({ workingDays: 5 }), await list(), await metrics.evaluate(year));
  }
  answers.push(await deadlines.act(), await list({ stage: 'Closed' }), await policies.list());
  await close();
  answers.push(await complaints.show('1'), await list(), await metrics.evaluate(year));
  return answers;
};

/** A journal in memory whose read models are in a file, as those of a server may be. */
const beside = async (elsewhere: Store, file: string): Promise<Store> =>
  value(outcome(withReadModels(elsewhere, { file, journal: 'elsewhere' })));

it('a report goes through SOP 112 with the same answers in memory and in a file', async () => {
  const [memory, file] = [await lived(await inMemory()), await lived(await inFile(newFile()))];
  expect(memory).toHaveLength(6 * 5 + 6);
  expect(memory.slice(0, -3)).toEqual(
    memory.slice(0, -3).map(() => expect.objectContaining({ ok: true }) as unknown),
  );
  expect(memory.slice(-3).map((one) => (one as { ok: boolean }).ok)).toEqual([false, false, false]);
  expect(file).toEqual(memory);
  expect(await lived(await beside(await inMemory(), newFile()))).toEqual(memory);
});

it('an answer is plain JSON', async () => {
  const answers = await lived(await inMemory());
  expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
});

it('a file keeps the tables of metrics and deadlines: what is asked reads the feed of no store', async () => {
  const store = await inFile(newFile());
  const read = (): never => {
    throw new Error('the feed was read');
  };
  const pengaduan = await open({ ...store, feed: { ...store.feed, read } }, clock('2025-02-04T08:00').now);
  await give(pengaduan, at.Received);
  expect(await pengaduan.list()).toMatchObject({ ok: true, value: { complaints: [{ complaint: '1' }] } });
  await pengaduan.close();
});

it('read models beside a journal go on from where they were, and close with it', async () => {
  const { now } = clock('2025-02-04T08:00');
  const [elsewhere, file] = [await inMemory(), newFile()];
  const close = vi.fn(elsewhere.close);
  // Its journal outlives it here, as that of a server does.
  const server = { ...elsewhere, close: () => Promise.resolve() };
  const first = await open(await beside(server, file), now);
  await give(first, at.Received);
  expect(await first.list()).toMatchObject({ ok: true, value: { complaints: [{ complaint: '1' }] } });
  await first.close();
  expect(await first.list()).toMatchObject({ ok: false });
  const begun: Array<string> = [];
  const read: Store['feed']['read'] = (range, handle) => {
    begun.push(range.after._tag);
    return elsewhere.feed.read(range, handle);
  };
  const second = await open(
    await beside({ ...elsewhere, feed: { ...elsewhere.feed, read }, close }, file),
    now,
  );
  expect(await second.list()).toMatchObject({ ok: true, value: { complaints: [{ complaint: '1' }] } });
  // What says whose journal it is reads its first record; all else was read before.
  expect(begun.filter((tag) => tag === 'None')).toHaveLength(1);
  await second.close();
  expect(close).toHaveBeenCalledOnce();
});
