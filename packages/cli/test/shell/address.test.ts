import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import { expect, it, vi } from 'vitest';
import { addressOf } from '../../src/shell/store/address.js';

it.each([
  ['esdb://petugas:rahasia@db.example:2113', 'esdb://petugas:rahasia@db.example:2113'],
  ['kurrentdb://petugas:rahasia@db.example', 'esdb://petugas:rahasia@db.example'],
  ['kurrentdb+discover://petugas:rahasia@db.example', 'esdb+discover://petugas:rahasia@db.example'],
  ['KURRENTDB://petugas:rahasia@db.example/', 'esdb://petugas:rahasia@db.example/'],
  ['esdb://petugas:r%3A%40h%2F@a_1.example,b.example:2114,10.0.0.3', undefined],
  ['esdb://localhost:2113?tls=false', undefined],
  ['esdb://localhost?TLS=false&nodePreference=leader&connectionName=kantor', undefined],
])('%s is an address, and the driver takes it without a word', async (text, expected = text) => {
  expect(addressOf(text)).toEqual(right(expected));
  const warned = vi.spyOn(console, 'warn');
  const opened = await openEventStoreDb({ connectionString: expected })();
  if (isLeft(opened)) throw new Error(opened.left.detail);
  await opened.right.close();
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});
