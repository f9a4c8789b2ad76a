import { at } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { applyCommands } from '../apply-commands.js';
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

  it('that is still to come is done, and warned of', async () => {
    const file = newStore();
    await applyCommands(file, ...at.Dispositioned);
    const args = ['tick', '--store', file, '--at', '2050-01-01T00:00+07:00', '--lang', 'en'];
    const { exit, err } = await pengaduan(args);
    expect(exit).toBe(0);
    expect(err).toMatch(/^1 January 2050 at 00:00 WIB is still to come: .*Without --at it is now\.\n$/);
    expect(await pengaduan(args)).toMatchObject({ exit: 0, err: '' });
  });
});
