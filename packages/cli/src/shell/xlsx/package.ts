import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { mib } from '../io/sizes.js';
import { XlsxFault } from './fault.js';
import { isOle, isStoreFile, isZip } from './magic.js';

/** A workbook unpacked no further than it is asked for: its parts by their names. */
export interface Package {
  /** The bytes of a part, as they are unpacked; undefined where there is no such part. */
  readonly part: (name: string, limit: number) => AsyncIterable<Uint8Array> | undefined;
}

// Excel writes about twenty; pictures and pages of their own make it hundreds.
const mostParts = 10_000;

/** The largest part in bytes that says how the others belong together: Excel writes a few KiB. */
export const smallPart = 16 * mib;

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    // It fails where more comes out than the entry says: a part that is small by its own word stays small.
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    yield* stream;
  } catch {
    throw new XlsxFault('DamagedXlsx');
  }
}

const entriesOf = async (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > mostParts) throw new XlsxFault('LargeXlsx');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  return entries;
};

const open = async (bytes: Uint8Array) => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    return { zip, entries: await entriesOf(zip) };
  } catch (error) {
    throw error instanceof XlsxFault ? error : new XlsxFault('DamagedXlsx');
  }
};

/** Opens the container of a workbook. */
export const openPackage = async (bytes: Uint8Array): Promise<Package> => {
  if (isStoreFile(bytes)) throw new XlsxFault('StoreFile');
  if (!isZip(bytes)) throw new XlsxFault(isOle(bytes) ? 'OldXls' : 'NotXlsx');
  const { zip, entries } = await open(bytes);
  return {
    part: (name, limit) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      if (entry.uncompressedSize > limit) throw new XlsxFault('LargeXlsx');
      return unpack(zip, entry);
    },
  };
};
