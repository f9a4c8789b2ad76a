import { at, disposition, observe } from '@pengaduan/core/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const store = temporaryStores()();
const handedOn = [...at.Dispositioned, disposition('2025-02-04T08:00', 'dlh')];
beforeAll(() =>
  applyCommands(
    store,
    ...forComplaint('1', handedOn),
    ...forComplaint('2', [observe('2025-03-10T08:00', 'Archived', { kind: 'aspiration' })]),
  ),
);

const asked = (...args: ReadonlyArray<string>) =>
  pengaduan(['evaluate', '--store', store, '--year', '2025', '--lang', 'en', ...args]);
const tablesOf = async (...args: ReadonlyArray<string>) =>
  (await asked(...args)).out.split('\n\n').map((part) => part.split('\n').map((line) => line.trim()));

describe('an agency that handed on all that it had', () => {
  it('stands among what each agency did, and not as a group of no report', async () => {
    const [groups = [], own = []] = await tablesOf('--by', 'agency', '--as-of', '2025-03-10');
    const named = (lines: ReadonlyArray<string>) => lines.filter((line) => line.startsWith('dinas-pupr '));
    expect(groups.filter((line) => line.startsWith('dlh '))).toHaveLength(1);
    expect(named(groups)).toEqual([]);
    expect(named(own)).toHaveLength(1);
  });
  it('is a group for a program, with what it did', async () => {
    const { out } = await asked('--by', 'agency', '--as-of', '2025-03-10', '--json');
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ group: 'dinas-pupr', received: 0, own: expect.anything() as object }),
    );
  });
});

describe('a group of reports that were not observed yet', () => {
  it('says how many, where its numbers are zeros', async () => {
    const [groups = []] = await tablesOf('--by', 'kind', '--as-of', '2025-03-09');
    expect(groups[0]).toMatch(/ not observed yet$/);
    expect(groups[1]).toMatch(/^aspiration +0 +0 \/ 0 .* 1$/);
    expect(groups[2]).toMatch(/^complaint +1 +0 \/ 1 .* 0$/);
  });
  it('has no such column where all are known', async () => {
    const [groups = []] = await tablesOf('--by', 'kind', '--as-of', '2025-03-10');
    expect(groups[0]).not.toContain('not observed');
  });
});
