import type { AddressProblem } from '../store/address.js';
import type { Localized } from './lang.js';

/** What the address of a store must be. It repeats nothing of the address, which may hold a password. */
export const describeAddress: Readonly<Record<AddressProblem, Localized>> = {
  protocol: {
    id: 'berkas, atau alamat EventStoreDB yang diawali esdb://, esdb+discover://, atau kurrentdb://',
    en: 'a file, or the address of an EventStoreDB, which begins with esdb://, esdb+discover://, or kurrentdb://',
  },
  form: {
    id: 'alamat berbentuk esdb://nama:sandi@host:2113 (tanda khusus ditulis sebagai %XX), atau esdb://host:2113?tls=false tanpa TLS',
    en: 'an address of the form esdb://user:password@host:2113 (special characters as %XX), or esdb://host:2113?tls=false without TLS',
  },
  setting: {
    id: 'alamat dengan setelan (sesudah ?) yang dikenal: tls, tlsCAFile, nodePreference, connectionName, dan lain-lain; tlsVerifyCert=false tidak didukung',
    en: 'an address whose settings (behind ?) are known: tls, tlsCAFile, nodePreference, connectionName, and others; tlsVerifyCert=false is not supported',
  },
};

/** An option that says something about a server was given with a store that is none. */
export const describeNoServer = (option: string): Localized => ({
  id: `Opsi '${option}' hanya untuk jurnal di EventStoreDB (esdb://...).`,
  en: `Option '${option}' is only for a journal in an EventStoreDB (esdb://...).`,
});

export const storeFileHoldsNoName: Localized = {
  id: 'tulis nama atau alamat jurnal pada baris pertamanya, dan tidak ada yang lain.',
  en: 'write the name or address of the store on its first line, and nothing else.',
};

export const storeIsMissing: Localized = {
  id: "Opsi '--store <STORE>' harus diberikan, atau --store-file, atau PENGADUAN_STORE.",
  en: "Option '--store <STORE>' must be given, or --store-file, or PENGADUAN_STORE.",
};
