import { describe, expect, it } from 'vitest';
import { blockedPorts } from '../../src/outbox/blocked-ports.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();

describe.each([
  ['notices', '--to'],
  ['watch', '--notices'],
])('the address of a webhook in pengaduan %s %s', (command, option) => {
  const to = (address: string, lang = 'en') =>
    pengaduan([command, '--store', newStore(), option, address, '--secret-env', 'KUNCI', '--lang', lang]);

  it.each([
    ['webhook:http://petugas:rahasia@contoh.go.id/', /an address without a user name and password/],
    ['webhook:https://petugas@contoh.go.id/', /an address without a user name and password/],
    ['webhook:http://127.0.0.1:6000/', /a port that webhooks may use; 6000 belongs to something else/],
    ['webhook:https://contoh.go.id:22/x?kunci=rahasia', /a port that webhooks may use; 22 belongs/],
    ['webhook:https:///', /webhook:URL with http or https/],
    ["webhook:https://petugas:ra'hasia@contoh.go.id:no/", /webhook:URL with http or https/],
    ['petugas:rahasia@contoh.go.id', /webhook:URL with http or https/],
  ])('%s is wrong use, and no word of it that could be a secret is said', async (address, form) => {
    const { exit, out, err } = await to(address);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(form);
    for (const text of [err, (await to(address, 'id')).err]) {
      expect(text).not.toMatch(/rahasia|hasia|petugas|kunci/);
      expect(text.trimEnd()).not.toContain('\n');
    }
  });
});

describe('a place that stands in a variable of the environment, because its address is a secret', () => {
  it.each([
    ['console', 0, ''],
    [
      'webhook:http://petugas:rahasia@contoh.go.id/',
      2,
      /^'env:TUJUAN' is not a valid value .* an address without/,
    ],
    ['webhook:http://127.0.0.1:8009/?kunci=rahasia', 2, /^Option '--secret-env <NAME>' must be given/],
    ['surat:rahasia', 2, /^'env:TUJUAN' is not a valid value .* console, jsonl:FILE, webhook:URL/],
    ['env:TUJUAN', 2, /^'env:TUJUAN' is not a valid value/],
    ['', 2, /^'env:TUJUAN' is not a valid value/],
    [undefined, 2, /^'env:TUJUAN' is not a valid value/],
  ])('%s: exit %i', async (place, exit, says) => {
    const store = newStore();
    await pengaduan(['apply', '--store', store]);
    const args = ['notices', '--store', store, '--to', 'env:TUJUAN', '--lang', 'en'];
    const result = await pengaduan(args, [], {}, { env: (name) => (name === 'TUJUAN' ? place : undefined) });
    expect(result.exit).toBe(exit);
    if (says !== '') expect(result.err).toMatch(says);
    expect(result.err).not.toMatch(/rahasia|petugas/);
  });
});

it('an option that is mistyped does not say its value either', async () => {
  for (const args of [
    ['show', '1', '--stroe=esdb://petugas:rahasia@db.example'],
    ['esdb://petugas:rahasia@db.example'],
    ['due', '--within', 'petugas:rahasia@db.example', '--store', 'x'],
  ]) {
    const { exit, err } = await pengaduan(args);
    expect(exit).toBe(2);
    expect(err).not.toMatch(/rahasia|petugas/);
  }
});

it('the ports that fetch refuses are those that are refused when they are read, and no other', async () => {
  const refused = new Set<number>();
  // Connects to nothing: whatever fetch lets through ends here.
  const dispatcher = {
    dispatch: (_: unknown, handler: { readonly onError: (error: Error) => void }): boolean => {
      handler.onError(new Error('let through'));
      return true;
    },
  };
  for (let port = 1; port < 65_536; port += 1) {
    const init = { dispatcher } as unknown as RequestInit;
    const why = await fetch(`http://127.0.0.1:${port}/`, init).catch((error: unknown) =>
      error instanceof Error ? error.cause : undefined,
    );
    if (why instanceof Error && why.message === 'bad port') refused.add(port);
  }
  expect([...blockedPorts].filter((port) => port !== 0)).toEqual([...refused]);
});
