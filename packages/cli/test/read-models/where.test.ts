import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/read-models/cache-folder.js';
import { journalName } from '../../src/shell/store/journal-name.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();

describe('--read-models and --prefix', () => {
  it.each([
    ['--read-models', ['due', '--read-models', 'models.db']],
    ['--prefix', ['due', '--prefix', 'kantor']],
    ['--prefix', ['show', '1', '--prefix', 'kantor']],
    ['--prefix', ['apply', '--prefix', 'kantor']],
  ])('%s says something about a server: with a file or memory: %j is wrong use', async (option, args) => {
    for (const store of [newStore(), 'memory:'])
      expect(await pengaduan([...args, '--store', store, '--lang', 'en'])).toMatchObject({
        ...{ exit: 2, out: '' },
        err: expect.stringContaining(
          `Option '${option}' is only for a journal in an EventStoreDB`,
        ) as unknown,
      });
  });
  it.each(['ber-garis', 'a b', '', 'x'.repeat(101), '$semua'])('a prefix may not be %j', async (prefix) => {
    const args = ['due', '--store', 'esdb://localhost?tls=false', '--prefix', prefix, '--lang', 'en'];
    expect(await pengaduan(args)).toMatchObject({
      exit: 2,
      err: expect.stringContaining('letters, digits and underscores (_), at most 100') as unknown,
    });
  });
});

describe('the name of a journal on a server', () => {
  const hosts = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}(:[1-9]\d{0,3})?$/), { minLength: 1 });
  const user = fc.stringMatching(/^[A-Za-z0-9%]{1,9}:[A-Za-z0-9%]{1,9}@$/);
  it('is the same whoever asks, in whatever order and by whatever settings', () =>
    fc.assert(
      fc.property(hosts, user, fc.stringMatching(/^\w{0,9}$/), (all, credentials, prefix) => {
        const name = journalName(`esdb://${all.join()}?tls=false`, prefix);
        const other = `esdb+discover://${credentials}${[...all].reverse().join().toUpperCase()}/?tls=true&x=@y`;
        expect(journalName(other, prefix)).toBe(name);
        expect(name).not.toContain('@');
      }),
    ));
  it('is another one for another host, port or prefix', () => {
    const names = ['esdb://a', 'esdb://b', 'esdb://a:2114', 'esdb://a,b'].flatMap((address) => [
      journalName(address),
      journalName(address, 'kantor'),
    ]);
    expect(new Set(names).size).toBe(names.length);
    expect(journalName('esdb://a:2113')).toBe(journalName('esdb://a'));
  });
});

describe('the cache of a user', () => {
  const folderFor = (variables: Readonly<Record<string, string>>, platform?: NodeJS.Platform) =>
    cacheFolder({ env: (name) => variables[name] }, platform ?? 'linux');
  it.each([
    [{ XDG_CACHE_HOME: '/var/cache/budi', HOME: '/home/budi' }, '/var/cache/budi/pengaduan'],
    [{ XDG_CACHE_HOME: 'relative', HOME: '/home/budi' }, '/home/budi/.cache/pengaduan'],
    [{ XDG_CACHE_HOME: '', HOME: '/home/budi' }, '/home/budi/.cache/pengaduan'],
    [{ HOME: '' }, undefined],
    [{}, undefined],
  ])('with %j is %s', (variables, folder) => expect(folderFor(variables)).toBe(folder));
  it('is LOCALAPPDATA on Windows, and nothing else', () => {
    expect(folderFor({ LOCALAPPDATA: '/C/Users/budi', HOME: '/home/budi' }, 'win32')).toBe(
      '/C/Users/budi/pengaduan',
    );
    expect(folderFor({ HOME: '/home/budi' }, 'win32')).toBe(undefined);
  });
});
