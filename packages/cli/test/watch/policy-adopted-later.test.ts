import { bangkalan, encodeCommand, encodePolicy, type Policy } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { watchProcesses } from './watch-process.js';

const newStore = temporaryStores();
const watch = watchProcesses();

const { response } = bangkalan.clocks;
if (response?.kind !== 'limit') throw new Error('the first response has a limit');
const threeDays = { amount: 3, unit: 'workingDay' } as const;
/** SOP 112, but agencies have three working days to answer. */
const short: Policy = {
  ...bangkalan,
  id: 'sumenep',
  clocks: { ...bangkalan.clocks, response: { ...response, limit: threeDays, target: threeDays } },
};

describe('pengaduan watch', () => {
  it('acts and sends notices by the rules of a policy that is adopted while it goes on', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Received));
    const target = `${newStore()}.jsonl`;
    const { child, printed, ended, until } = watch(file, '--notices', `jsonl:${target}`);
    await until(() => printed.out.includes('limit missed'));
    const lines = forComplaint('2', at.Dispositioned).map((one) => `${JSON.stringify(encodeCommand(one))}\n`);
    const files = { 'policy.json': Buffer.from(JSON.stringify(encodePolicy(short))) };
    const args = ['apply', '--store', file, '--policy', 'policy.json'];
    expect(await pengaduan(args, [lines.join('')], files)).toMatchObject({ exit: 0 });
    await until(() => printed.out.includes('2  dinas-pupr  forwarded to the Ombudsman'));
    const isTold = (): boolean =>
      existsSync(target) && readFileSync(target, 'utf8').includes('ForwardedToOmbudsman:2:');
    await vi.waitUntil(isTold, { timeout: 30_000 });
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(printed.out).toMatch(
      /^2 {2}dinas-pupr {2}limit missed {2}first response {2}3 working days from 3 February 2025, due 6 February 2025$/m,
    );
    expect(printed.err).toBe('Watching the deadlines; Ctrl+C ends it.\nEnded.\n');
  });
});
