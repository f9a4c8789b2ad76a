import { at, receive, respond, verify } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { applyCommands, factTypesOf } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();

describe('pengaduan tick --at another time than now', () => {
  it('before a tick that was made does nothing and says so', async () => {
    const file = newStore();
    await applyCommands(file, ...at.Dispositioned);
    const tick = (instant: string) => pengaduan(['tick', '--store', file, '--at', instant, '--lang', 'en']);
    expect((await tick('2025-02-20T00:00+07:00')).out).toMatch(/: 2 done\n$/);
    expect(await tick('2025-02-19T00:00+07:00')).toEqual({
      ...{ exit: 0, err: '', out: '19 February 2025 at 00:00 WIB: nothing to do.\n' },
    });
  });

  it('that is still to come is refused, and nothing is done', async () => {
    const file = newStore();
    await applyCommands(file, ...at.Dispositioned);
    const facts = await factTypesOf(file, '1');
    const args = ['tick', '--store', file, '--at', '2050-01-01T00:00+07:00', '--lang', 'en'];
    const { exit, out, err } = await pengaduan(args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^1 January 2050 at 00:00 WIB has not come yet .*--allow-future/);
    expect(await factTypesOf(file, '1')).toEqual(facts);
  });

  it('that is still to come is done where that is asked for, and warned of: a later command is out of order', async () => {
    const file = newStore();
    await applyCommands(file, ...at.Dispositioned);
    const future = ['--at', '2050-01-01T00:00+07:00', '--allow-future'];
    const args = ['tick', '--store', file, ...future, '--lang', 'en'];
    const { exit, err } = await pengaduan(args);
    expect(exit).toBe(0);
    expect(err).toMatch(/^1 January 2050 at 00:00 WIB is still to come: .*Without --at it is now\.\n$/);
    expect(await pengaduan(args)).toMatchObject({ exit: 0, err: '' });
    await expect(applyCommands(file, respond('2026-01-05T08:00'))).rejects.toThrow('OutOfOrder');
  });

  it('that is still to come only notes misses, and then there is nothing to warn of', async () => {
    const file = newStore();
    await applyCommands(file, receive('2026-11-23T08:00'));
    const args = ['tick', '--store', file, '--at', '2026-11-27T00:00+07:00', '--allow-future'];
    expect(await pengaduan(args)).toMatchObject({ exit: 0, err: '' });
    await applyCommands(file, verify('2026-11-24T07:30'));
    expect((await pengaduan(['show', '1', '--store', file, '--json'])).out).toContain('"state":"met"');
  });
});
