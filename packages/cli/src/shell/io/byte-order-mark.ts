/** An encoding that a byte-order mark at the beginning names, and how many bytes the mark takes. */
export interface ByteOrderMark {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly length: number;
}

const marks: ReadonlyArray<readonly [ByteOrderMark['encoding'], ReadonlyArray<number>]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The byte-order mark of bytes; undefined where they have none. */
export const byteOrderMarkOf = (bytes: Uint8Array): ByteOrderMark | undefined => {
  const found = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found && { encoding: found[0], length: found[1].length };
};

/** Whether bytes are the beginning of a longer mark. */
export const beginsMark = (bytes: Uint8Array): boolean =>
  marks.some(([, mark]) => bytes.length < mark.length && bytes.every((byte, index) => byte === mark[index]));
