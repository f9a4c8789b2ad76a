import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { dataFile, pengaduan, type Result } from '../pengaduan.js';

// That every command does its work over esdb:// is shown in examples/test, where a server is.
const newStore = temporaryStores();
const log = dataFile('report-6340753.csv');
const period = ['--from', '2023-01-01', '--to', '2023-12-31', '--as-of', '2023-12-31'];
const commands: Readonly<Record<string, ReadonlyArray<string>>> = {
  import: ['import', log],
  evaluate: ['evaluate', ...period],
  show: ['show', '6340753'],
  apply: ['apply'],
};
const on = (name: string, command: ReadonlyArray<string>): Promise<Result> =>
  pengaduan([...command, '--store', name, '--lang', 'en']);

/** A port where nobody listens: it was free a moment ago. */
const emptyPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe('--store', () => {
  it('memory: takes an import, and forgets it with the command', async () => {
    expect(await on('memory:', ['import', log])).toMatchObject({ exit: 0, err: '' });
    expect((await on('memory:', ['show', '6340753'])).err).toMatch(/not in this journal/);
  });

  it('a file takes an import, and the next command finds it there', async () => {
    const file = newStore();
    expect(await on(file, ['import', log])).toMatchObject({ exit: 0, err: '' });
    expect(await on(file, ['show', '6340753'])).toMatchObject({ exit: 0, err: '' });
  });

  describe.each(Object.entries(commands))('of %s', (_, command) => {
    it.each([
      ['without a user over TLS', 'esdb://db.example:2113'],
      ['with options that mean nothing', 'esdb://petugas:rahasia@db.example:port?tls=maybe'],
    ])('an address %s is refused before anything is sent', async (_reason, address) => {
      const { exit, out, err } = await on(address, command);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toMatch(/^'esdb:..\.\.\.' is not a valid value for option '--store <STORE>': .*\n$/);
    });

    it.each(['kurrent://petugas:rahasia@db.example:2113', 'https://db.example'])(
      '%s is no store, and makes no file',
      async (address) => {
        const { exit, out, err } = await on(address, command);
        expect({ exit, out }).toEqual({ exit: 2, out: '' });
        expect(err).toMatch(/: a file, or the address of an EventStoreDB, which begins with .*\n$/);
      },
    );
  });

  // Each waits through the pauses between its attempts, so they wait together.
  it.concurrent.each([
    ...Object.entries(commands).map(([name, command]) => [name, 'esdb', command] as const),
    ['show', 'kurrentdb', ['show', '1']] as const,
  ])(
    'of %s: %s:// speaks to a server: one that cannot be reached is waited for, and then one sentence and exit 1',
    async (_, protocol, command) => {
      const address = `${protocol}://127.0.0.1:${await emptyPort()}?tls=false`;
      const { exit, out, err } = await on(address, command);
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toBe(
        'Still waiting for the journal; its server has not answered yet.\n' +
          'The journal cannot be reached (unavailable: nothing listens on that port); check the server and the network, or its disk, then repeat.\n',
      );
    },
  );
});
