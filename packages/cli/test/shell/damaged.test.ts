import { at } from '@pengaduan/core/testing';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { right } from 'fp-ts/lib/Either.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCommands } from '../apply-commands.js';
import { valueOf } from '../either.js';
import { pengaduan } from '../pengaduan.js';
import { reportPage } from '../report/report-page.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const [whole, damaged] = [newStore(), newStore()];
const write = async (file: string, metadata: { readonly schema?: number }): Promise<void> => {
  const store = valueOf(await openSqlite({ file })());
  const token = { stream: 'complaint-9', revision: 'no_stream' } as const;
  valueOf(
    await store.journal.append(token, [{ id: 'x', type: 'InvoicePaid', data: { sum: 1 }, metadata }])(),
  );
  await store.close();
};
beforeAll(async () => {
  for (const file of [whole, damaged]) await applyCommands(file, ...at.Dispositioned);
  await write(damaged, {});
});

const evaluate = '--from 2025-01-01 --to 2025-12-31 --as-of 2025-12-31';
const questions = [
  ['evaluate', evaluate],
  ['evaluate --by', `${evaluate} --by agency`],
  ['due', '--at 2025-02-04T09:00+07:00'],
] as const;

describe.each(questions)(
  'pengaduan %s of a store with a record that another program wrote',
  (name, options) => {
    const ask = (file: string, more = '') =>
      pengaduan(`${name.split(' ')[0]} --store ${file} ${options} --lang en${more}`);

    it('refuses, names the report, and says how to go on without it', async () => {
      const { exit, out, err } = await ask(damaged);
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toMatch(/complaint-9@0 \(InvoicePaid\) was not written by pengaduan.*--skip-damaged/);
      expect(err).not.toContain('newer version');
    });
    it('gives the answer without it where that is asked for, lists it and exits with 1', async () => {
      const { exit, out, err } = await ask(damaged, ' --skip-damaged');
      expect({ exit, out }).toEqual({ exit: 1, out: (await ask(whole)).out });
      expect(err).toMatch(/^Left out: 9: The record complaint-9@0/);
      const json = JSON.parse((await ask(damaged, ' --skip-damaged --json')).out) as object;
      expect(json).toMatchObject({ damaged: [{ complaint: '9', type: 'UnreadableEvent' }] });
    });
    it('of a whole store is the same with and without that option', async () => {
      const { exit, out, err } = await ask(whole, ' --skip-damaged');
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out).toBe((await ask(whole)).out);
      const json = JSON.parse((await ask(whole, ' --skip-damaged --json')).out) as object;
      expect(json).toMatchObject({ damaged: [] });
    });
  },
);

describe('pengaduan report of a store with a record that another program wrote', () => {
  const year = ['--year', '2025', '--as-of', '2025-12-31', '--lang', 'en'];
  it('writes nothing, names the report, and says how to go on without it', async () => {
    const asked = await pengaduan(['report', '--store', damaged, '--out', 'x.html', ...year]);
    expect(asked).toMatchObject({ exit: 1, out: '' });
    expect(asked.err).toMatch(/complaint-9@0 \(InvoicePaid\).*--skip-damaged/);
  });
  it('says on the page which report it does not count, where that is asked for', async () => {
    const asked = ['--store', damaged, ...year];
    const without = await reportPage([...asked, '--skip-damaged']);
    expect(without.root.text).toMatch(
      /Not counted, because the records are damaged\s*Left out: 9: The record/,
    );
    expect((await reportPage(['--store', whole, ...year])).root.text).not.toContain('Not counted');
  });
});

const doings = [
  ['tick', 'tick --at 2025-06-30T00:00+07:00', /^Left out: 9: The record complaint-9@0/],
  ['notices', 'notices --at 2025-02-03T10:00+07:00 --to console', /^Left out: 9: The record complaint-9@0/],
] as const;

describe.each(doings)(
  'pengaduan %s of a store with a record that another program wrote',
  (_, args, leftOut) => {
    const stores = async () => {
      const [bad, good] = [newStore(), newStore()];
      await write(bad, {});
      for (const file of [bad, good]) await applyCommands(file, ...at.Dispositioned);
      return { bad, good };
    };
    it('stops, names the report, and says how to go on without it', async () => {
      const { bad } = await stores();
      const { exit, out, err } = await pengaduan(`${args} --store ${bad} --lang en`);
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toMatch(/complaint-9@0 \(InvoicePaid\) was not written by pengaduan.*--skip-damaged/);
    });
    it('does without it all the rest where that is asked for, lists it once and exits with 1', async () => {
      const { bad, good } = await stores();
      const { exit, out, err } = await pengaduan(`${args} --store ${bad} --lang en --skip-damaged`);
      expect({ exit, out }).toEqual({
        exit: 1,
        out: (await pengaduan(`${args} --store ${good} --lang en`)).out,
      });
      expect(out).not.toBe('');
      expect(err).toMatch(leftOut);
      expect(err.match(/Left out/g)).toHaveLength(1);
    });
    it('names it to a program too, and of a whole store none', async () => {
      const { bad, good } = await stores();
      const place = args.replace('console', `jsonl:${good}.jsonl`);
      const json = async (file: string): Promise<unknown> =>
        JSON.parse((await pengaduan(`${place} --store ${file} --json --skip-damaged`)).out);
      expect(await json(bad)).toMatchObject({ damaged: [{ complaint: '9', type: 'UnreadableEvent' }] });
      expect(await json(good)).toMatchObject({ damaged: [] });
    });
  },
);

it('due names what a calendar file leaves out to a program as well', async () => {
  const ics = `${damaged}.ics`;
  const writeFile = () => Promise.resolve(right(undefined));
  const args = `due --store ${damaged} --at 2025-02-04T09:00+07:00 --ics ${ics} --json --skip-damaged`;
  const { exit, out } = await pengaduan(args, [], {}, { writeFile });
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ ics, damaged: [{ complaint: '9', type: 'UnreadableEvent' }] });
});

it('a record of a type that a newer release writes is told from one of another program', async () => {
  const file = newStore();
  await applyCommands(file, ...at.Received);
  await write(file, { schema: 1 });
  const { err } = await pengaduan(`evaluate --store ${file} ${evaluate} --lang en`);
  expect(err).toContain('newer version');
});
