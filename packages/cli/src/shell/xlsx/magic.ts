const beginsWith = (bytes: Uint8Array, ...magic: ReadonlyArray<number>): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** A package of Excel, as any archive begins. */
export const isZip = (bytes: Uint8Array): boolean => beginsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
/** The container of Excel 97 to 2003, and of workbooks with a password. */
export const isOle = (bytes: Uint8Array): boolean => beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
/** A file of SQLite, as a store is. */
export const isStoreFile = (bytes: Uint8Array): boolean =>
  beginsWith(bytes, ...Buffer.from('SQLite format 3\0'));
