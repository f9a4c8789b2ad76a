import { bangkalan, encodeCommand, encodePolicy, nasional } from '@pengaduan/core';
import { at, reopen } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import type { ImportJson } from '../import/import-json.js';
import { temporaryStores } from '../temporary-store.js';
import { dataFile, pengaduan } from '../pengaduan.js';

const newStore = temporaryStores();
const own = { ...encodePolicy(bangkalan), id: 'sumenep', allows: { reopening: true, extension: {} } };
const file = (policy: object): Record<string, Uint8Array> => ({
  'p.json': Buffer.from(JSON.stringify(policy)),
});
const log = dataFile('complaint-log-edge.csv');

const imported = async (args: string, files: Record<string, Uint8Array> = {}): Promise<ImportJson> =>
  JSON.parse((await pengaduan(`import ${log} --json ${args}`.trim(), [], files)).out) as ImportJson;

describe('policies on the command line', () => {
  it('are listed, and shown as the file that could hold them', async () => {
    expect((await pengaduan('policy list')).out).toMatch(/^bangkalan@1 .+\nnasional@1 .+\n$/);
    for (const policy of [bangkalan, nasional]) {
      const { out } = await pengaduan(`policy show ${policy.id}`);
      expect(JSON.parse(out)).toEqual(encodePolicy(policy));
      const checked = await pengaduan('policy check p.json --json', [], { 'p.json': Buffer.from(out) });
      expect(checked).toMatchObject({ exit: 0, out: `{"ok":true,"policy":"${policy.id}@1"}\n` });
    }
  });

  it('are checked: every field that is wrong is named, without its value', async () => {
    const wrong = { ...own, week: 7, zone: 'Europe/Paris', surprise: 'x' };
    const result = await pengaduan('policy check p.json', [], file(wrong));
    expect(result).toMatchObject({ exit: 1, out: '' });
    expect(result.err).toMatch(/^(zone: .*\nweek: |week: .*\nzone: )/m);
    expect(result.err).not.toContain('Paris');
    for (const text of ['', '{', '[]']) {
      const garbage = await pengaduan('policy check p.json', [], { 'p.json': Buffer.from(text) });
      expect(garbage).toMatchObject({ exit: 1, out: '' });
      expect(garbage.err).toMatch(/^p\.json: /);
    }
    expect(await pengaduan('policy show nowhere')).toMatchObject({ exit: 1, out: '' });
  });

  it('decide what an import accepts and what it warns of: one from a file allows the reopening that SOP 112 does not', async () => {
    const refusals = async (args: string, files = {}): Promise<ReadonlyArray<string>> =>
      (await imported(`--store ${newStore()} ${args}`, files)).refused.map(
        ({ line, why }) => `${line} ${why}`,
      );
    expect(await refusals('')).toContain('26 NotAllowedByPolicy');
    expect(await refusals('--policy bangkalan@1')).toEqual(await refusals(''));
    expect((await refusals('--policy p.json', file(own))).filter((one) => one.startsWith('26 '))).toEqual([]);
    const warnings = async (args: string): Promise<ReadonlyArray<string>> =>
      (await imported(`--store ${newStore()} ${args}`)).warnings.map(({ line, why }) => `${line} ${why}`);
    expect(await warnings('')).toEqual(['12 EarlierThanDue', '32 EarlierThanDue']);
    // Under it the system forwards nothing to the Ombudsman.
    expect(await warnings('--policy nasional')).toContain('32 NoWait');
  });

  it('stay in the store: reports received under a file are shown and imported again without it', async () => {
    const name = newStore();
    const first = await imported(`--store ${name} --policy p.json`, file(own));
    expect(await imported(`--store ${name}`)).toMatchObject({ added: 0, known: first.added });
    const { out } = await pengaduan(`show 7100003 --store ${name} --json`);
    expect(JSON.parse(out)).toMatchObject({ policy: 'sumenep@1', stage: 'InProcess' });
    expect((await pengaduan(`show 7100003 --store ${name}`)).exit).toBe(0);
  });

  it('decide what apply accepts too: a report received under a file is decided by it from then on', async () => {
    const name = newStore();
    const lines = at.Closed.map((command) => `${JSON.stringify(encodeCommand(command))}\n`).join('');
    const reopening = `${JSON.stringify(encodeCommand(reopen('2025-03-03T08:00')))}\n`;
    await pengaduan(`apply --store ${name} --policy p.json`, [lines], file(own));
    expect(await pengaduan(`apply --store ${name}`, [reopening])).toMatchObject({ exit: 0 });
    expect((await pengaduan('apply --store memory:', [lines + reopening])).out).toContain(
      'NotAllowedByPolicy',
    );
    const none = await pengaduan(`apply --store ${newStore()} --policy nowhere.json`, [lines]);
    expect(none).toMatchObject({ exit: 1, out: '' });
    expect(none.err).toMatch(/^nowhere\.json: /);
  });

  it('keep their meaning: other rules under a name and version that are taken are refused', async () => {
    const name = newStore();
    await imported(`--store ${name} --policy p.json`, file(own));
    for (const other of [
      { ...own, week: 6 },
      { ...own, id: 'bangkalan' },
    ]) {
      const result = await pengaduan(
        `import ${log} --store ${name} --policy p.json --lang en`,
        [],
        file(other),
      );
      expect(result).toMatchObject({ exit: 1, out: '' });
      expect(result.err).toMatch(/give the file a new version/);
    }
    expect(
      (
        await pengaduan(
          `import ${log} --store ${name} --policy p.json`,
          [],
          file({ ...own, week: 6, version: 2 }),
        )
      ).out,
    ).toMatch(/^48 baris/);
  });
});
